import { type Directive, directive } from '../../domain/directive.ts';
import type { Stage } from '../../domain/stages.ts';
import type { CongressStore } from '../congress-store.ts';
import { perform } from '../perform.ts';
import { endDirective, handOverAt, isFenced, type TaskInput } from './fence.ts';
import { handOver, type OnHandOver } from './hand-over.ts';
import type { StateReader } from './state-reader.ts';

/** What a timer that fired is told. */
export type DeadlinePassedInput = TaskInput & { readonly stage: Stage };

/**
 * Records, once, that the running clock's deadline passed, and says what the machine does next. An execution
 * that has run for 300 days, or seen 600 changes, is handed over to a successor, which goes on from the record.
 */
export async function deadlinePassed(
  store: CongressStore & StateReader,
  input: DeadlinePassedInput,
  now: number,
  onHandOver: OnHandOver = async () => {},
): Promise<Directive> {
  const { term, union, stage } = input;
  const before = await store.state(term, union);
  if (!before || isFenced(before, input)) return endDirective(before, now);
  if (await handOver(store, before, input, now, onHandOver)) return endDirective(before, now);
  const by = { kind: 'machine' } as const;
  await perform(store, { term, union, by, command: { type: 'miss-deadline', stage } }, now);
  const after = await store.state(term, union);
  if (!after || isFenced(after, input)) return endDirective(after, now);
  return directive(after, stage, now, handOverAt(input));
}
