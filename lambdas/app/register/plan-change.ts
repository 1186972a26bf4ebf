import type { Refusal } from '../../domain/refusals.ts';
import { type RegisterChange, standingIn } from '../../domain/register-change.ts';
import { type Effect, effectsOf } from '../../domain/register-effects.ts';
import { changeFaults } from '../../domain/register-faults.ts';
import { planOf, type Register, type RegisterWrite } from '../../domain/register-plan.ts';

/** What a change would do, or why it cannot be done; the fields of the reasons are those of the change. */
export type Planned = {
  readonly writes: readonly RegisterWrite[];
  readonly effects: readonly Effect[];
  readonly faults: readonly Refusal[];
};

/** What `change` under the id `id` would do to the register at `now` (milliseconds UTC). Writes nothing. */
export function planChange(change: RegisterChange, id: string, register: Register, now: number): Planned {
  const faults = changeFaults(change, register);
  if (faults.length > 0) return { writes: [], effects: [], faults };
  const writes = planOf(change, id, register);
  const found = effectsOf(writes, register, now);
  const standing = standingIn(change);
  return {
    writes,
    effects: found.effects,
    faults: found.faults.map(({ union, refusal }) => ({
      ...refusal,
      field: standing.includes(union) ? `unions.${standing.indexOf(union)}` : 'enters',
      values: { ...refusal.values, name: register.unions.get(union)?.name ?? union },
    })),
  };
}
