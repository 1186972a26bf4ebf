import { beforeEach, expect, test } from 'vitest';
import { Forbidden, KeyReused, NotFound } from '../../../lambdas/app/errors.ts';
import type { Job } from '../../../lambdas/app/jobs/job.ts';
import { noteRun } from '../../../lambdas/app/operations/note-run.ts';
import type { OperationsPorts } from '../../../lambdas/app/operations/ports.ts';
import { type RepairAsked, repair } from '../../../lambdas/app/operations/repair.ts';
import { viewOperations } from '../../../lambdas/app/operations/view-operations.ts';
import { FakeJobs } from '../../fakes/fake-jobs.ts';
import { FakeMachine } from '../../fakes/fake-machine.ts';
import { FakeOperationsLog } from '../../fakes/fake-operations-log.ts';
import { FakePeople } from '../../fakes/fake-people.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { FakeWaitStore } from '../../fakes/fake-wait-store.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const DAY = '2023-03-15';
const NOW = noon(DAY);
const MINUTE = 60_000;

let ports: OperationsPorts;
let office: Office;
let begun: string[];
/** Instants at which the messages that lie in the queues were sent. */
let letters: number[];

beforeEach(async () => {
  const record = new FakeRecord();
  const { register, documents, lists } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  const upper = office.upper('u');
  await office.open([upper]);
  await office.enrol(office.union('a', upper), DAY);
  await register.putOfficer(office.person('operator', [{ union: office.province, role: 'operator' }]));
  await register.putOfficer(office.person('below', [{ union: upper.id, role: 'operator' }]));
  begun = [];
  letters = [];
  const jobs = new FakeJobs();
  ports = {
    readers: register,
    store: record,
    states: record,
    waits: new FakeWaitStore(),
    machine: new FakeMachine(() => NOW),
    peopleLists: new FakePeople(register),
    live: lists,
    jobs,
    unfinished: jobs,
    log: new FakeOperationsLog(),
    messages: {
      look: async () => ({ count: letters.length, ...(letters[0] && { oldest: letters[0] }) }),
      drop: async (_, before) => {
        const left = letters.filter(at => at >= before);
        const dropped = letters.length - left.length;
        letters = left;
        return { dropped, left: left.length };
      },
    },
    run: async schedule => void begun.push(schedule),
  };
});

const asker = (name: string) => ({ sub: office.sub(name), signedInAt: NOW });
const ask = (asked: RepairAsked, key = 'key-of-a-repair', name = 'operator') =>
  repair(ports, asked, { asker: asker(name), key, now: NOW });
const view = (name = 'operator') => viewOperations(ports, asker(name), NOW);

test('only an operator of the whole tree sees or repairs anything', async () => {
  for (const name of ['leader', 'registrar', 'below', 'signatory-t1.u']) {
    await expect(ask({ do: 'run', schedule: 'insight' }, 'k', name)).rejects.toThrow();
    await expect(view(name)).rejects.toThrow();
  }
  await expect(view('below')).rejects.toThrow(Forbidden);
  expect(begun).toEqual([]);
});

test('a repair is noted with who asked, and one key does one thing once', async () => {
  const first = await ask({ do: 'run', schedule: 'insight' });
  expect(await ask({ do: 'run', schedule: 'insight' })).toEqual(first);
  await expect(ask({ do: 'run', schedule: 'reconcile' })).rejects.toThrow(KeyReused);
  expect(begun).toEqual(['insight']);
  const { log } = await view();
  expect(log).toEqual([{ ...first, by: 'operator' }]);
});

test('a congress is restarted from the attempt that was seen, and its history says who asked', async () => {
  const place = { term: office.term.id, union: `${office.term.id}.a` };
  await ask({ do: 'restart', ...place, attempt: 0 });
  await ask({ do: 'restart', ...place, attempt: 0 }, 'a-later-key');
  expect((await ports.states.state(place.term, place.union))?.attempt).toBe(1);
  const [change] = await ports.store.changes(place.term, place.union, 1);
  expect(change).toMatchObject({
    by: { kind: 'person', sub: office.sub('operator') },
    events: [{ type: 'machine-called', attempt: 1, reason: 'asked' }],
  });
  await expect(ask({ do: 'wake', term: place.term, union: 'nobody' }, 'another')).rejects.toThrow(NotFound);
});

test('a failed job goes on from the step where it stood; one that is done stays', async () => {
  const job: Job = {
    id: 'j',
    term: 't',
    by: 's',
    startedAt: new Date(NOW - 60 * MINUTE).toISOString(),
    state: 'running',
    step: 4,
    kind: 'register',
    register: { asked: 'x', phase: 'unions', done: 0, total: 1 },
  };
  await ports.jobs.create(job);
  expect((await view()).jobs).toMatchObject([{ id: 'j', isStill: true }]);
  await ports.jobs.save({ ...job, state: 'failed', failure: 'busy', step: 5 }, job);
  expect((await view()).jobs).toMatchObject([{ state: 'failed', failure: 'busy' }]);
  await ask({ do: 'resume', job: 'j' });
  const going = await ports.jobs.get('j');
  expect(going).toMatchObject({ state: 'running', step: 6 });
  expect(going?.failure).toBeUndefined();
  await ports.jobs.save({ ...job, state: 'done', step: 7 }, { ...job, step: 6 });
  await ask({ do: 'resume', job: 'j' }, 'a-later-key');
  expect((await ports.jobs.get('j'))?.state).toBe('done');
});

test('messages are dropped only once reconcile has looked after them; younger ones call it', async () => {
  letters = [NOW - 30 * MINUTE, NOW - 5 * MINUTE];
  expect((await ask({ do: 'clear', queue: 'stream' }, 'first-drop')).act).toMatchObject({
    dropped: 0,
    left: 2,
  });
  expect(begun).toEqual(['reconcile']);
  const ran = (at: number, work: () => Promise<number>) =>
    noteRun(
      ports.log,
      'reconcile',
      () => at,
      work,
      repaired => ({ repaired }),
    ).catch(() => undefined);
  await ran(NOW - 10 * MINUTE, async () => 1);
  expect((await ask({ do: 'clear', queue: 'stream' }, 'second-drop')).act).toMatchObject({
    dropped: 1,
    left: 1,
  });
  await ran(NOW, () => Promise.reject(new TypeError('broken')));
  expect((await view()).runs[0]).toMatchObject({ name: 'reconcile', failure: 'TypeError' });
  expect((await ask({ do: 'clear', queue: 'stream' }, 'third-drop')).act).toMatchObject({
    dropped: 0,
    left: 1,
  });
  // What reconcile can do nothing about is dropped as it is.
  expect((await ask({ do: 'clear', queue: 'mail' }, 'fourth-drop')).act).toMatchObject({
    dropped: 1,
    left: 0,
  });
});
