import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail, Mailer } from '../app/reminders/mailer.ts';
import { ID_TAG } from './ses-events.ts';

const CHARSET = 'UTF-8';

/** E-mail through SES. */
export class SesMailer implements Mailer {
  readonly #from: string;
  readonly #configurationSet: string;
  readonly #client: Pick<SESv2Client, 'send'>;

  /** `from` is the verified address that mails come from; what comes back is told by the configuration set. */
  constructor(from: string, configurationSet: string, client: Pick<SESv2Client, 'send'> = new SESv2Client()) {
    this.#from = from;
    this.#configurationSet = configurationSet;
    this.#client = client;
  }

  async send({ id, to, subject, text }: Mail): Promise<'sent' | 'refused'> {
    try {
      await this.#client.send(
        new SendEmailCommand({
          FromEmailAddress: this.#from,
          Destination: { ToAddresses: [to] },
          ConfigurationSetName: this.#configurationSet,
          EmailTags: [{ Name: ID_TAG, Value: id }],
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
      if (!isRefusal(error)) throw error;
      // The name alone: what SES says may quote the address.
      console.error({ message: 'SES takes this mail never', error: (error as Error).name });
      return 'refused';
    }
  }
}

/**
 * Whether SES refuses this very mail, so that it would refuse it in an hour, too. All else is about the account, its
 * identities or its rate: paused or suspended, in the sandbox, unverified, too fast. Nothing that SES says at once
 * tells whether the address exists.
 */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'BadRequestException') return true;
  // The same name tells of content that it won't take, and of an identity that is not verified (yet).
  return error.name === 'MessageRejected' && !/not verified|paused/i.test(error.message);
}
