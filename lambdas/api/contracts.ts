import * as z from 'zod';
import { DOCUMENT_TYPES } from '../domain/document-files.ts';
import { daySchema, idSchema, LEVELS, textSchema } from '../domain/register.ts';
import { SHOWN } from '../domain/shown.ts';
import { putTermSchema } from '../domain/term.ts';
import { CALENDAR_CONTRACTS } from './calendar-contracts.ts';
import { CONGRESS_CONTRACTS } from './congress-contracts.ts';
import { DELEGATION_CONTRACTS } from './delegation-contracts.ts';
import { FIGURES_CONTRACTS } from './figures-contracts.ts';
import { LEVELS_CONTRACTS } from './levels-contracts.ts';
import { OPERATIONS_CONTRACTS } from './operations-contracts.ts';
import { cursor, pageLimit } from './paging.ts';
import { PEOPLE_CONTRACTS } from './people-contracts.ts';
import { REGISTER_CONTRACTS } from './register-contracts.ts';
import { REMINDER_CONTRACTS } from './reminder-contracts.ts';
import { REPLAN_CONTRACTS } from './replan-contracts.ts';
import { REPORT_CONTRACTS } from './report-contracts.ts';

export type { CommandAnswer } from '../app/command-answer.ts';
export type { CheckedUpload, Upload } from '../app/documents/upload.ts';
export type { EnrolledAbove } from '../app/enrol-above.ts';
export type { FormColumn, ImportForm } from '../app/import/import-form.ts';
export type { ImportJob } from '../app/jobs/job.ts';
export type { HandedOver } from '../app/people/invite-person.ts';
export type { PeopleList } from '../app/people/list-people.ts';
export type { PersonLine } from '../app/people/person-line.ts';
export type { PersonView } from '../app/people/view-person.ts';
export type { PutTermAnswer } from '../app/put-term.ts';
export type { CongressLine } from '../app/queries/congress-row.ts';
export type { BelowView, CongressView } from '../app/queries/congress-view.ts';
export type { Inbox } from '../app/queries/inbox.ts';
export type { UnionList } from '../app/queries/list-unions.ts';
export type { Me } from '../app/queries/me.ts';
export type { NoticeList } from '../app/queries/notices.ts';
export type { ProgressView } from '../app/queries/progress.ts';
export type { TermHistory, TermHistoryEntry, TermView } from '../app/queries/term-view.ts';
export type { ReplanCounts } from '../domain/replan.ts';
export type { FieldFaultCode, ProblemCode } from '../runtime/messages-vi.ts';
export type {
  AttendancePreview,
  CalendarLine,
  CalendarView,
  FeedView,
  MadeFeed,
} from './calendar-contracts.ts';
export type { DelegationLine, DelegationsView } from './delegation-contracts.ts';
export type {
  BridgeView,
  InsightView,
  OutlookView,
  SignOff,
  SignOffList,
  SignOffView,
} from './figures-contracts.ts';
export type { ImportView, JobView, ReplanView, RulingsView } from './job-view.ts';
export type {
  CheckedCongresses,
  JobLine,
  LogEntry,
  LogLine,
  OperationsView,
} from './operations-contracts.ts';
export type { ChangeAnswer, ChangeLine, PreviewedTerm, PreviewedUnion } from './register-contracts.ts';
export type { DigestList, LateText, ReminderList } from './reminder-contracts.ts';
export type { ReportView } from './report-contracts.ts';

/** What is wrong with one field of a request: `title` is a Vietnamese sentence, `code` is stable. */
export type FieldFault = { readonly field: string; readonly code: string; readonly title: string };

/** RFC 9457 problem document; `title` is a Vietnamese sentence, `code` is stable. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** The field of the request that is wrong, as a path such as `held.ballots.0`. */
  readonly field?: string;
  readonly faults?: readonly FieldFault[];
  /** Who decided and when, where somebody else was first (instant, UTC). */
  readonly decider?: { readonly name: string; readonly at: string; readonly act: string };
};

/** What one route takes: where it is, who may call it, and the shapes of what it is given. */
export type Contract = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly summary: string;
  readonly isPublic?: true;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The use case reads the body itself: who may not do it at all is told so before what is wrong with it. */
  readonly readsBodyLate?: true;
  /** Answers the bytes of a file in place of JSON. */
  readonly answersFile?: true;
  /** A changing request carries an `Idempotency-Key`. */
  readonly needsKey?: true;
};

const congressParams = z.object({ term: idSchema, union: idSchema });
const termParams = z.object({ term: idSchema });
const byId = z.object({ id: idSchema });

