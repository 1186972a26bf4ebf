import { isLive } from '../../domain/congress.ts';
import { dayOf } from '../../domain/days.ts';
import { clockMoves } from '../../domain/decide/deadline.ts';
import type { Term } from '../../domain/term.ts';
import type { CongressStore } from '../congress-store.ts';
import { NotFound } from '../errors.ts';
import { perform } from '../perform.ts';
import type { RegisterReader } from '../queries/readers.ts';
import { type ClockReaders, clockedOf, parentsOf } from '../replan/clocked-rows.ts';
import type { JobOf, ReplanJob } from './job.ts';
import type { JobStore } from './job-store.ts';
import { workOff } from './work-off.ts';

type Replan = JobOf<'replan'>;

/** What the reckoning anew of a term's clocks needs. */
export type ReplanPorts = {
  readonly jobs: JobStore;
  readonly store: CongressStore;
  readonly readers: Pick<RegisterReader, 'term'>;
  readonly clocks: ClockReaders;
  /** Tells anew what stands out in a term; nothing that fails there may hold the job up. */
  readonly refresh: (term: string, now: number) => Promise<void>;
};

/** Parents that are worked on beside each other: their unions write to different sums. */
const PARENTS_AT_ONCE = 8;

/** Congresses of one parent in one saved step: few enough that the page sees it go on. */
const ROWS_AT_ONCE = 20;

/**
 * Gives the running clocks of all congresses of a term the days that its settings say by now. It looks at all of them
 * twice: a command that had read the earlier settings may have been recorded after its congress was looked at.
 */
export async function runReplan(
  ports: ReplanPorts,
  job: Replan,
  clock: () => number,
  isTimeUp: () => boolean,
): Promise<void> {
  await workOff(ports.jobs, job, async at => ({ job: await step(ports, at, clock()) }), isTimeUp);
}

async function step(ports: ReplanPorts, job: Replan, now: number): Promise<Replan> {
  const term = await ports.readers.term(job.term);
  if (!term) throw new NotFound(job.term);
  const { phase, left, done, moved } = job.replan;
  if (phase === 'begin') {
    const { parents, congresses } = await parentsOf(ports.clocks, term);
    return advance(job, { phase: 'first', left: parents.map(parent => ({ parent })), total: congresses });
  }
  if (left.length > 0) {
    const some = left.slice(0, PARENTS_AT_ONCE);
    const pages = await Promise.all(some.map(place => replanPage(ports, job, term, place, now)));
    const looked = phase === 'first' ? sum(pages, 'live') : 0;
    return advance(job, {
      left: [...pages.flatMap(page => page.next), ...left.slice(PARENTS_AT_ONCE)],
      done: Math.min(done + looked, job.replan.total),
      moved: moved + sum(pages, 'moved'),
    });
  }
  if (phase === 'first') {
    const { parents } = await parentsOf(ports.clocks, term);
    return advance(job, {
      phase: 'again',
      left: parents.map(parent => ({ parent })),
      done: job.replan.total,
    });
  }
  await ports.refresh(job.term, now);
  return advance(job, { phase: 'done' });
}

type Place = ReplanJob['left'][number];
type Page = { readonly live: number; readonly moved: number; readonly next: readonly Place[] };

function sum(pages: readonly Page[], what: 'live' | 'moved'): number {
  return pages.reduce((total, page) => total + page[what], 0);
}

function advance(job: Replan, change: Partial<ReplanJob>): Replan {
  const replan = { ...job.replan, ...change };
  return { ...job, step: job.step + 1, state: replan.phase === 'done' ? 'done' : 'running', replan };
}

/** One page of one parent's congresses, one after another: they write to the same sums. */
async function replanPage(
  { clocks, store }: ReplanPorts,
  job: Replan,
  term: Term,
  { parent, cursor }: Place,
  now: number,
): Promise<Page> {
  const options = { limit: ROWS_AT_ONCE, ...(cursor !== undefined && { cursor }) };
  const page = await clocks.ofParent(term.id, parent, options);
  const live = page.items.filter(({ congress }) => isLive(congress));
  // Most changes of a term leave most clocks as they are: the list says so without a read of each.
  const moving = live.filter(row => clockMoves(clockedOf(row), term, dayOf(now)).length > 0);
  let moved = 0;
  for (const { congress } of moving) if (await replanOne(store, job, congress.union, now)) moved += 1;
  return {
    live: live.length,
    moved,
    next: page.cursor === undefined ? [] : [{ parent, cursor: page.cursor }],
  };
}

/** True if a clock of the congress got another day; one that has it already, as after a repeat, records nothing. */
async function replanOne(store: CongressStore, job: Replan, union: string, now: number): Promise<boolean> {
  const { revision, reason } = job.replan;
  const command = { type: 'replan', revision, reason } as const;
  const answer = await perform(store, { term: job.term, union, command, by: { kind: 'machine' } }, now);
  return answer.recorded.length > 0;
}
