import type * as z from 'zod';
import type {
  AttendancePreview,
  BridgeView,
  CalendarView,
  ChangeAnswer,
  ChangeLine,
  CheckedCongresses,
  CheckedUpload,
  CONTRACTS,
  CommandAnswer,
  CongressView,
  DelegationsView,
  DigestList,
  EnrolledAbove,
  FeedView,
  HandedOver,
  ImportForm,
  ImportView,
  Inbox,
  InsightView,
  JobView,
  LateText,
  LogEntry,
  MadeFeed,
  Me,
  NoticeList,
  OperationsView,
  OutlookView,
  PeopleList,
  PersonLine,
  PersonView,
  ProgressView,
  PutTermAnswer,
  ReminderList,
  ReplanCounts,
  ReportView,
  RulingsView,
  SignOff,
  SignOffList,
  TermHistory,
  TermView,
  UnionList,
  Upload,
} from '../../lambdas/api/contracts.ts';

type Contracts = typeof CONTRACTS;

/** A link to one file, good for some minutes. */
export type DownloadLink = { readonly url: string };

/** What each route that the pages use answers. */
export type Answers = {
  me: Me;
  term: TermView;
  termHistory: TermHistory;
  putTerm: PutTermAnswer;
  previewReplan: ReplanCounts;
  enrolLevels: EnrolledAbove;
  importForm: ImportForm;
  uploadWorkbook: Upload;
  startImport: ImportView;
  progress: ProgressView;
  reportText: ReportView;
  bridge: BridgeView;
  insight: InsightView;
  outlook: OutlookView;
  startRegisterChange: ChangeAnswer;
  registerChanges: { readonly items: ChangeLine[]; readonly cursor?: string };
  registerChange: ChangeLine;
  undoRegisterChange: ChangeLine;
  signOffs: SignOffList;
  signOff: SignOff;
  unions: UnionList;
  congress: CongressView;
  calendar: CalendarView;
  attendance: AttendancePreview;
  calendarLink: FeedView;
  makeCalendarLink: MadeFeed;
  revokeCalendarLink: FeedView;
  command: CommandAnswer;
  inbox: Inbox;
  startRulings: RulingsView;
  job: JobView;
  notices: NoticeList;
  digests: DigestList;
  reminders: ReminderList;
  lateText: LateText;
  upload: Upload;
  checkUpload: CheckedUpload;
  download: DownloadLink;
  delegations: DelegationsView;
  delegate: { readonly id: string };
  revokeDelegation: { readonly id: string };
  people: PeopleList;
  person: PersonView;
  invitePerson: HandedOver;
  changePerson: PersonLine;
  disablePerson: PersonLine;
  enablePerson: PersonLine;
  resumeMail: PersonLine;
  resetPassword: HandedOver;
  signOutEverywhere: Record<never, never>;
  operations: OperationsView;
  checkCongresses: CheckedCongresses;
  repair: LogEntry;
};

/** Name of a route that the pages use. */
export type Route = keyof Answers;

