import * as z from 'zod';
import { SESSIONS } from './calendar-entry.ts';
import { daySchema, textSchema } from './register.ts';

/** Accounts that one congress may name as attending: each costs the change two write units. */
const MOST_ATTENDING = 2;

const attendeeSchema = z.union([
  z.strictObject({ sub: z.uuid() }),
  z.strictObject({ role: textSchema(100) }),
]);

/** Says when in its day a congress is, where, and who attends for the unions above. */
export const planAttendance = z.object({
  type: z.literal('plan-attendance'),
  /** The day that is planned: the registered one, or the plan is out of date. */
  date: daySchema,
  session: z.enum(SESSIONS).optional(),
  /** Local time in Vietnam; half a day goes without saying then. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  place: textSchema(200).optional(),
  /** Who attends for the unions above; those named for the day before stay where this is absent. */
  attendees: z
    .array(attendeeSchema)
    .max(5)
    .refine(all => new Set(all.map(it => JSON.stringify(it))).size === all.length, { error: 'twice' })
    .refine(all => all.filter(it => 'sub' in it).length <= MOST_ATTENDING, { error: 'too_big' })
    .optional(),
  /** That somebody is expected elsewhere at the same time is known, and meant. */
  confirmClash: z.literal(true).optional(),
});
