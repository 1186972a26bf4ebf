import type { Change } from '../../lambdas/app/congress-store.ts';
import type { Delta } from '../../lambdas/app/queries/readers.ts';
import type { Command, CommandOf } from '../../lambdas/domain/commands.ts';
import { type Calendar, type Day, isWorkingDay, plusDays } from '../../lambdas/domain/days.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import type { Term } from '../../lambdas/domain/term.ts';
import { FakeRecord } from '../fakes/fake-record.ts';
import { checkedDocument, Office } from '../fixtures/office.ts';
import { type Act, approved, DOCUMENTS, filing, returned } from './long-life.ts';

/** The day on which the unions of the campaign are enrolled. */
const FIRST_DAY = '2023-01-03';

/**
 * Every signed fact that `count` unions of one upper-level union leave behind in a campaign of half a year, from
 * their first packet to their recognition: reports and decisions are recorded up to a week after their day. Seeded.
 */
export async function campaignFacts(term: Term, count: number): Promise<Delta[]> {
  const facts: Delta[] = [];
  const record = new RecordingFacts(facts);
  const office = new Office({ store: record, register: record.register, documents: record.documents }, term);
  const above = office.upper('upper');
  await office.open([above]);
  const random = dice(7);
  for (let index = 0; index < count; index += 1) {
    const union = office.union(`u${index}`, above, { members: random(8, 60) });
    for (const id of DOCUMENTS) await record.documents.put({ ...checkedDocument(term.id, union.id), id });
    await office.enrol(union, FIRST_DAY, { obligation: random(0, 1) ? 'congress' : 'conference' });
    for (const [day, [who, command]] of course(term, union, random)) {
      if (who === 'machine') await office.machine(union, command, day);
      else await office.give(who, union, command, day);
    }
  }
  return facts;
}

class RecordingFacts extends FakeRecord {
  readonly #facts: Delta[];

  constructor(facts: Delta[]) {
    super();
    this.#facts = facts;
  }

  override commit(change: Change): Promise<void> {
    this.#facts.push(...change.facts.map(fact => ({ ...fact, recorded: change.entry.recorded })));
    return super.commit(change);
  }
}

type Dice = (from: number, to: number) => number;

/** What happens to one union, and on which day. */
function* course(term: Term, union: Union, random: Dice): Generator<[Day, Act]> {
  let day = FIRST_DAY;
  const later = (from: number, to: number) => {
    day = workingDay(plusDays(day, random(from, to)), term.calendar);
    return day;
  };
  const earlier = (days: number) => plusDays(day, -random(0, days));
  yield [later(0, 4), ['machine', { type: 'call-machine', replaces: 0, reason: 'first-start' }]];
  yield [day, ['machine', { type: 'open-stage', stage: 'plan' }]];
  yield [later(10, 80), ['officer', { type: 'register-date', date: plusDays(day, 20) }]];
  yield [later(0, 5), ['officer', filing(term, union, ['plan', 'personnel', 'approval'], day)]];
  const isReturned = random(0, 9) < 3;
  if (isReturned) {
    yield [later(1, 5), returned('plan', 1)];
    yield [later(1, 6), ['officer', filing(term, union, ['plan', 'personnel', 'approval'], day)]];
  }
  yield [later(1, 7), approved('approval', isReturned ? 2 : 1, earlier(1))];
  yield [day, ['machine', { type: 'open-stage', stage: 'held' }]];
  const heldOn = later(7, 25);
  yield [later(0, 6), ['officer', withMinutes(filing(term, union, ['held'], heldOn))]];
  yield [later(0, 6), approved('held', 1, day)];
  yield [day, ['machine', { type: 'open-stage', stage: 'recognition' }]];
  yield [later(1, 10), ['officer', filing(term, union, ['recognition'], day)]];
  if (random(0, 9) === 0) yield [later(25, 30), ['machine', { type: 'miss-deadline', stage: 'recognition' }]];
  yield [later(2, 12), approved('recognition', 1, earlier(3))];
}

function withMinutes(report: CommandOf<'submit'>): Command {
  return report.held ? { ...report, held: { ...report.held, minutes: 'attached' } } : report;
}

function workingDay(day: Day, calendar: Calendar): Day {
  return isWorkingDay(day, calendar) ? day : workingDay(plusDays(day, 1), calendar);
}

/** Whole numbers from a seed: the same every time. */
function dice(seed: number): Dice {
  let state = seed;
  return (from, to) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return from + ((state >>> 8) % (to - from + 1));
  };
}
