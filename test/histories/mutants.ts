import type { Change } from '../../lambdas/app/congress-store.ts';
import { endDirective, isFenced } from '../../lambdas/app/workflow/fence.ts';
import { directive, mustWake } from '../../lambdas/domain/directive.ts';
import { FakeRecord } from '../fakes/fake-record.ts';
import { type Step, stepped } from '../fakes/step.ts';
import { LAWS, type Laws } from './world.ts';

/** A product with one promise taken out of it. */
export const MUTANTS: Readonly<Record<string, Laws>> = {
  'no receipt is written': {
    ...LAWS,
    record: options => new WithoutReceipts(options),
  },
  'no version is checked': {
    ...LAWS,
    record: options => new WithoutVersions(options),
  },
  'figures are written after the transaction': {
    ...LAWS,
    seenBy: (record, step) => stepped(figuresApart(record, step), 'store', step),
  },
  'a wait looks before it leaves its token': { ...LAWS, awaitRuling: awaitAfterLooking },
};

class WithoutReceipts extends FakeRecord {
  override commit(change: Change): Promise<void> {
    return super.commit({ ...change, receipt: undefined });
  }
}

class WithoutVersions extends FakeRecord {
  /** Only the receipt still counts. */
  protected override conflictOf(change: Change): string | undefined {
    return super.conflictOf(change) === 'receipt' ? 'receipt' : undefined;
  }
}

/** The record with the figures in a write of their own, and a place to die before it. */
function figuresApart(record: FakeRecord, step: Step) {
  return {
    load: record.load.bind(record),
    givers: record.givers.bind(record),
    state: record.state.bind(record),
    changes: record.changes.bind(record),
    submissions: record.submissions.bind(record),
    figuresBelow: record.figuresBelow.bind(record),
    attendance: record.attendance.bind(record),
    commit: async (change: Change) => {
      await record.commit({ ...change, facts: [] });
      await step({ port: 'figures', call: 'add', when: 'before' });
      record.figures.add(change.after.term, change.after.level, change.facts, change.entry.recorded);
    },
  };
}

/** As the real one, but the state is read before the token is written. */
async function awaitAfterLooking(...[ports, input, now]: Parameters<Laws['awaitRuling']>): Promise<void> {
  const { term, union, token, attempt, entered, retry, stage, wakeAt } = input;
  const congress = await ports.states.state(term, union);
  await ports.waits.put({ term, union, token, attempt, entered, retry, stage, wakeAt });
  if (!congress || isFenced(congress, input)) return ports.machine.answer(token, endDirective(congress, now));
  if (mustWake(congress, stage, wakeAt, now))
    await ports.machine.answer(token, directive(congress, stage, now));
}
