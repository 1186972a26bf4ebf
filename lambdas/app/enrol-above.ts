import type { CommandOf } from '../domain/commands.ts';
import { parentOf, type Union } from '../domain/register.ts';
import type { Term } from '../domain/term.ts';
import { lastDay, ruledFromOutside } from '../domain/term-levels.ts';
import type { By, CongressStore } from './congress-store.ts';
import { Refused } from './errors.ts';
import { type StartPorts, startMachines } from './jobs/start-machines.ts';
import { perform } from './perform.ts';
import type { FiguresRow, RegisterStore } from './register-store.ts';

/** Ports of enrolling the unions above the grassroots. */
export type EnrolPorts = StartPorts & {
  readonly store: CongressStore;
  readonly register: Pick<RegisterStore, 'putRow'>;
};

/** A union above the grassroots as it is to enter a term. */
export type UnionAbove = {
  readonly union: Union;
  readonly pilotOf?: CommandOf<'enrol'>['pilotOf'];
  readonly date?: string;
};

/** How many of them came into the term, and how many were in it before. */
export type EnrolledAbove = { readonly added: number; readonly standing: number };

/**
 * Brings unions above the grassroots into a term, as far as it names their levels, and calls their machines. One that
 * is in it already is left as it is: safe to repeat. Without the body that rules on the highest union it stays out.
 */
export async function enrolAbove(
  ports: EnrolPorts,
  term: Term,
  unions: readonly UnionAbove[],
  { by, signedInAt }: { readonly by: By; readonly signedInAt: number },
  now: number,
): Promise<EnrolledAbove> {
  const known = new Map(unions.map(({ union }) => [union.id, union]));
  const due = unions.filter(({ union }) => rowAbove(union, known, term) && lastDay(term, union.level));
  let added = 0;
  // One after another: they write to the same sums.
  for (const above of due) {
    const { union } = above;
    const row = rowAbove(union, known, term);
    if (row) await ports.register.putRow(row, { term: term.id, level: union.level });
    const request = { term: term.id, union: union.id, command: enrolment(above), by, signedInAt };
    if (await isAdded(perform(ports.store, { ...request, entry: union }, now))) added += 1;
  }
  const ids = due.map(({ union }) => union.id);
  await startMachines(ports, term.id, ids, now);
  return { added, standing: due.length - added };
}

/** Whose row of the figures counts `union`: the union above it, or the body that rules on the highest. */
function rowAbove(union: Union, known: ReadonlyMap<string, Union>, term: Term): FiguresRow | undefined {
  const parent = parentOf(union);
  if (parent) return known.get(parent);
  const body = ruledFromOutside(term, union.level);
  return body && { ...body, order: 0, above: [] };
}

function enrolment({ pilotOf, date }: UnionAbove): CommandOf<'enrol'> {
  const nothing = { state: 'none' } as const;
  return {
    type: 'enrol',
    obligation: 'congress',
    ...(pilotOf && { pilotOf }),
    ...(date && { past: { date, before: nothing, after: nothing } }),
  };
}

async function isAdded(performed: Promise<unknown>): Promise<boolean> {
  try {
    await performed;
    return true;
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'already-enrolled') return false;
    throw error;
  }
}
