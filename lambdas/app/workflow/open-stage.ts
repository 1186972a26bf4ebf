import { type Directive, directive } from '../../domain/directive.ts';
import type { Stage } from '../../domain/stages.ts';
import type { CongressStore } from '../congress-store.ts';
import { perform } from '../perform.ts';
import { endDirective, handOverAt, isFenced, type TaskInput } from './fence.ts';
import { handOver, type OnHandOver } from './hand-over.ts';
import type { StateReader } from './state-reader.ts';

/** What opening a stage is told; `stage` is null before the first one, and nothing is opened then. */
export type OpenStageInput = TaskInput & { readonly stage: Stage | null };

/** Opens a stage (sets its due date where none runs) and says what the machine does next. */
export async function openStage(
  store: CongressStore & StateReader,
  input: OpenStageInput,
  now: number,
  onHandOver: OnHandOver = async () => {},
): Promise<Directive> {
  const { term, union, stage } = input;
  const before = await store.state(term, union);
  if (!before || isFenced(before, input)) return endDirective(before, now);
  if (stage === null) return directive(before, null, now);
  if (await handOver(store, before, input, now, onHandOver)) return endDirective(before, now);
  await perform(store, { term, union, by: { kind: 'machine' }, command: { type: 'open-stage', stage } }, now);
  const after = await store.state(term, union);
  if (!after || isFenced(after, input)) return endDirective(after, now);
  return directive(after, stage, now, handOverAt(input));
}
