import type {
  Attendance,
  Change,
  ChangeEntry,
  CongressStore,
  Loaded,
  LoadRequest,
  Receipt,
  Submission,
} from '../app/congress-store.ts';
import type { StoredDocument } from '../app/document-store.ts';
import { office } from '../app/office.ts';
import { rowOf } from '../app/queries/row-of.ts';
import type { StateReader } from '../app/workflow/state-reader.ts';
import type { Officer } from '../domain/authority.ts';
import { type Congress, isLive, runningClock } from '../domain/congress.ts';
import type { Day } from '../domain/days.ts';
import type { Figures } from '../domain/measures.ts';
import type { Level, Union } from '../domain/register.ts';
import type { Term } from '../domain/term.ts';
import { calendarItem, leftCalendarItem } from './calendar-item.ts';
import { recorded } from './congress-item.ts';
import { bookingWrites, readAttendance } from './dynamo-attendance.ts';
import { factWrites } from './fact-writes.ts';
import {
  congressPartition,
  DOCUMENT_PREFIX,
  documentKey,
  EVENT_PREFIX,
  endedKeys,
  eventKey,
  inboxKeys,
  liveKeys,
  moveKey,
  noticeKey,
  nowKey,
  officerKey,
  receiptKey,
  registerKeys,
  SUBMISSION_PREFIX,
  stateKey,
  submissionKey,
  termKey,
  unionKey,
} from './keys.ts';
import { figuresIn } from './measure-codes.ts';
import { requestWrites } from './request-item.ts';
import { storedReport } from './stored-report.ts';
import type { Item, Table, Write } from './table.ts';
import { tallyWrites } from './tally-writes.ts';

/** Congresses in DynamoDB. */
export class DynamoCongressStore implements CongressStore, StateReader {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async load({ term, union, sub, key, documents = [] }: LoadRequest): Promise<Loaded> {
    const items = await this.#table.getAll([
      termKey(term),
      unionKey(union),
      stateKey(term, union),
      ...(sub ? [officerKey(sub)] : []),
      ...(sub && key ? [receiptKey(sub, key)] : []),
      ...documents.map(id => documentKey(term, union, id)),
    ]);
    // By partition, never by a key that a person may choose.
    const found = (kind: string) => items.find(item => item.pk.startsWith(kind));
    const congressItem = stateKey(term, union);
    const state = items.find(item => item.pk === congressItem.pk && item.sk === congressItem.sk);
    return {
      ...pick('term', found('TERM#')?.term as Term | undefined),
      ...pick('union', found('UNION#')?.union as Union | undefined),
      ...pick('congress', state && recorded(state)),
      ...pick('officer', found('OFFICER#')?.officer as Officer | undefined),
      ...pick('receipt', found('RECEIPT#')?.receipt as Receipt | undefined),
      documents: items
        .filter(item => item.pk === congressItem.pk && item.sk.startsWith(DOCUMENT_PREFIX))
        .map(item => item.document as StoredDocument),
    };
  }

  async givers(subs: readonly string[]): Promise<Officer[]> {
    return (await this.#table.getAll(subs.map(officerKey))).map(item => item.officer as Officer);
  }

  async state(term: string, union: string): Promise<Congress | undefined> {
    const item = await this.#table.get(stateKey(term, union));
    return item && recorded(item).congress;
  }

  async figuresBelow(term: string, level: Level, union: string): Promise<Figures> {
    const item = await this.#table.get(nowKey(term, level, union));
    return item ? figuresIn(item) : {};
  }

  async attendance(subs: readonly string[], from: Day, to: Day): Promise<Attendance> {
    return readAttendance(this.#table, subs, from, to);
  }

  async commit(change: Change): Promise<void> {
    await this.#table.transact([
      stateWrite(change),
      ...entryWrites(change),
      ...(change.writesUnion ? [{ put: { ...unionKey(change.union.id), union: change.union } }] : []),
      ...tallyWrites(change),
      ...requestWrites(change.before?.congress, change.after),
      ...bookingWrites(change.after, change.bookings),
    ]);
  }

  async changes(term: string, union: string, limit: number, before?: number): Promise<ChangeEntry[]> {
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': congressPartition(term, union),
        ':from': EVENT_PREFIX,
        ':to': before ? eventKey(term, union, before - 1).sk : `${EVENT_PREFIX}~`,
      },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    });
    return page.items.map(item => item.change as ChangeEntry);
  }

  async submissions(term: string, union: string): Promise<Submission[]> {
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': congressPartition(term, union), ':prefix': SUBMISSION_PREFIX },
      ConsistentRead: true,
    });
    return page.items.map(item => item.submission as Submission);
  }
}

function pick<K extends string, V>(key: K, value: V | undefined) {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function stateWrite({ before, after, entry, union }: Change): Write {
  const { term, union: id, parent } = after;
  const clock = runningClock(after);
  const desk = clock && office(clock.turn, clock.turn === 'union' ? id : parent);
  const put: Item = {
    ...stateKey(term, id),
    version: after.version,
    head: entry.hash,
    at: entry.at,
    row: rowOf(after, union),
    ...(after.held && { held: storedReport(after.held) }),
    ...registerKeys(term, parent, union.name, id),
    ...(clock && desk && inboxKeys(desk, clock.due, id, term)),
    ...machineKeys(after, entry.recorded),
    ...calendarItem(after, union),
  };
  if (!before) return { put, condition: { expression: 'attribute_not_exists(pk)' } };
  return {
    put,
    condition: { expression: 'version = :version', values: { ':version': before.congress.version } },
  };
}

/** Where reconcile finds the congress: while it is unfinished, and once it ended if it had a machine. */
function machineKeys(after: Congress, recorded: Day) {
  const { term, union, attempt } = after;
  if (isLive(after)) return liveKeys(term, union);
  return attempt > 0 ? endedKeys(term, union, recorded) : {};
}

function entryWrites(change: Change): Write[] {
  const { after, entry, submissions, notices, moves, receipt } = change;
  const { term, union, level } = after;
  const { own, beside } = factWrites(change);
  const isNew = { expression: 'attribute_not_exists(pk)' };
  return [
    {
      put: {
        ...eventKey(term, union, entry.number),
        change: entry,
        ...own,
        ...leftCalendarItem(change),
      },
      condition: isNew,
    },
    ...beside,
    ...submissions.map(submission => ({
      put: { ...submissionKey(term, union, submission.stage, submission.round), submission },
      condition: isNew,
    })),
    ...notices.map(notice => ({
      put: { ...noticeKey(notice.office, notice.at, term, union, notice.number), notice },
    })),
    ...moves.map(move => ({ put: { ...moveKey(term, level, { ...move, number: entry.number }), move } })),
    ...(receipt ? [{ put: { ...receiptKey(receipt.actor, receipt.key), receipt }, condition: isNew }] : []),
  ];
}
