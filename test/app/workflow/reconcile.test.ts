import { expect, test } from 'vitest';
import { ReconcileFailed, reconcile } from '../../../lambdas/app/workflow/reconcile.ts';
import { FakeMachine } from '../../fakes/fake-machine.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { FakeWaitStore } from '../../fakes/fake-wait-store.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const DAY = '2023-03-15';

test('a congress that cannot be looked at keeps none of the others from being repaired', async () => {
  const record = new FakeRecord();
  const { register, documents } = record;
  const office = new Office({ store: record, register, documents }, sampleTerm());
  const upper = office.upper('u');
  await office.open([upper]);
  const unions = ['a', 'b', 'c'].map(id => office.union(id, upper));
  for (const union of unions) await office.enrol(union, DAY);
  const [first] = unions;
  const states = {
    state: (term: string, union: string) =>
      union === first?.id ? Promise.reject(new Error('throttled')) : record.state(term, union),
  };
  const ports = {
    store: record,
    states,
    waits: new FakeWaitStore(),
    machine: new FakeMachine(() => noon(DAY)),
    live: record.lists,
  };

  const run = reconcile(ports, noon(DAY));

  await expect(run).rejects.toThrow(ReconcileFailed);
  const attempts = unions.map(async ({ id }) => (await record.state(office.term.id, id))?.attempt);
  expect(await Promise.all(attempts)).toEqual([0, 1, 1]);
});
