import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { ulid } from 'ulid';
import type { Clock } from '../clock.ts';
import type { ServiceEvent } from '../events/event-bus.ts';
import { undated } from '../undated.ts';
import { leaveMail } from './mail-folder.ts';
import { returnOf } from './returned-mail.ts';

/** What of a message is sent here: one address, and plain text. */
type OutboundEmail = {
  readonly FromEmailAddress?: string;
  readonly ConfigurationSetName?: string;
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
  readonly Destination?: { readonly ToAddresses?: readonly string[] };
  readonly Content?: {
    readonly Simple?: {
      readonly Subject?: { readonly Data?: string };
      readonly Headers?: readonly { readonly Name?: string; readonly Value?: string }[];
      readonly Body?: { readonly Text?: { readonly Data?: string } };
    };
  };
};

/** How to run the stand-in for SES (API v2). */
export type SesOptions = {
  readonly folder: string;
  readonly clock: Clock;
  /** Which events of which configuration set are told, see `readEventDestinations`. */
  readonly told: ReadonlySet<string>;
  /** Puts an event on the default event bus. */
  readonly publish: (event: ServiceEvent) => Promise<void>;
};

const SEND = '/v2/email/outbound-emails';

/** What SES takes as name or value of a tag. */
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

/**
 * Takes `SendEmail` of simple text messages: a mail that it acknowledged is a file in the mail folder. One to the
 * mailbox simulator of SES comes back, and the event bus is told of it if the template says so.
 */
export function startSes({ folder, clock, told, publish }: SesOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    undated(response);
    if (request.method !== 'POST' || !request.url?.endsWith(SEND))
      return answer(response, 404, { message: 'UnknownOperationException' });
    const sent = (await json(request)) as OutboundEmail;
    const { Destination, Content, EmailTags = [] } = sent;
    const [to, ...others] = Destination?.ToAddresses ?? [];
    const subject = Content?.Simple?.Subject?.Data;
    const text = Content?.Simple?.Body?.Text?.Data;
    if (to === undefined || others.length > 0 || subject === undefined || text === undefined)
      return answer(response, 400, { message: 'one address, and a subject and a text, are understood here' });
    if (EmailTags.some(({ Name, Value }) => !TAG.test(Name) || !TAG.test(Value)))
      return answer(response, 400, { message: 'a tag holds letters, digits, _ and - only' });
    const MessageId = ulid(clock.now());
    const id = Content?.Simple?.Headers?.find(({ Name }) => Name === 'X-Digest-Id')?.Value;
    const at = new Date(clock.now()).toISOString();
    await leaveMail(folder, { at, to, subject, text, ...(id && { id }) });
    const returned = returnOf(
      {
        messageId: MessageId,
        at,
        to,
        from: sent.FromEmailAddress ?? '',
        configurationSet: sent.ConfigurationSetName ?? '',
        tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value])),
      },
      told,
    );
    if (returned) await publish(returned);
    return answer(response, 200, { MessageId });
  };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
