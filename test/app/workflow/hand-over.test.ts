import { expect, test } from 'vitest';
import { logHandOver } from '../../../lambdas/app/operations/log-hand-over.ts';
import type { LogEntry } from '../../../lambdas/app/operations/operations-log.ts';
import { openStage } from '../../../lambdas/app/workflow/open-stage.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const DAY = '2023-03-15';

test('an execution that has seen 600 changes calls a successor and ends; the successor goes on', async () => {
  const record = new FakeRecord();
  const office = new Office(
    { store: record, register: record.register, documents: record.documents },
    sampleTerm(),
  );
  const upper = office.upper('u');
  await office.open([upper]);
  const union = office.union('a', upper);
  await office.enrol(union, DAY);
  const call = { type: 'call-machine', replaces: 0, reason: 'first-start' } as const;
  await office.machine(union, call, DAY);
  const { term } = office;
  const task = { term: term.id, union: union.id, executionStarted: new Date(noon(DAY)).toISOString() };
  const opened = await openStage(record, { ...task, attempt: 1, stage: 'plan' }, noon(DAY));
  expect(opened.do).toBe('wait');

  for (let n = 0; n < 600; n += 1) {
    const date = n % 2 === 0 ? '2023-04-20' : '2023-04-21';
    await office.give('officer', union, { type: 'register-date', date }, DAY);
  }

  const lines: LogEntry[] = [];
  const log = logHandOver({ add: async line => void lines.push(line) }, noon(DAY));
  const worn = await openStage(record, { ...task, attempt: 1, stage: 'plan' }, noon(DAY), log);
  expect(worn.do).toBe('end');
  expect((await record.state(term.id, union.id))?.attempt).toBe(2);
  const act = { do: 'handed-over', term: term.id, union: union.id };
  expect(lines).toMatchObject([{ at: new Date(noon(DAY)).toISOString(), act }]);
  const next = await openStage(record, { ...task, attempt: 2, stage: 'plan' }, noon(DAY), log);
  expect(lines).toHaveLength(1);
  expect(next.do).toBe('wait');
});