/** Where each route is; a path or method that is not the contract's does not compile. */
export const ROUTES = {
  me: { method: 'GET', path: '/api/me' },
  term: { method: 'GET', path: '/api/terms/{term}' },
  termHistory: { method: 'GET', path: '/api/terms/{term}/history' },
  putTerm: { method: 'PUT', path: '/api/terms/{term}', needsKey: true },
  previewReplan: { method: 'POST', path: '/api/terms/{term}/replan-preview' },
  enrolLevels: { method: 'POST', path: '/api/terms/{term}/levels', needsKey: true },
  importForm: { method: 'GET', path: '/api/imports/form' },
  uploadWorkbook: { method: 'POST', path: '/api/imports/uploads', needsKey: true },
  startImport: { method: 'POST', path: '/api/imports', needsKey: true },
  bridge: { method: 'GET', path: '/api/terms/{term}/bridge' },
  insight: { method: 'GET', path: '/api/terms/{term}/insight' },
  outlook: { method: 'GET', path: '/api/terms/{term}/outlook' },
  signOffs: { method: 'GET', path: '/api/terms/{term}/sign-offs' },
  signOff: { method: 'POST', path: '/api/terms/{term}/sign-offs', needsKey: true },
  startRegisterChange: { method: 'POST', path: '/api/register/changes', needsKey: true },
  registerChanges: { method: 'GET', path: '/api/register/changes' },
  registerChange: { method: 'GET', path: '/api/register/changes/{id}' },
  undoRegisterChange: { method: 'POST', path: '/api/register/changes/{id}/undo', needsKey: true },
  reportText: { method: 'GET', path: '/api/terms/{term}/report' },
  progress: { method: 'GET', path: '/api/terms/{term}/progress' },
  unions: { method: 'GET', path: '/api/terms/{term}/unions' },
  congress: { method: 'GET', path: '/api/terms/{term}/congresses/{union}' },
  calendar: { method: 'GET', path: '/api/terms/{term}/calendar' },
  attendance: { method: 'GET', path: '/api/terms/{term}/congresses/{union}/attendance' },
  calendarLink: { method: 'GET', path: '/api/calendar-link' },
  makeCalendarLink: { method: 'POST', path: '/api/calendar-link', needsKey: true },
  revokeCalendarLink: { method: 'POST', path: '/api/calendar-link/revoke', needsKey: true },
  command: { method: 'POST', path: '/api/terms/{term}/congresses/{union}/commands', needsKey: true },
  inbox: { method: 'GET', path: '/api/inbox' },
  startRulings: { method: 'POST', path: '/api/terms/{term}/rulings', needsKey: true },
  job: { method: 'GET', path: '/api/jobs/{id}' },
  notices: { method: 'GET', path: '/api/notices' },
  digests: { method: 'GET', path: '/api/digests' },
  reminders: { method: 'GET', path: '/api/terms/{term}/congresses/{union}/reminders' },
  lateText: { method: 'GET', path: '/api/terms/{term}/late-text' },
  upload: { method: 'POST', path: '/api/documents', needsKey: true },
  checkUpload: { method: 'POST', path: '/api/documents/{id}/check' },
  download: { method: 'GET', path: '/api/documents/{id}' },
  delegations: { method: 'GET', path: '/api/me/delegations' },
  delegate: { method: 'POST', path: '/api/me/delegations', needsKey: true },
  revokeDelegation: { method: 'POST', path: '/api/me/delegations/{id}/revoke', needsKey: true },
  people: { method: 'GET', path: '/api/people' },
  person: { method: 'GET', path: '/api/people/{sub}' },
  invitePerson: { method: 'POST', path: '/api/people', needsKey: true },
  changePerson: { method: 'PUT', path: '/api/people/{sub}', needsKey: true },
  disablePerson: { method: 'POST', path: '/api/people/{sub}/disable', needsKey: true },
  enablePerson: { method: 'POST', path: '/api/people/{sub}/enable', needsKey: true },
  resumeMail: { method: 'POST', path: '/api/people/{sub}/resume-mail', needsKey: true },
  resetPassword: { method: 'POST', path: '/api/people/{sub}/reset-password', needsKey: true },
  signOutEverywhere: { method: 'POST', path: '/api/me/sign-out-everywhere', needsKey: true },
  operations: { method: 'GET', path: '/api/operations' },
  checkCongresses: { method: 'GET', path: '/api/operations/congresses' },
  repair: { method: 'POST', path: '/api/operations/repairs', needsKey: true },
} as const satisfies { [R in Route]: Shape<R> };

type Shape<R extends Route> = Pick<Contracts[R], 'method' | 'path'> &
  (Contracts[R] extends { needsKey: true } ? { needsKey: true } : { needsKey?: never });

type Given<R extends Route, Part extends string> = Contracts[R] extends {
  [K in Part]: infer S extends z.ZodType;
}
  ? { [K in Part]: z.input<S> }
  : unknown;

/** What a route is given: the parts of its path, its query and its body, as the contract says. */
export type Ask<R extends Route> = Given<R, 'params'> & Partial<Given<R, 'query'>> & Given<R, 'body'>;

/** What a person may ask of a congress. */
export type CongressCommand = Ask<'command'>['body'];
