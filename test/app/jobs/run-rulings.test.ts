import { beforeEach, describe, expect, test } from 'vitest';
import { BadRequest, Forbidden, KeyReused, NotFound } from '../../../lambdas/app/errors.ts';
import { type JobPorts, runJob } from '../../../lambdas/app/jobs/run-job.ts';
import { startRulings } from '../../../lambdas/app/jobs/start-rulings.ts';
import { viewJob } from '../../../lambdas/app/jobs/view-job.ts';
import type { ManyRulings } from '../../../lambdas/domain/many-rulings.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import type { Delegation } from '../../../lambdas/domain/standing-in.ts';
import { FakeJobs } from '../../fakes/fake-jobs.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { FakeRegisterChanges } from '../../fakes/fake-register-changes.ts';
import { Crash, type Step, stepped } from '../../fakes/step.ts';
import { approve, giveBack, rulingOf, submit, withdraw } from '../../fixtures/commands-in-words.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-15';
const NOW = noon(TODAY);
const KEY = 'a-key-of-mine';

let record: FakeRecord;
let office: Office;
let jobs: FakeJobs;
let upper: Union;
let unions: Union[];

beforeEach(() => setUp(23));

/** An office whose signatory has the papers of `count` unions on the desk. */
async function setUp(count: number): Promise<void> {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  upper = office.upper('a');
  await office.open([upper]);
  const ids = Array.from({ length: count }, (_, index) => `u${String(index).padStart(2, '0')}`);
  unions = ids.map(id => office.union(id, upper));
  for (const union of unions) {
    await office.enrol(union, TODAY);
    await office.give('officer', union, submit(['plan', 'personnel', 'approval'], TODAY), TODAY);
  }
  jobs = new FakeJobs();
}

/** What the worker is given, with `step` asked at every call of a port. */
function ports(step: Step = () => {}): JobPorts {
  return {
    jobs: stepped(jobs, 'jobs', step),
    store: stepped(record, 'store', step),
    register: record.register,
    readers: record.register,
    clocks: record.clocks,
    changes: new FakeRegisterChanges(jobs),
    workbook: async () => {
      throw new Error('no import');
    },
    pause: async () => {},
    refresh: async () => {},
  };
}

const COMMAND: ManyRulings['command'] = { type: 'approve', ruling: rulingOf(TODAY) };
const asker = (name = `signatory-${upper.id}`) => ({ sub: office.sub(name), signedInAt: NOW });
const itemsOf = (chosen: readonly Union[]): ManyRulings['items'] =>
  chosen.map(({ id }) => ({ union: id, judged: { stage: 'plan', round: 1 } }));

function begin(items = itemsOf(unions), command = COMMAND, who = asker(), key = KEY) {
  const ask = { term: office.term.id, command, items };
  return startRulings({ readers: record.register, jobs }, who, ask, key, NOW);
}

async function work(id: string, given = ports(), isTimeUp = () => false) {
  await runJob(given, id, () => NOW, isTimeUp);
}

const view = (id: string) => viewJob({ readers: record.register, jobs }, asker(), id);
const versions = () =>
  Promise.all(unions.map(async union => (await record.state(office.term.id, union.id))?.version ?? 0));

