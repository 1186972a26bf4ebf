import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail, Mailer } from '../app/reminders/mailer.ts';

const CHARSET = 'UTF-8';

/** E-mail through SES. */
export class SesMailer implements Mailer {
  readonly #from: string;
  readonly #configurationSet: string;
  readonly #client = new SESv2Client();

  /** `from` is the verified address that mails come from; bounces are told by the configuration set. */
  constructor(from: string, configurationSet: string) {
    this.#from = from;
    this.#configurationSet = configurationSet;
  }

  async send({ id, to, subject, text }: Mail): Promise<'sent' | 'bounced'> {
    try {
      await this.#client.send(
        new SendEmailCommand({
          FromEmailAddress: this.#from,
          Destination: { ToAddresses: [to] },
          ConfigurationSetName: this.#configurationSet,
          Content: {
            Simple: {
              Subject: { Data: subject, Charset: CHARSET },
              Body: { Text: { Data: text, Charset: CHARSET } },
              Headers: [{ Name: 'X-Digest-Id', Value: id }],
            },
          },
        }),
      );
      return 'sent';
    } catch (error) {
      // What SES refuses for good, such as an address that is none, is no better in an hour.
      if (error instanceof Error && error.name === 'BadRequestException') return 'bounced';
      throw error;
    }
  }
}
