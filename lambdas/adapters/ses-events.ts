import * as z from 'zod';
import type { ReturnedMail } from '../app/reminders/mail-returned.ts';

/** The tag by which SES gives a mail's id back in its events. */
export const ID_TAG = 'digest';

const mail = z.object({
  destination: z.array(z.string()),
  tags: z.object({ [ID_TAG]: z.tuple([z.string()]).optional() }).default({}),
});

/** What EventBridge brings of SES: only what is read here. */
const eventSchema = z.object({
  detail: z.discriminatedUnion('eventType', [
    z.object({ eventType: z.literal('Bounce'), bounce: z.object({ bounceType: z.string() }), mail }),
    z.object({
      eventType: z.literal('Complaint'),
      complaint: z.object({ complaintFeedbackType: z.string().nullish() }),
      mail,
    }),
  ]),
});

type Told = z.infer<typeof eventSchema>['detail'];

/**
 * The mail that an event of SES says will never arrive at its address, or is not wanted there. Undefined for what may
 * pass, such as a full mailbox, and for mail that has no id of ours. Throws ZodError for another event.
 */
export function returnedMailIn(event: unknown): ReturnedMail | undefined {
  const { detail } = eventSchema.parse(event);
  // The address that it was sent to: the one that sends it back may stand behind a forwarding.
  const [to, ...others] = detail.mail.destination;
  const id = detail.mail.tags[ID_TAG]?.[0];
  if (!isForGood(detail) || !id || !to || others.length > 0) return undefined;
  return { id, to };
}

function isForGood(detail: Told): boolean {
  if (detail.eventType === 'Bounce') return detail.bounce.bounceType === 'Permanent';
  // Whoever moves a mail out of the folder of unwanted mail says so by a complaint, too.
  return detail.complaint.complaintFeedbackType !== 'not-spam';
}
