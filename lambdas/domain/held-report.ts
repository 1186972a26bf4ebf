import * as z from 'zod';
import { daySchema } from './register.ts';

const count = z.number().int().min(0).max(100_000);

const ballotSchema = z.object({
  of: z.enum(['committee', 'president', 'delegates', 'reserve-delegates', 'inspection']),
  seats: count,
  issued: count,
  collected: count,
  valid: count,
  invalid: count,
  elected: count,
  vacant: count,
  winners: z.array(count).max(60).optional(),
});

/** Counts of people that leadership's second sheet asks for; no names. */
const peopleSchema = z.object({
  committee: count.optional(),
  women: count.optional(),
  minorities: count.optional(),
  party: count.optional(),
  /** Below the age that the term sets, which is 35 in most. */
  under35: count.optional(),
  firstTime: count.optional(),
  /** With a degree of a university or higher. */
  university: count.optional(),
  vacant: count.optional(),
  /** Members of the inspection committee. */
  inspection: count.optional(),
  /** Official delegates to the congress of the level above. */
  delegates: count.optional(),
  reserveDelegates: count.optional(),
  /** Of the delegates, official and reserve. */
  delegateWomen: count.optional(),
  delegateMinorities: count.optional(),
});

/** The highest union above that attended and directed a congress. */
export const ATTENDED_BY = ['upper', 'province'] as const;

/** What a union reports of its congress: dates are local days, counts are of people. */
export const heldReportSchema = z.object({
  /** Last official day; from it the congress counts as held. */
  on: daySchema,
  from: daySchema.optional(),
  form: z.enum(['plenary', 'delegate', 'enlarged-committee']),
  summoned: count.min(1),
  present: count,
  presidentBy: z.enum(['congress', 'committee', 'not-yet']),
  /** Whether the president was one before; untold where the count is not asked for yet. */
  president: z.enum(['re-elected', 'new']).optional(),
  /** The highest union above that attended and directed it; only then a report may say so. */
  attendedBy: z.enum(ATTENDED_BY).optional(),
  minutes: z.enum(['attached', 'follow']),
  ballots: z.array(ballotSchema).max(5).default([]),
  people: peopleSchema.default({}),
});

/** What a union reports of its congress. */
export type HeldReport = z.infer<typeof heldReportSchema>;
