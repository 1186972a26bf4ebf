import { handOverAt } from '../../../../lambdas/app/workflow/fence.ts';
import { isLive } from '../../../../lambdas/domain/congress.ts';
import { mustWake } from '../../../../lambdas/domain/directive.ts';
import type { World } from './world.ts';

/** What is wrong with a world at rest: the machine must have seen the record. */
export function whatIsWrong({ congress, executions, wait, now }: World): string | undefined {
  const running = executions.filter(execution => execution.at !== 'ended');
  if (!isLive(congress)) return running.length > 0 ? 'a finished congress still has a machine' : undefined;
  const [execution] = running;
  if (!execution) return 'no machine for an unfinished congress';
  if (running.length > 1) return 'two machines for one congress';
  if (execution.attempt !== congress.attempt) return 'the machine in charge is not the one that runs';
  if (execution.at !== 'await' || !execution.stage || !execution.next)
    return `the machine stands ${execution.at}`;
  if (wait?.token !== execution.token) return 'the token that stands is not the one that wakes the machine';
  const { wakeAt } = execution.next;
  if (wakeAt > Math.max(now, handOverAt(execution))) return 'the machine sleeps past its hand-over';
  const sleeps = mustWake(congress, execution.stage, wakeAt, now);
  return sleeps ? 'the machine sleeps through what the record asks for' : undefined;
}
