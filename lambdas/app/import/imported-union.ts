import * as z from 'zod';
import { daySchema, idSchema } from '../../domain/register.ts';
import {
  AFTER_STATES,
  ATTENDED,
  BEFORE_STATES,
  FORMS,
  GROUPS,
  KINDS,
  OBLIGATIONS,
  PILOTS,
  SECTORS,
  STATUSES,
  UPPER_KINDS,
} from './workbook-format.ts';

const count = z.int().min(0).max(100_000);
const text = z.string().min(1).max(300);
const row = z.int().min(1);

/** A row of the sheet of upper-level unions: the province (no `parentCode`) or a union under it. */
export const importedUpperSchema = z.strictObject({
  row,
  /** Place in the official list. */
  order: count,
  code: idSchema,
  name: text,
  /** Name used in reports, such as "Sìn Hồ". */
  shortName: text,
  kind: z.enum(Object.values(UPPER_KINDS)),
  parentCode: z.exactOptional(idSchema),
  pilotOf: z.exactOptional(z.enum(Object.values(PILOTS))),
  registeredDate: z.exactOptional(daySchema),
});

/** The province or an upper-level union, as a workbook names it. */
export type ImportedUpper = z.infer<typeof importedUpperSchema>;

const committeeSchema = z.strictObject({
  elected: count,
  seats: z.exactOptional(count),
  women: z.exactOptional(count),
  minorities: z.exactOptional(count),
  party: z.exactOptional(count),
  under35: z.exactOptional(count),
  firstTime: z.exactOptional(count),
  university: z.exactOptional(count),
});

const delegatesSchema = z.strictObject({
  official: count,
  reserve: z.exactOptional(count),
  women: z.exactOptional(count),
  minorities: z.exactOptional(count),
});

const heldSchema = z.strictObject({
  /** Last official day. */
  on: daySchema,
  form: z.enum(Object.values(FORMS)),
  summoned: count.min(1),
  present: count,
  presidentElectedDirectly: z.boolean(),
  presidentReelected: z.exactOptional(z.boolean()),
  /** Absent where the congress elects a president only. */
  committee: z.exactOptional(committeeSchema),
  inspection: z.exactOptional(count),
  delegates: z.exactOptional(delegatesSchema),
  hasMinutes: z.boolean(),
  attendedBy: z.exactOptional(z.enum(Object.values(ATTENDED))),
});

/** A row of the sheet of grassroots unions: the register entry and what has happened in the term so far. */
export const importedUnionSchema = z.strictObject({
  row,
  code: idSchema,
  name: text,
  parentCode: idSchema,
  kind: z.enum(Object.values(KINDS)),
  sector: z.enum(Object.values(SECTORS)),
  group: z.enum(Object.values(GROUPS)),
  area: text,
  members: count,
  women: z.exactOptional(count),
  minorities: z.exactOptional(count),
  foundedOn: z.exactOptional(daySchema),
  status: z.enum(Object.values(STATUSES)),
  /** Since when `status` holds; always there for a closed union. */
  statusOn: z.exactOptional(daySchema),
  decisionNo: z.exactOptional(text),
  softwareCode: z.exactOptional(idSchema),
  hasPartyCell: z.boolean(),
  /** `undecided` also for a closed union, which owes nothing. */
  obligation: z.enum(Object.values(OBLIGATIONS)),
  pilotOf: z.exactOptional(z.enum(Object.values(PILOTS))),
  registeredDate: z.exactOptional(daySchema),
  before: z.strictObject({
    state: z.enum(Object.values(BEFORE_STATES)),
    submittedOn: z.exactOptional(daySchema),
    ruledOn: z.exactOptional(daySchema),
    documentNo: z.exactOptional(text),
    reasons: z.exactOptional(text),
  }),
  postponedTo: z.exactOptional(daySchema),
  held: z.exactOptional(heldSchema),
  after: z.strictObject({
    state: z.enum(Object.values(AFTER_STATES)),
    submittedOn: z.exactOptional(daySchema),
    ruledOn: z.exactOptional(daySchema),
    decisionNo: z.exactOptional(text),
    reasons: z.exactOptional(text),
  }),
  /** Of the union's office, for notices; no name of a person. */
  contact: z.exactOptional(
    z.strictObject({ phone: z.exactOptional(z.string()), email: z.exactOptional(z.string()) }),
  ),
});

/** A grassroots union, as a workbook tells of it. */
export type ImportedUnion = z.infer<typeof importedUnionSchema>;
