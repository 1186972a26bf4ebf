import * as z from 'zod';
import { daySchema, textSchema } from './register.ts';

/** Why somebody of the approved personnel is no longer to be elected; no name and no text, which could tell one. */
export const DROPOUT_CAUSES = ['withdrew', 'moved-away', 'unfit', 'other'] as const;

/** The day is later than the term lets the union above give: so decided by the highest union, which says so. */
export const overLimit = z.literal(true).optional();

/** Somebody of the approved personnel drops out before the congress: the personnel goes back to the union. */
export const reportDropout = z.object({
  type: z.literal('report-dropout'),
  cause: z.enum(DROPOUT_CAUSES),
});

/** The upper-level union does not consent to the day that was asked for. */
export const refuseDate = z.object({
  type: z.literal('refuse-date'),
  date: daySchema,
  reason: textSchema(500),
});
