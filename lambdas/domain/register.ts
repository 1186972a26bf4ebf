import * as z from 'zod';
import { isDay } from './days.ts';
import { seenText } from './seen-text.ts';

/** A local day, `YYYY-MM-DD`, that exists. */
export const daySchema = z.string().refine(isDay, { error: 'not-a-day' });

/** Identifier of a union or a term: letters, digits, dot, dash; two of them fit the name of an execution. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/, { error: 'bad-id' });

/** Human text as people see it. */
export const textSchema = (max: number) => z.string().transform(seenText).pipe(z.string().min(1).max(max));

/** Levels of the union tree, from the workplace upward. */
export const LEVELS = ['grassroots', 'upper', 'province'] as const;

/** A level of the union tree. */
export type Level = (typeof LEVELS)[number];

/** Status of a union in the register, apart from any congress. */
export const REGISTER_STATUSES = ['active', 'suspended', 'merged', 'dissolved', 'upgraded'] as const;

/** What a union owes in a term (diện): a congress, a conference, or neither and why. */
export const OBLIGATIONS = [
  'congress',
  'conference',
  'exempt-new',
  'exempt-unable',
  'undecided',
  'closed',
] as const;

/** What a union owes in a term. */
export type Obligation = (typeof OBLIGATIONS)[number];

/** See `Stay`. */
export const staySchema = z.object({ parent: idSchema, from: daySchema, until: daySchema.optional() });

/** A span of days, `from` inclusive and `until` exclusive, in which a union was managed by `parent`. */
export type Stay = z.infer<typeof staySchema>;

/** One entry of the register: a union of any level, as it stands now. */
export const unionSchema = z.object({
  id: idSchema,
  name: textSchema(200),
  /** Short name used in reports and tables, such as "Sìn Hồ". */
  shortName: textSchema(80).optional(),
  /** Place in the official list. */
  order: z.number().int().nonnegative(),
  level: z.enum(LEVELS),
  /** The unions above it, nearest first; empty for the province. */
  above: z.array(idSchema).max(5),
  stays: z.array(staySchema),
  status: z.enum(REGISTER_STATUSES),
  kind: z.enum(['grassroots', 'occupational', 'combined', 'upper', 'province']),
  sector: z.enum(['public', 'business']).optional(),
  group: z.enum(['school', 'commune', 'agency', 'business']).optional(),
  area: textSchema(120).optional(),
  members: z.number().int().nonnegative(),
  women: z.number().int().nonnegative().optional(),
  minorities: z.number().int().nonnegative().optional(),
  foundedOn: daySchema.optional(),
  softwareCode: z.string().max(40).optional(),
  hasPartyCell: z.boolean(),
  /** Of the union's office, for notices; no name of a person. */
  contact: z
    .object({ phone: z.string().max(30).optional(), email: z.string().max(100).optional() })
    .optional(),
  /** SHA-256 of the workbook row that the entry was made from, to tell whether a later workbook says anything else. */
  toldBy: z.string().max(64).optional(),
  /** Number of the decision that last changed the entry. */
  decisionNo: z.string().max(60).optional(),
});

/** One entry of the register. */
export type Union = z.infer<typeof unionSchema>;

/** The union that manages `union` now, or undefined for the top of the tree. */
export function parentOf(union: Union): string | undefined {
  return union.above[0];
}
