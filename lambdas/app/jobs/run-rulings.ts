import { commandFor, type RuledUnion } from '../../domain/many-rulings.ts';
import { parentOf } from '../../domain/register.ts';
import type { CongressStore } from '../congress-store.ts';
import { perform } from '../perform.ts';
import type { RegisterReader } from '../queries/readers.ts';
import type { JobOf } from './job.ts';
import type { JobStore } from './job-store.ts';
import { type Outcome, setbackOf } from './outcome.ts';
import { type Step, workOff } from './work-off.ts';

type Rulings = JobOf<'rulings'>;

/** What a ruling on many unions needs. */
export type RulingsPorts = {
  readonly jobs: JobStore;
  readonly store: CongressStore;
  readonly readers: Pick<RegisterReader, 'unions'>;
};

/** Unions of one saved step: few enough that the page sees it go on. */
const UNIONS_AT_ONCE = 10;

/** Works a ruling on many unions off; each is a change of its own, made once however often a step is repeated. */
export async function runRulings(
  ports: RulingsPorts,
  job: Rulings,
  clock: () => number,
  isTimeUp: () => boolean,
): Promise<void> {
  const unions = await ports.jobs.unions(job.id);
  await workOff(ports.jobs, job, at => ruleOnSome(ports, at, unions, clock), isTimeUp);
}

async function ruleOnSome(
  ports: RulingsPorts,
  job: Rulings,
  unions: readonly RuledUnion[],
  clock: () => number,
): Promise<Step<Rulings>> {
  const some = unions.slice(job.rulings.done, job.rulings.done + UNIONS_AT_ONCE);
  const outcomes = await ruleByParents(ports, job, some, clock);
  const done = job.rulings.done + some.length;
  const failed = job.rulings.failed + outcomes.filter(({ kind }) => kind !== 'done').length;
  const state = done < job.rulings.total ? 'running' : 'done';
  return { job: { ...job, state, step: job.step + 1, rulings: { ...job.rulings, done, failed } }, outcomes };
}

/** One parent's unions one after another, because they write to the same sums; several parents beside each other. */
async function ruleByParents(
  ports: RulingsPorts,
  job: Rulings,
  some: readonly RuledUnion[],
  clock: () => number,
): Promise<Outcome[]> {
  const entries = await ports.readers.unions(some.map(item => item.union));
  const parents = new Map(entries.map(entry => [entry.id, parentOf(entry)]));
  const groups = Map.groupBy(some, item => parents.get(item.union));
  const outcomes = new Map<string, Outcome>();
  const groupsDone = [...groups.values()].map(async own => {
    for (const item of own) outcomes.set(item.union, await ruleOn(ports.store, job, item, clock()));
  });
  await Promise.all(groupsDone);
  return some.flatMap(item => outcomes.get(item.union) ?? []);
}

async function ruleOn(
  store: CongressStore,
  { id, term, by, rulings }: Rulings,
  item: RuledUnion,
  now: number,
): Promise<Outcome> {
  const { union } = item;
  const request = {
    term,
    union,
    command: commandFor(rulings.command, item),
    by: { kind: 'person', sub: by } as const,
    signedInAt: rulings.signedInAt,
    // No key of a person holds a space: nobody can use this one up beforehand and have the job stop at it for ever.
    key: `${id} ${union}`,
  };
  try {
    await perform(store, request, now);
    return { union, kind: 'done' };
  } catch (error) {
    const setback = setbackOf(error);
    if (!setback) throw error;
    return { union, ...setback };
  }
}
