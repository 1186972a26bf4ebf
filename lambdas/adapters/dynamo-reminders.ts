import { VersionConflict } from '../app/errors.ts';
import type { MailReader, MailStanding } from '../app/reminders/my-digests.ts';
import type {
  Delivery,
  DigestHead,
  DigestLine,
  DigestRun,
  LinePlace,
  RecordedReminder,
  ReminderStore,
} from '../app/reminders/reminder-store.ts';
import type { Day } from '../domain/days.ts';
import { officerKey } from './keys.ts';
import {
  type Bounce,
  bounceKey,
  DIGEST_RUNS,
  digestHeadKey,
  digestHeadsPartition,
  digestLineKey,
  digestPartition,
  digestRunKey,
  reminderKey,
} from './reminder-keys.ts';
import type { Item, Table, Write } from './table.ts';

/** Lines of one transaction, which takes a hundred writes. */
const LINES_AT_ONCE = 40;

/** Reminders, digests and how they were delivered, in DynamoDB. */
export class DynamoReminders implements ReminderStore, MailReader {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async runs(limit: number): Promise<DigestRun[]> {
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': DIGEST_RUNS },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    });
    return page.items.map(item => item.run as DigestRun);
  }

  async keepRun(run: DigestRun): Promise<void> {
    await this.#table.put({ ...digestRunKey(run.day), run });
  }

  async record(place: LinePlace, reminder: RecordedReminder): Promise<boolean> {
    const { people, inPlaceOf = {}, day, ...told } = reminder;
    const { term, union } = place;
    const { id: _, ...spoken } = told;
    const line: DigestLine = { kind: 'reminder', ...place, ...spoken, id: `${term}.${union}.${reminder.id}` };
    const write = {
      put: { ...reminderKey(term, union, reminder.id), reminder },
      condition: { expression: 'attribute_not_exists(pk)' },
    };
    try {
      await this.#table.transact([
        write,
        ...people.flatMap(sub => lineWrites(sub, day, [lineFor(line, inPlaceOf[sub])])),
      ]);
      return true;
    } catch (error) {
      if (error instanceof VersionConflict) return false;
      throw error;
    }
  }

  async add(sub: string, day: Day, lines: readonly DigestLine[]): Promise<void> {
    for (let from = 0; from < lines.length; from += LINES_AT_ONCE)
      await this.#table.transact(lineWrites(sub, day, lines.slice(from, from + LINES_AT_ONCE)));
  }

  async heads(day: Day): Promise<DigestHead[]> {
    const items = await this.#all(digestHeadsPartition(day), '');
    return items.map(item => ({ mail: 'unsent', tries: 0, ...(item.head as object), sub: item.sk, day }));
  }

  claim({ sub, day, tries }: DigestHead, now: number): Promise<boolean> {
    return this.#putHead(sub, day, { mail: 'unsent', tries: tries + 1, claimedAt: now }, tries);
  }

  async deliver({ sub, day, mail, tries }: DigestHead): Promise<void> {
    await this.#putHead(sub, day, { mail, tries }, tries);
  }

  /** Puts the head if it is unsent after so many tries. */
  #putHead(sub: string, day: Day, head: Delivery, tries: number): Promise<boolean> {
    return this.#table.put(
      { ...digestHeadKey(day, sub), head },
      {
        expression: '#head.#mail = :unsent AND #head.#tries = :tries',
        names: { '#head': 'head', '#mail': 'mail', '#tries': 'tries' },
        values: { ':unsent': 'unsent', ':tries': tries },
      },
    );
  }

  async lines(sub: string, day: Day): Promise<DigestLine[]> {
    return (await this.#all(digestPartition(sub), `${day}#`)).map(item => item.line as DigestLine);
  }

  async linesOf(sub: string, limit: number): Promise<{ day: Day; line: DigestLine }[]> {
    const page = await this.#table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': digestPartition(sub) },
      ScanIndexForward: false,
      Limit: limit,
    });
    return page.items.map(({ sk, line }) => ({ day: sk.slice(0, 10), line: line as DigestLine }));
  }

  async mailOf(sub: string, day: Day): Promise<MailStanding> {
    const keys = [digestHeadKey(day, sub), bounceKey(sub), officerKey(sub)] as const;
    const items = await this.#table.getAll(keys);
    const [head, bounced, person] = keys.map(({ pk, sk }) => items.find(it => it.pk === pk && it.sk === sk));
    const { address, day: bouncedOn } = (bounced?.bounce ?? {}) as Partial<Bounce>;
    const isOfNow = address !== undefined && address === person?.login;
    const { mail } = (head?.head ?? {}) as Partial<Delivery>;
    return { ...(mail && { mail }), ...(isOfNow && bouncedOn && { bouncedOn }) };
  }

  async remindersOf(term: string, union: string): Promise<RecordedReminder[]> {
    const items = await this.#all(reminderKey(term, union, '').pk, '');
    const all = items.map(item => item.reminder as RecordedReminder);
    return all.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  }

  /** Notes that the address of a person takes no mail, and that the digest of `day` came back; nothing if there is none. */
  async bounced(sub: string, address: string, day: Day): Promise<void> {
    const came = {
      update: digestHeadKey(day, sub),
      // Whatever it says: SES may tell before the run that sent it marks it.
      expression: 'SET #head.#mail = :bounced',
      names: { '#head': 'head', '#mail': 'mail' },
      values: { ':bounced': 'bounced' },
      condition: { expression: 'attribute_exists(#head)' },
    };
    try {
      await this.#table.transact([{ put: { ...bounceKey(sub), bounce: { address, day } } }, came]);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }

  async #all(pk: string, prefix: string): Promise<Item[]> {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#table.query({
        KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk, ...(prefix && { ':prefix': prefix }) },
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      });
      items.push(...page.items);
      from = page.last;
    } while (from);
    return items;
  }
}

function lineFor(line: DigestLine, inPlaceOf: string | undefined): DigestLine {
  return inPlaceOf ? { ...line, inPlaceOf } : line;
}

/** Lines, and the mark that there is something to deliver; what was delivered stays so. */
function lineWrites(sub: string, day: Day, lines: readonly DigestLine[]): Write[] {
  return [
    ...lines.map(line => ({ put: { ...digestLineKey(sub, day, line.id), line } })),
    {
      update: digestHeadKey(day, sub),
      expression: 'SET #head = if_not_exists(#head, :unsent)',
      names: { '#head': 'head' },
      values: { ':unsent': { mail: 'unsent', tries: 0 } },
    },
  ];
}