describe('a ruling on many unions', () => {
  test('rules on each for itself, and tells of each in the order asked', async () => {
    const before = await versions();
    const { id } = await begin();
    await work(id);
    const { job, outcomes } = await view(id);
    expect(job).toMatchObject({ state: 'done', rulings: { done: 23, failed: 0, total: 23 } });
    expect(outcomes).toEqual(unions.map(({ id: union }) => ({ union, kind: 'done' })));
    expect(await versions()).toEqual(before.map(version => version + 1));
    const [change] = await record.changes(office.term.id, unions[0]?.id ?? '', 1);
    expect(change?.by).toEqual({ kind: 'person', sub: asker().sub });
  });

  test('tells of those it could not rule on, and why; the others are done', async () => {
    const [superseded, ruled, withdrawn] = unions as [Union, Union, Union];
    const items = [...itemsOf(unions), ...itemsOf([office.union('nowhere', upper)])];
    const { id } = await begin(items);
    await office.give('reviewer', superseded, giveBack('plan', 1), TODAY);
    await office.give('officer', superseded, submit(['plan', 'personnel', 'approval'], TODAY), TODAY);
    await office.give('signatory', ruled, approve('plan', 1, TODAY), TODAY);
    await office.give('officer', withdrawn, withdraw('plan', 1), TODAY);
    await work(id);
    const { job, outcomes } = await view(id);
    expect(job).toMatchObject({ state: 'done', rulings: { done: 24, failed: 4 } });
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(20);
    expect(outcomes.slice(0, 2)).toMatchObject([
      { union: superseded.id, kind: 'stale', why: 'superseded', round: 2 },
      { union: ruled.id, kind: 'stale', why: 'already-ruled', decider: { act: 'approved' } },
    ]);
    expect(outcomes[2]).toMatchObject({ union: withdrawn.id, kind: 'stale', why: 'already-ruled' });
    expect(outcomes[23]).toMatchObject({ kind: 'not-found' });
  });

  test('goes on although the asker used a key like one of its own for something else', async () => {
    const { id } = await begin();
    const union = unions[3] as Union;
    const recommend = { type: 'recommend', judged: { stage: 'plan', round: 1 } } as const;
    await office.give('signatory', union, recommend, TODAY, `${id}.${union.id}`);
    await work(id);
    expect((await view(id)).job).toMatchObject({ state: 'done', rulings: { done: 23, failed: 0 } });
  });

  test('leaves out who may not be ruled on by the asker, who is told no more than otherwise', async () => {
    const other = office.upper('b');
    await record.register.putUpper(other, { term: office.term.id, level: 'grassroots' });
    const foreign = office.union('foreign', other);
    await office.enrol(foreign, TODAY);
    const { id } = await begin(itemsOf([foreign, ...unions.slice(0, 1)]));
    await work(id);
    expect((await view(id)).outcomes.map(({ kind }) => kind)).toEqual(['not-found', 'done']);
    const examined = await begin(itemsOf(unions.slice(1, 2)), COMMAND, asker(`reviewer-${upper.id}`));
    await work(examined.id);
    expect(await jobs.outcomes(examined.id)).toMatchObject([{ kind: 'forbidden', why: 'not-yours' }]);
  });

  test('of somebody who signs out or is disabled meanwhile goes no further, and says so of the rest', async () => {
    const { id } = await begin();
    let steps = 1;
    await work(id, ports(), () => steps-- === 0);
    const person = record.register.officersBySub.get(asker().sub);
    if (!person) throw new Error('the signatory is there');
    await record.register.putOfficer({ ...person, signedOutBefore: NOW + 1 });
    await work(id);
    const outcomes = await jobs.outcomes(id);
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array(10).fill('done'),
      ...Array(13).fill('unauthenticated'),
    ]);
    expect(await jobs.get(id)).toMatchObject({ state: 'done' });
  });

  test('started again with the same key is the same job and changes nothing', async () => {
    const { id } = await begin();
    await work(id);
    const before = await versions();
    const again = await begin();
    expect(again).toEqual(await jobs.get(id));
    await work(again.id);
    expect(await versions()).toEqual(before);
    await expect(begin(itemsOf(unions.slice(1)))).rejects.toThrow(KeyReused);
  });

  test('an outage ends nothing: the step is tried again', async () => {
    const { id } = await begin();
    const down = ports(({ call }) => {
      if (call === 'load') throw new Error('throttled');
    });
    await expect(work(id, down)).rejects.toThrow('throttled');
    await work(id);
    expect(await jobs.get(id)).toMatchObject({ state: 'done', rulings: { failed: 0 } });
  });
});

