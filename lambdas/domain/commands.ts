import * as z from 'zod';
import { planAttendance } from './attendance-command.ts';
import { judgedSchema, reasonsSchema, rulingSchema, sourceSchema, stageSchema } from './command-parts.ts';
import { overLimit, refuseDate, reportDropout } from './exception-commands.ts';
import { heldReportSchema } from './held-report.ts';
import { pastSchema } from './past.ts';
import { daySchema, idSchema, OBLIGATIONS, textSchema } from './register.ts';
import { changeRegister, restore } from './register-commands.ts';

export type { Reason, RulingBasis } from './command-parts.ts';
export { judgedSchema, reasonSchema, rulingSchema } from './command-parts.ts';

const coveredSchema = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/),
  documents: z.array(idSchema).max(20),
  /** The original on paper was received by the upper-level union; only with `onBehalf`. */
  onPaper: z.literal(true).optional(),
});

const submit = z.object({
  type: z.literal('submit'),
  stages: z.array(stageSchema).min(1).max(5),
  papers: z.array(coveredSchema).max(60).default([]),
  partyOpinion: z.object({ number: textSchema(60), on: daySchema, body: textSchema(150) }).optional(),
  held: heldReportSchema.optional(),
  note: textSchema(2000).optional(),
  onBehalf: z.object({ source: sourceSchema }).optional(),
  /** The congress was held although it was not approved; only of a report. */
  withoutApproval: z.literal(true).optional(),
});

const registerDate = z.object({
  type: z.literal('register-date'),
  date: daySchema,
  consent: z.object({ documentNo: textSchema(60), on: daySchema }).optional(),
  overLimit,
});

const fileMinutes = z
  .object({
    type: z.literal('file-minutes'),
    documents: z.array(idSchema).max(20),
    /** The original on paper was received by the upper-level union. */
    onPaper: z.literal(true).optional(),
  })
  .refine(({ documents, onPaper }) => onPaper || documents.length > 0, { path: ['documents'] });

const withdraw = z.object({ type: z.literal('withdraw'), judged: judgedSchema });

const returned = z.object({
  type: z.literal('return'),
  judged: judgedSchema,
  stages: z.array(stageSchema).min(1).optional(),
  reasons: reasonsSchema,
});

const recommend = z.object({
  type: z.literal('recommend'),
  judged: judgedSchema,
  note: textSchema(2000).optional(),
});

const approve = z.object({
  type: z.literal('approve'),
  judged: judgedSchema,
  stages: z.array(stageSchema).min(1).optional(),
  ruling: rulingSchema.optional(),
  /** For `held`: how the upper-level union knows. */
  confirmedBy: z.enum(['attended', 'telephone', 'minutes']).optional(),
});

const reject = z.object({
  type: z.literal('reject'),
  judged: judgedSchema,
  to: z.enum(['plan', 'personnel']),
  reasons: reasonsSchema,
  ruling: rulingSchema,
});

const refuse = z.object({
  type: z.literal('refuse-recognition'),
  judged: judgedSchema,
  reasons: reasonsSchema,
  ruling: rulingSchema,
});

const postpone = z.object({
  type: z.literal('postpone'),
  to: daySchema,
  reason: textSchema(500),
  ruling: rulingSchema,
  overLimit,
});

const reportFailed = z.object({
  type: z.literal('report-failed'),
  on: daySchema,
  cause: z.enum(['no-quorum', 'not-enough-elected', 'other']),
  note: textSchema(500).optional(),
  newDate: daySchema.optional(),
});

const object = z.object({ type: z.literal('object'), judged: judgedSchema, note: textSchema(500) });

/** `judged` is a version that the objection is about. */
const answerObjection = z.object({
  type: z.literal('answer-objection'),
  judged: judgedSchema,
  note: textSchema(500),
});

const moveDeadline = z.object({
  type: z.literal('move-deadline'),
  stage: stageSchema,
  due: daySchema,
  reason: textSchema(500),
});

const leave = z.object({
  type: z.literal('leave'),
  how: z.enum(['merged', 'dissolved', 'upgraded', 'exempted']),
  on: daySchema,
  into: idSchema.optional(),
  decisionNo: textSchema(60),
  /** The change of the register that it belongs to. */
  of: idSchema.optional(),
});

const appoint = z.object({
  type: z.literal('appoint'),
  on: daySchema,
  reason: textSchema(500),
  ruling: rulingSchema,
});

/** A confirmed report told a wrong day, form, attendance or count; whether there are minutes is a matter of papers. */
const correctHeld = z.object({
  type: z.literal('correct-held'),
  held: heldReportSchema,
  reason: textSchema(500),
});

const withdrawHeld = z.object({
  type: z.literal('withdraw-held'),
  judged: judgedSchema.extend({ stage: z.literal('held') }),
  reason: textSchema(500),
});

const withdrawRecognition = z.object({
  type: z.literal('withdraw-recognition'),
  judged: judgedSchema.extend({ stage: z.literal('recognition') }),
  reason: textSchema(500),
  /** The decision that annuls the earlier one; none where that was only recorded by mistake. */
  ruling: rulingSchema.optional(),
});

/** What a body outside the installation ruled, recorded by the union itself from its document. */
const recordRuling = z.object({
  type: z.literal('record-ruling'),
  judged: judgedSchema,
  document: z.object({ documentNo: textSchema(60), on: daySchema, signer: textSchema(100) }),
});

/** What a person may ask for over the API. */
export const commandSchema = z.discriminatedUnion('type', [
  submit,
  registerDate,
  planAttendance,
  fileMinutes,
  withdraw,
  returned,
  recommend,
  approve,
  reject,
  refuse,
  postpone,
  reportFailed,
  reportDropout,
  refuseDate,
  object,
  answerObjection,
  moveDeadline,
  leave,
  appoint,
  correctHeld,
  withdrawHeld,
  withdrawRecognition,
  recordRuling,
]);

const enrol = z.object({
  type: z.literal('enrol'),
  obligation: z.enum(OBLIGATIONS),
  pilotOf: z.enum(['province', 'upper']).optional(),
  past: pastSchema.optional(),
  /** How it came to be, where it did so while the term runs. */
  origin: z
    .object({
      kind: z.enum(['founded', 'grouped', 'split']),
      decisionNo: textSchema(60),
      of: idSchema.optional(),
    })
    .optional(),
});

const openStage = z.object({ type: z.literal('open-stage'), stage: stageSchema });
const missDeadline = z.object({ type: z.literal('miss-deadline'), stage: stageSchema });

/** The settings of the term have changed: its version `revision`, and on what ground. */
const replan = z.object({
  type: z.literal('replan'),
  revision: z.number().int().positive(),
  reason: textSchema(500),
});
const callMachine = z.object({
  type: z.literal('call-machine'),
  /** The attempt that is being replaced; a repeat finds it replaced and does nothing. */
  replaces: z.number().int().min(0),
  reason: z.enum(['first-start', 'hand-over', 'missing', 'stuck', 'token-lost', 'asked', 'again']),
});
const noteWake = z.object({
  type: z.literal('note-wake'),
  /** The attempt that slept through what the record asks for. */
  attempt: z.number().int().min(0),
});

/** Everything that can be asked of a congress: by people, by the machine, by the registrar's import. */
export const anyCommandSchema = z.discriminatedUnion('type', [
  ...commandSchema.options,
  enrol,
  changeRegister,
  restore,
  openStage,
  missDeadline,
  replan,
  callMachine,
  noteWake,
]);

/** Everything that can be asked of a congress. */
export type Command = z.infer<typeof anyCommandSchema>;

/** A command of one type. */
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
