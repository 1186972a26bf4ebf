import { beforeEach, describe, expect, test } from 'vitest';
import { type JobPorts, runJob } from '../../../lambdas/app/jobs/run-job.ts';
import { viewJob } from '../../../lambdas/app/jobs/view-job.ts';
import { putTerm } from '../../../lambdas/app/put-term.ts';
import { viewTerm } from '../../../lambdas/app/queries/term-view.ts';
import { previewReplan } from '../../../lambdas/app/replan/preview-replan.ts';
import type { Day } from '../../../lambdas/domain/days.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { FakeJobs } from '../../fakes/fake-jobs.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { FakeRegisterChanges } from '../../fakes/fake-register-changes.ts';
import { Crash, type Step, stepped } from '../../fakes/step.ts';
import { leave, submit } from '../../fixtures/commands-in-words.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-15';
const term = sampleTerm();

let record: FakeRecord;
let office: Office;
let jobs: FakeJobs;
let unions: Union[];
let refreshed: string[];

beforeEach(async () => {
  record = new FakeRecord();
  jobs = new FakeJobs();
  refreshed = [];
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, term);
  const uppers = [office.upper('a'), office.upper('b')] as const;
  await office.open(uppers);
  unions = Array.from({ length: 26 }, (_, index) => {
    return office.union(`u${String(index).padStart(2, '0')}`, index === 0 ? uppers[1] : uppers[0]);
  });
  for (const union of unions) {
    await office.enrol(union, TODAY);
    await office.machine(union, { type: 'open-stage', stage: 'plan' }, TODAY);
  }
});

function finishingOn(day: Day) {
  const [grassroots, ...others] = term.levels;
  if (!grassroots) throw new Error('the term has the grassroots');
  return { ...term, levels: [{ ...grassroots, finishBy: { ...grassroots.finishBy, day } }, ...others] };
}
const LATER = { ...finishingOn('2023-06-30'), revision: 1, decisionNo: '15/KH', reason: 'Lũ' };

const asker = (name = 'registrar') => ({ sub: office.sub(name), signedInAt: 0 });

async function save(settings: object, day = TODAY, key = 'a-key-of-mine'): Promise<string | undefined> {
  const { register } = record;
  await putTerm({ readers: register, terms: register, register }, asker(), term.id, settings, key, noon(day));
  for (const job of register.begunJobs.splice(0)) await jobs.create(job);
  const view = await viewTerm({ readers: register, terms: register }, asker(), term.id, noon(day));
  return view.replanJob;
}

async function work(id: string, day = TODAY, step: Step = () => {}): Promise<void> {
  const ports: JobPorts = {
    jobs: stepped(jobs, 'jobs', step),
    store: stepped(record, 'store', step),
    register: record.register,
    readers: record.register,
    clocks: stepped(record.clocks, 'clocks', step),
    changes: new FakeRegisterChanges(jobs),
    workbook: async () => {
      throw new Error('no import');
    },
    pause: async () => {},
    refresh: async refreshedTerm => void refreshed.push(refreshedTerm),
  };
  await runJob(
    ports,
    id,
    () => noon(day),
    () => false,
  );
}

async function saveAndWork(settings: object, day = TODAY): Promise<void> {
  const id = await save(settings, day);
  if (!id) throw new Error('a job follows');
  await work(id, day);
}

const dues = () =>
  Promise.all(unions.map(async ({ id }) => (await record.state(term.id, id))?.stages.plan.due));
const moves = async () => {
  const all = await Promise.all(unions.map(({ id }) => record.changes(term.id, id, 50)));
  return all.flat().filter(({ events }) => events.some(event => event.type === 'deadline-moved'));
};

describe('when a finish-by day of a term changes', () => {
  test('every running clock gets its new day, by a job that anybody may follow', async () => {
    const id = (await save(LATER)) ?? '';
    expect(new Set(await dues())).toEqual(new Set(['2023-05-16']));
    await work(id);
    expect(new Set(await dues())).toEqual(new Set(['2023-06-15']));
    const { job } = await viewJob({ readers: record.register, jobs }, asker('leader'), id);
    expect(job).toMatchObject({ state: 'done', replan: { revision: 2, done: 26, total: 26, moved: 26 } });
    expect(refreshed).toEqual([term.id]);
    const [change] = await moves();
    expect(change).toMatchObject({ by: { kind: 'machine' } });
    expect(change?.events).toMatchObject([{ due: '2023-06-15', revision: 2, reason: '15/KH: Lũ' }]);
  });

  test('the clocks that keep their day, and those that do not run, record nothing', async () => {
    const [moved, filed, gone] = unions as [Union, Union, Union];
    const due = '2023-05-20';
    await office.give('registrar', moved, { type: 'move-deadline', stage: 'plan', due, reason: 'Lũ' }, TODAY);
    await office.give('officer', filed, submit(['plan'], TODAY), TODAY);
    await office.give('registrar', gone, leave('merged', TODAY), TODAY);
    const versions = await Promise.all(
      [moved, filed, gone].map(({ id }) => record.state(term.id, id).then(it => it?.version)),
    );
    const ports = { readers: { ...asReaders(), ...record.clocks }, terms: record.register };
    expect(await previewReplan(ports, asker(), term.id, LATER, noon(TODAY))).toEqual({
      running: 25,
      moving: 23,
      again: 0,
      kept: 1,
    });
    await saveAndWork(LATER);
    expect(
      await Promise.all(
        [moved, filed, gone].map(({ id }) => record.state(term.id, id).then(it => it?.version)),
      ),
    ).toEqual(versions);
    expect(await moves()).toHaveLength(23 + 1);
  });

  test('one that was missed runs again, and no longer counts as overdue', async () => {
    const late = '2023-05-17';
    for (const union of unions) await office.machine(union, { type: 'miss-deadline', stage: 'plan' }, late);
    const overdue = async () => {
      const rows = await record.figures.current(term.id, 'grassroots');
      return rows.reduce((sum, row) => sum + (row.figures['overdue.union'] ?? 0), 0);
    };
    expect(await overdue()).toBe(26);
    const ports = { readers: { ...asReaders(), ...record.clocks }, terms: record.register };
    const counts = await previewReplan(ports, asker(), term.id, LATER, noon(late));
    expect(counts).toMatchObject({ moving: 26, again: 26 });
    await saveAndWork(LATER, late);
    expect(await overdue()).toBe(0);
  });

  test('a crash at any call, and a second worker, move each clock once', async () => {
    const id = (await save(LATER)) ?? '';
    let isThrough = false;
    for (let at = 0; !isThrough; at += 3) {
      let call = 0;
      try {
        await work(id, TODAY, it => {
          if (call++ === at) throw new Crash(it);
        });
        isThrough = true;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
    await Promise.all([work(id), work(id)]);
    expect(await moves()).toHaveLength(26);
    expect((await jobs.get(id))?.state).toBe('done');
  });

  test('settings that no clock is reckoned from begin no job', async () => {
    expect(await save({ ...term, title: 'Đại hội', revision: 1, reason: 'Đổi tên' })).toBeUndefined();
  });
});

function asReaders() {
  const { register } = record;
  return {
    officers: register.officers.bind(register),
    unions: register.unions.bind(register),
    term: register.term.bind(register),
    terms: register.terms.bind(register),
  };
}