/** Every route of the API; validation, the OpenAPI document and the web client are made from it. */
export const CONTRACTS = {
  healthz: { method: 'GET', path: '/api/healthz', summary: 'Whether the API answers', isPublic: true },
  openApi: { method: 'GET', path: '/api/openapi.json', summary: 'This description', isPublic: true },
  me: { method: 'GET', path: '/api/me', summary: 'Who I am and what I am where' },
  term: { method: 'GET', path: '/api/terms/{term}', summary: 'Settings of a term', params: termParams },
  termHistory: {
    method: 'GET',
    path: '/api/terms/{term}/history',
    summary: 'Who changed the settings of a term, when, why and how',
    params: termParams,
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(20), cursor }),
  },
  progress: {
    method: 'GET',
    path: '/api/terms/{term}/progress',
    summary: 'Progress as of a day, as known on another',
    params: termParams,
    query: z.object({
      level: z.enum(LEVELS).default('grassroots'),
      asOf: daySchema.optional(),
      knownAt: daySchema.optional(),
    }),
  },
  unions: {
    method: 'GET',
    path: '/api/terms/{term}/unions',
    summary:
      'Unions below an upper-level union or the province: all, or those that a number counts, on any two dates',
    params: termParams,
    query: z.object({
      parent: idSchema,
      level: z.enum(LEVELS).default('grassroots'),
      show: z.enum(SHOWN).optional(),
      asOf: daySchema.optional(),
      knownAt: daySchema.optional(),
      search: textSchema(100).optional(),
      limit: pageLimit,
      cursor,
    }),
  },
  congress: {
    method: 'GET',
    path: '/api/terms/{term}/congresses/{union}',
    summary: 'One congress: stages, checklist, submissions, history',
    params: congressParams,
  },
  ...CONGRESS_CONTRACTS,
  inbox: {
    method: 'GET',
    path: '/api/inbox',
    summary: 'What waits for me, least working time left first',
    query: z.object({ limit: pageLimit, cursor }),
  },
  notices: {
    method: 'GET',
    path: '/api/notices',
    summary: 'What my offices were told, newest first',
    query: z.object({ limit: pageLimit, before: z.string().min(1).max(200).optional() }),
  },
  upload: {
    method: 'POST',
    path: '/api/documents',
    summary: 'Prepares the upload of one file of a congress',
    body: z.object({
      term: idSchema,
      union: idSchema,
      /** Whatever the device calls it; what is kept is made harmless. */
      fileName: z.string().min(1).max(1000),
      contentType: z.enum(DOCUMENT_TYPES),
      size: z.number().int().min(1),
      isRestricted: z.boolean().default(false),
    }),
    needsKey: true,
  },
  checkUpload: {
    method: 'POST',
    path: '/api/documents/{id}/check',
    summary: 'Checks the bytes of an uploaded file; only a checked file can be filed',
    params: byId,
    body: congressParams,
  },
  download: {
    method: 'GET',
    path: '/api/documents/{id}',
    summary: 'A link to one file, good for some minutes',
    params: byId,
    query: congressParams,
  },
  uploadWorkbook: {
    method: 'POST',
    path: '/api/imports/uploads',
    summary: 'Prepares the upload of a workbook to import',
    body: z.object({ term: idSchema, fileName: textSchema(200), size: z.number().int().min(1) }),
    needsKey: true,
  },
  importForm: {
    method: 'GET',
    path: '/api/imports/form',
    summary: 'The sheets and columns of a workbook to import, and how large it may be',
  },
  startImport: {
    method: 'POST',
    path: '/api/imports',
    summary: 'Imports an uploaded workbook, or only checks it (dry run)',
    body: z.object({
      term: idSchema,
      key: z.string().min(1).max(300),
      dryRun: z.boolean(),
      /** Import the rows without faults although others have some. */
      validPart: z.boolean().default(false),
    }),
    needsKey: true,
  },
  job: { method: 'GET', path: '/api/jobs/{id}', summary: 'Progress and result of long work', params: byId },
  putTerm: {
    method: 'PUT',
    path: '/api/terms/{term}',
    summary: 'Sets the settings of a term, made from the version `revision`',
    params: termParams,
    body: putTermSchema,
    readsBodyLate: true,
    needsKey: true,
  },
  ...REGISTER_CONTRACTS,
  ...LEVELS_CONTRACTS,
  ...REPLAN_CONTRACTS,
  ...REMINDER_CONTRACTS,
  ...REPORT_CONTRACTS,
  ...FIGURES_CONTRACTS,
  ...DELEGATION_CONTRACTS,
  ...CALENDAR_CONTRACTS,
  ...PEOPLE_CONTRACTS,
  ...OPERATIONS_CONTRACTS,
} as const satisfies Record<string, Contract>;

/** Name of a route. */
export type RouteName = keyof typeof CONTRACTS;
