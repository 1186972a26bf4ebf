import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { ulid } from 'ulid';
import type { Clock } from '../clock.ts';
import { leaveMail } from './mail-folder.ts';

/** What of a message is sent here: one address, and plain text. */
type OutboundEmail = {
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
  /** Called with each mail to an address of the domain `bounce.invalid`, which bounces. */
  readonly onBounce?: (address: string, messageId: string) => void;
};

const SEND = '/v2/email/outbound-emails';

/** Takes `SendEmail` of simple text messages: a mail that it acknowledged is a file in the mail folder. */
export function startSes({ folder, clock, onBounce }: SesOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST' || !request.url?.endsWith(SEND))
      return answer(response, 404, { message: 'UnknownOperationException' });
    const { Destination, Content } = (await json(request)) as OutboundEmail;
    const [to, ...others] = Destination?.ToAddresses ?? [];
    const subject = Content?.Simple?.Subject?.Data;
    const text = Content?.Simple?.Body?.Text?.Data;
    if (to === undefined || others.length > 0 || subject === undefined || text === undefined)
      return answer(response, 400, { message: 'one address, and a subject and a text, are understood here' });
    const MessageId = ulid(clock.now());
    const id = Content?.Simple?.Headers?.find(({ Name }) => Name === 'X-Digest-Id')?.Value;
    const at = new Date(clock.now()).toISOString();
    await leaveMail(folder, { at, to, subject, text, ...(id && { id }) });
    if (to.endsWith('@bounce.invalid')) onBounce?.(to, MessageId);
    return answer(response, 200, { MessageId });
  };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
