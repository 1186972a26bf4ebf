import * as z from 'zod';
import { daysBetween } from './days.ts';
import { remindersSchema, USUAL_REMINDERS } from './ladder.ts';
import { hasOnlyPlaceholders, PAPER_SIGNERS } from './paper-template.ts';
import { daySchema, idSchema, LEVELS, textSchema } from './register.ts';
import { reportTemplateSchema } from './report-template.ts';
import { STAGES } from './stages.ts';

/** A number that a term sets, with where it comes from; `confirmed: false` is shown as such on screen. */
const settingSchema = z.object({
  value: z.number().int().nonnegative().max(3650),
  unit: z.enum([
    'calendar-days',
    'working-days',
    'members',
    'years',
    'congresses',
    'times',
    'months',
    'percent',
    'hours',
  ]),
  source: z.string().max(300),
  confirmed: z.boolean(),
});

/** A line of an outline; what is in braces must be known, or it would be printed as it stands. */
const outlineSchema = (max: number) =>
  textSchema(max).refine(hasOnlyPlaceholders, { error: 'unknown-placeholder' });

/** The outline of a paper, from which a draft to print, sign and photograph is made. */
const templateSchema = z.object({
  /** What follows the number, such as KH-CĐCS; none for minutes and lists. */
  symbol: textSchema(30).optional(),
  title: outlineSchema(120),
  /** What it is about, under the title. */
  subject: outlineSchema(300).optional(),
  /** Lines in capitals are headings. */
  paragraphs: z.array(outlineSchema(1000)).min(1).max(40),
  signedBy: z.array(z.enum(PAPER_SIGNERS)).min(1).max(2),
  /** Who receives it, beside the archive. */
  sentTo: z.array(outlineSchema(150)).max(6).default([]),
});

/** The outline of a paper. */
export type PaperTemplate = z.infer<typeof templateSchema>;

/** One paper of a checklist, and for which unions it is asked. */
const paperSchema = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/),
  label: textSchema(200),
  stage: z.enum(STAGES),
  required: z.boolean(),
  /** Asked from unions with at least `from` and fewer than `below` members. */
  members: z.object({ from: z.number().int().optional(), below: z.number().int().optional() }).optional(),
  /** Asked from unions of these levels only; from all where absent. */
  levels: z.array(z.enum(LEVELS)).min(1).max(LEVELS.length).optional(),
  /** Asked only where there is a Party cell. */
  partyCell: z.literal(true).optional(),
  /** Personal data: access is limited and logged. */
  restricted: z.literal(true).optional(),
  /** Papers of a report may follow after it (biên bản nộp sau). */
  mayFollow: z.literal(true).optional(),
  template: templateSchema.optional(),
});

/** One paper of a checklist. */
export type Paper = z.infer<typeof paperSchema>;

const levelSchema = z.object({
  level: z.enum(LEVELS),
  /** Last day named by the plan; `inclusive` tells "đến hết" (true) from "trước" (false). */
  finishBy: z.object({ day: daySchema, inclusive: z.boolean(), wording: textSchema(80) }),
  /** The body that rules on congresses of this level where it is nobody of the register, and has no account here. */
  ruledBy: z.object({ id: idSchema, name: textSchema(200) }).optional(),
});

/** Days off in a row, fewer than a year of them. */
const holidaySchema = z
  .object({ from: daySchema, to: daySchema, name: textSchema(100) })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < 366, { error: 'days-out-of-order' });

/** One campaign with all its dates, sizes, checklists and rules. Everything a term could change is here. */
export const termSchema = z.object({
  id: idSchema,
  title: textSchema(200),
  /** Shown beside the figures of sample data, so that nobody mistakes them for real ones. */
  notice: textSchema(200).optional(),
  /** Facts of the register older than this count from this day. */
  countsFrom: daySchema,
  denominator: z.enum(['managed', 'obliged']),
  levels: z.array(levelSchema).min(1).max(3),
  calendar: z.object({
    /** At most six week days: a search for a working day must find one. */
    weekend: z
      .array(z.number().int().min(0).max(6))
      .refine(days => new Set(days).size < 7, { error: 'no-working-day' }),
    holidays: z.array(holidaySchema).max(200),
    workedDays: z.array(daySchema).max(200),
  }),
  /**
   * While fewer of the unions below have held theirs, of those obliged, a congress above the grassroots is registered
   * and approved with a warning.
   */
  gate: settingSchema,
  /**
   * How long after the finish-by day of its level a congress may be held by decision of the union that rules on it; later
   * only by decision of the highest union. Absent: no limit.
   */
  postponeWithin: settingSchema.optional(),
  /** Grassroots unions below this size file one packet before the congress and one after it. */
  bundleBelow: settingSchema,
  days: z.object({
    planBefore: settingSchema,
    dossierBefore: settingSchema,
    atLeast: settingSchema,
    review: settingSchema,
    resubmit: settingSchema,
    report: settingSchema,
    recognitionFiling: settingSchema,
    recognition: settingSchema,
    objection: settingSchema,
  }),
  /** Share of those summoned who must be present, e.g. 2 of 3. */
  quorum: z
    .object({ of: z.number().int().positive(), in: z.number().int().positive(), source: z.string().max(300) })
    .refine(quorum => quorum.of <= quorum.in, { error: 'quorum-over-all' }),
  /** Below this size the congress elects the president and no committee. */
  committeeFrom: settingSchema,
  /** Committee members below this age are counted as young; the setting is what that count is called by. */
  youngBelow: settingSchema,
  /** How figures are told. */
  figures: z.object({
    /** The week day on which a week of the reports begins, 0 = Sunday … 6 = Saturday. */
    weekStartsOn: z.number().int().min(0).max(6),
    /** The days that the forecast by the last days looks back on. */
    forecastDays: settingSchema,
    /** A forecast is told from so many congresses on. */
    forecastFrom: settingSchema,
    /** A union whose papers were given back so often needs attention. */
    returnedOften: settingSchema,
    /** A union without a registered day needs attention so long before the last day. */
    undatedBefore: settingSchema,
    /** A congress that is recorded so long after its day is a late entry. */
    lateAfter: settingSchema,
    /** A union founded so shortly before the term's last day owes no congress in it. */
    newlyFounded: settingSchema,
  }),
  /** What one upper-level union can attend, and how long a congress takes: for the calendar, and no rule. */
  attendance: z.object({
    perHalfDay: settingSchema,
    perWeek: settingSchema,
    duration: settingSchema,
  }),
  /** Who is reminded when. */
  reminders: remindersSchema.default(USUAL_REMINDERS),
  /** The report that is made of the figures. */
  report: reportTemplateSchema,
  papers: z.array(paperSchema).max(200),
  returnReasons: z
    .array(z.object({ code: z.string().regex(/^[a-z][a-z-]{1,39}$/), label: textSchema(200) }))
    .max(100),
});

/** One campaign with all its dates, sizes, checklists and rules. */
export type Term = z.infer<typeof termSchema>;

/** The settings with the version they were made from (none for a new term), and on whose decision or why. */
export const putTermSchema = termSchema.extend({
  revision: z.number().int().positive().optional(),
  reason: textSchema(300).optional(),
  decisionNo: textSchema(60).optional(),
});

/** The settings that somebody wants to set. */
export type TermToPut = z.infer<typeof putTermSchema>;

/** A number that a term sets. */
export type Setting = z.infer<typeof settingSchema>;
