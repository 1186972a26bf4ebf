import type * as z from 'zod';
import { CALENDAR_CONTRACTS } from './calendar-contracts.ts';
import { CONGRESS_CONTRACTS } from './congress-contracts.ts';
import { DELEGATION_CONTRACTS } from './delegation-contracts.ts';
import { DOCUMENT_CONTRACTS } from './document-contracts.ts';
import { FIGURES_CONTRACTS } from './figures-contracts.ts';
import { LEVELS_CONTRACTS } from './levels-contracts.ts';
import { OPERATIONS_CONTRACTS } from './operations-contracts.ts';
import { PEOPLE_CONTRACTS } from './people-contracts.ts';
import { QUERY_CONTRACTS } from './query-contracts.ts';
import { REGISTER_CONTRACTS } from './register-contracts.ts';
import { REMINDER_CONTRACTS } from './reminder-contracts.ts';
import { REPLAN_CONTRACTS } from './replan-contracts.ts';
import { REPORT_CONTRACTS } from './report-contracts.ts';
import { TERM_CONTRACTS } from './term-contracts.ts';

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
export type { CongressView } from '../app/queries/congress-view.ts';
export type { Inbox } from '../app/queries/inbox.ts';
export type { UnionList } from '../app/queries/list-unions.ts';
export type { Me } from '../app/queries/me.ts';
export type { NoticeList } from '../app/queries/notices.ts';
export type { ProgressView } from '../app/queries/progress.ts';
export type { TermHistory, TermHistoryEntry, TermView } from '../app/queries/term-view.ts';
export type { BelowView } from '../app/queries/view-below.ts';
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

/** Every route of the API; validation, the OpenAPI document and the web client are made from it. */
export const CONTRACTS = {
  openApi: { method: 'GET', path: '/api/openapi.json', summary: 'This description', isPublic: true },
  ...QUERY_CONTRACTS,
  ...CONGRESS_CONTRACTS,
  ...DOCUMENT_CONTRACTS,
  ...TERM_CONTRACTS,
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