describe('in somebody’s place', () => {
  const standsIn = { sub: 'sub-of-b', signedInAt: NOW };

  /** B, who only reads there and files for the third union, may sign in place of the signatory as far as `over` says. */
  async function lend(over: Partial<Delegation> = {}): Promise<void> {
    const giver = record.register.officersBySub.get(asker().sub);
    if (!giver) throw new Error('the signatory is there');
    const delegation: Delegation = {
      id: 'd',
      to: standsIn.sub,
      at: upper.id,
      roles: ['signatory'],
      from: TODAY,
      until: TODAY,
      ...over,
    };
    await record.register.putOfficer({ ...giver, delegations: [delegation] });
    await record.register.putOfficer({
      sub: standsIn.sub,
      name: 'B',
      posts: [
        { union: upper.id, role: 'leader' },
        { union: unions[2]?.id ?? '', role: 'officer' },
      ],
      standsIn: [{ id: 'd', of: giver.sub, until: delegation.until }],
    });
  }

  const ruled = async (now = NOW) => {
    const { id } = await begin(itemsOf(unions.slice(0, 4)), COMMAND, standsIn);
    await runJob(
      ports(),
      id,
      () => now,
      () => false,
    );
    return (await jobs.outcomes(id)).map(it => (it.kind === 'forbidden' ? it.why : it.kind));
  };

  test.each<[string, Partial<Delegation>, string[]]>([
    ['of all unions', {}, ['done', 'done', 'own-union', 'done']],
    ['of some unions', { unions: ['u00', 'u02'] }, ['done', 'not-delegated', 'own-union', 'not-delegated']],
    [
      'of another matter',
      { matters: ['held'] },
      ['not-delegated', 'not-delegated', 'own-union', 'not-delegated'],
    ],
    ['of examining alone', { roles: ['reviewer'] }, Array(4).fill('not-delegated').with(2, 'own-union')],
  ])('%s: each is ruled on or refused for itself, never one’s own', async (_, over, kinds) => {
    const only = over.unions?.map(name => unions.find(({ id }) => id.endsWith(name))?.id ?? '');
    await lend({ ...over, ...(only && { unions: only }) });
    expect(await ruled()).toEqual(kinds);
    const by = { kind: 'person', sub: standsIn.sub, inPlaceOf: asker().sub };
    for (const [index, kind] of kinds.entries()) {
      const [change] = await record.changes(office.term.id, unions[index]?.id ?? '', 1);
      expect(JSON.stringify(change?.by) === JSON.stringify(by)).toBe(kind === 'done');
    }
  });

  test('not before its first day, and no longer than its last, though the work had been begun', async () => {
    await lend({ from: '2023-03-16', until: '2023-03-16' });
    await expect(ruled()).rejects.toThrow(Forbidden);
    await lend();
    expect(await ruled(noon('2023-03-16'))).toEqual(Array(4).fill('not-yours').with(2, 'own-union'));
  });
});

test('a crash at any call of a port changes nothing twice and leaves nothing out', async () => {
  const crashed = new Set<string>();
  for (let at = 0, isOver = false; !isOver; at += 1) {
    await setUp(11);
    const before = await versions();
    const { id } = await begin();
    let left = at;
    const dying = ports(call => {
      if (left-- !== 0) return;
      crashed.add(`${call.when} ${call.call}`);
      throw new Crash(call);
    });
    isOver = await work(id, dying).then(
      () => true,
      () => false,
    );
    await work(id);
    expect((await jobs.outcomes(id)).map(({ kind }) => kind)).toEqual(Array(11).fill('done'));
    expect(await versions()).toEqual(before.map(version => version + 1));
  }
  const calls = ['get', 'unions', 'load', 'commit', 'save'];
  expect([...crashed].sort()).toEqual(calls.flatMap(call => [`before ${call}`, `after ${call}`]).sort());
});

test('two workers on one job change nothing twice', async () => {
  const before = await versions();
  const { id } = await begin();
  await Promise.all([work(id), work(id), work(id)]);
  await work(id);
  expect((await jobs.outcomes(id)).map(({ kind }) => kind)).toEqual(Array(23).fill('done'));
  expect(await versions()).toEqual(before.map(version => version + 1));
});

describe('asking for it', () => {
  test('takes a reviewer or signatory', async () => {
    await expect(begin(undefined, undefined, asker('leader'))).rejects.toThrow(Forbidden);
    const officer = asker(`officer-${unions[0]?.id}`);
    await expect(begin(undefined, undefined, officer)).rejects.toThrow(Forbidden);
  });

  test('names a union once, and the field that is wrong', async () => {
    const twice = begin(itemsOf([...unions, ...unions.slice(0, 1)]));
    await expect(twice).rejects.toMatchObject({ field: 'items.23.union' });
    await expect(twice).rejects.toThrow(BadRequest);
  });

  test('is nobody else’s business', async () => {
    const { id } = await begin();
    const other = viewJob({ readers: record.register, jobs }, asker(`reviewer-${upper.id}`), id);
    await expect(other).rejects.toThrow(NotFound);
  });
});
