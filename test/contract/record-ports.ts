import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoCalendar } from '../../lambdas/adapters/dynamo-calendar.ts';
import { DynamoCongressStore } from '../../lambdas/adapters/dynamo-congress-store.ts';
import { DynamoDocuments } from '../../lambdas/adapters/dynamo-documents.ts';
import { DynamoHistory } from '../../lambdas/adapters/dynamo-history.ts';
import { DynamoInsight } from '../../lambdas/adapters/dynamo-insight.ts';
import { DynamoJobs } from '../../lambdas/adapters/dynamo-jobs.ts';
import { DynamoLiveCongresses } from '../../lambdas/adapters/dynamo-live-congresses.ts';
import { DynamoOpenings } from '../../lambdas/adapters/dynamo-openings.ts';
import { DynamoOperationsLog } from '../../lambdas/adapters/dynamo-operations-log.ts';
import { DynamoPeople } from '../../lambdas/adapters/dynamo-people.ts';
import { DynamoReaders } from '../../lambdas/adapters/dynamo-readers.ts';
import { DynamoRegister } from '../../lambdas/adapters/dynamo-register.ts';
import { DynamoRegisterChanges } from '../../lambdas/adapters/dynamo-register-changes.ts';
import { DynamoReminders } from '../../lambdas/adapters/dynamo-reminders.ts';
import { DynamoSignOffs } from '../../lambdas/adapters/dynamo-sign-offs.ts';
import { DynamoTerms } from '../../lambdas/adapters/dynamo-terms.ts';
import { DynamoUnfinishedJobs } from '../../lambdas/adapters/dynamo-unfinished-jobs.ts';
import { DynamoWaitStore } from '../../lambdas/adapters/dynamo-wait-store.ts';
import { Table, type Usage } from '../../lambdas/adapters/table.ts';
import type { CalendarIndex } from '../../lambdas/app/calendar/fill-calendar.ts';
import type { CongressStore } from '../../lambdas/app/congress-store.ts';
import type { DocumentStore } from '../../lambdas/app/document-store.ts';
import type { OpeningLog } from '../../lambdas/app/documents/opening-log.ts';
import type { InsightStore } from '../../lambdas/app/insight/insight-store.ts';
import type { JobStore } from '../../lambdas/app/jobs/job-store.ts';
import type { OperationsLog } from '../../lambdas/app/operations/operations-log.ts';
import type { UnfinishedJobs } from '../../lambdas/app/operations/ports.ts';
import type { PeopleStore } from '../../lambdas/app/people/people-store.ts';
import type {
  CalendarReader,
  CongressLists,
  ExpectedReader,
  FactsReader,
  FiguresReader,
  MovesReader,
  NoticeReader,
  OfficerReader,
  RegisterReader,
} from '../../lambdas/app/queries/readers.ts';
import type { RegisterChanges } from '../../lambdas/app/register/register-changes.ts';
import type { RegisterStore } from '../../lambdas/app/register-store.ts';
import type { ReminderStore } from '../../lambdas/app/reminders/reminder-store.ts';
import type { SignOffStore } from '../../lambdas/app/sign-off/sign-off-store.ts';
import type { TermReader } from '../../lambdas/app/term-store.ts';
import type { LiveCongresses } from '../../lambdas/app/workflow/reconcile.ts';
import type { StateReader } from '../../lambdas/app/workflow/state-reader.ts';
import type { WaitStore } from '../../lambdas/app/workflow/wait-store.ts';
import { FakeInsights } from '../fakes/fake-insights.ts';
import { FakeJobs } from '../fakes/fake-jobs.ts';
import { FakeOperationsLog } from '../fakes/fake-operations-log.ts';
import { FakePeople } from '../fakes/fake-people.ts';
import { FakeRecord } from '../fakes/fake-record.ts';
import { FakeRegisterChanges } from '../fakes/fake-register-changes.ts';
import { FakeReminders } from '../fakes/fake-reminders.ts';
import { FakeSignOffs } from '../fakes/fake-sign-offs.ts';
import { FakeWaitStore } from '../fakes/fake-wait-store.ts';

/** Every port of the record, whatever keeps it. */
export type RecordPorts = {
  readonly store: CongressStore & StateReader;
  readonly register: RegisterStore;
  readonly terms: TermReader;
  readonly people: OfficerReader;
  readonly keptPeople: PeopleStore;
  readonly entries: RegisterReader;
  readonly lists: CongressLists;
  readonly figures: FiguresReader;
  readonly history: FactsReader & MovesReader;
  readonly notices: NoticeReader;
  readonly calendar: CalendarReader & ExpectedReader & CalendarIndex;
  readonly live: LiveCongresses;
  readonly documents: DocumentStore;
  readonly openings: OpeningLog;
  readonly waits: WaitStore;
  readonly jobs: JobStore;
  readonly changes: RegisterChanges;
  readonly insights: InsightStore;
  readonly signOffs: SignOffStore;
  readonly unfinished: UnfinishedJobs;
  readonly operations: OperationsLog;
  readonly reminders: ReminderStore;
};

/** The record in memory. */
export function fakePorts(record = new FakeRecord()): RecordPorts {
  const { register, lists, figures, history, notices, documents, openings } = record;
  const waits = new FakeWaitStore();
  const jobs = new FakeJobs();
  const insights = new FakeInsights();
  return {
    store: record,
    register,
    terms: register,
    people: register,
    keptPeople: new FakePeople(register),
    entries: register,
    lists,
    figures,
    history,
    notices,
    calendar: record.bookings,
    live: lists,
    documents,
    openings,
    waits,
    jobs,
    changes: new FakeRegisterChanges(jobs),
    insights,
    signOffs: new FakeSignOffs(),
    unfinished: jobs,
    operations: new FakeOperationsLog(),
    reminders: new FakeReminders(),
  };
}

/** The record in the DynamoDB table `name`; `onUsage` is told what each request was billed for. */
export function dynamoPorts(
  name: string,
  client: DynamoDBClient,
  onUsage?: (usage: Usage) => void,
): RecordPorts {
  const table = new Table(name, client, onUsage);
  const readers = new DynamoReaders(table);
  return {
    store: new DynamoCongressStore(table),
    register: new DynamoRegister(table),
    terms: new DynamoTerms(table),
    people: readers,
    keptPeople: new DynamoPeople(table),
    entries: readers,
    lists: readers,
    figures: readers,
    history: new DynamoHistory(table),
    notices: readers,
    calendar: new DynamoCalendar(table),
    live: new DynamoLiveCongresses(table),
    documents: new DynamoDocuments(table),
    openings: new DynamoOpenings(table),
    waits: new DynamoWaitStore(table),
    jobs: new DynamoJobs(table),
    changes: new DynamoRegisterChanges(table),
    insights: new DynamoInsight(table),
    signOffs: new DynamoSignOffs(table),
    unfinished: new DynamoUnfinishedJobs(table),
    operations: new DynamoOperationsLog(table),
    reminders: new DynamoReminders(table),
  };
}
