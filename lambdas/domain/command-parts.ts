import * as z from 'zod';
import { daySchema, idSchema, textSchema } from './register.ts';
import { STAGES } from './stages.ts';

/** One stage. */
export const stageSchema = z.enum(STAGES);

/** Where a paper that somebody else typed in came from. */
export const sourceSchema = z.enum(['paper', 'chat', 'e-mail', 'telephone']);

/** The stage and round that a ruling judged; every stage filed in the same submission is ruled on with it. */
export const judgedSchema = z.object({ stage: stageSchema, round: z.number().int().min(1) });

/** On whose authority, under which number, dated when (may be earlier than today) and signed by whom. */
export const rulingSchema = z.object({
  basis: z.enum(['standing-committee-meeting', 'written-opinion', 'standing-members']),
  basisOn: daySchema.optional(),
  documentNo: textSchema(60),
  on: daySchema,
  signer: textSchema(100),
});

/** On whose authority a ruling stands. */
export type RulingBasis = z.infer<typeof rulingSchema>;

/** One coded reason of a return, with what was written to it. */
export const reasonSchema = z.object({
  code: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  note: textSchema(1000).optional(),
  /** The very file the reason is about. */
  document: idSchema.optional(),
});

/** One coded reason of a return. */
export type Reason = z.infer<typeof reasonSchema>;

/** Why papers are sent back: at least one reason. */
export const reasonsSchema = z.array(reasonSchema).min(1).max(20);
