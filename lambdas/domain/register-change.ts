import * as z from 'zod';
import { daySchema, idSchema, textSchema, unionSchema } from './register.ts';

/** Most unions that one change of the register names: one decision may move all unions of a district. */
export const MOST_CHANGED = 150;

/** Most unions that one change brings into the register. */
const MOST_ENTERING = 20;

const { sector, group, area } = unionSchema.shape;

/** A union that a change brings into the register, under the upper-level union `parent`. */
export const enteringSchema = z.object({
  id: idSchema,
  name: textSchema(200),
  parent: idSchema,
  members: z.number().int().nonnegative().max(1_000_000),
  kind: z.enum(['grassroots', 'occupational', 'combined']).default('grassroots'),
  sector,
  group,
  area,
  hasPartyCell: z.boolean().default(false),
});

/** A union that a change brings into the register. */
export type Entering = z.infer<typeof enteringSchema>;

/** An upper-level union that a change makes of a grassroots union, under the union above that one's own upper-level union. */
const raisedSchema = z.object({ id: idSchema, name: textSchema(200), shortName: textSchema(80).optional() });

const unions = z.array(idSchema).min(1).max(MOST_CHANGED);
const enters = z.array(enteringSchema).min(1).max(MOST_ENTERING);

/** From which day it holds (local), and by which decision. */
const decided = { on: daySchema, decisionNo: textSchema(60) };

/** One change of the register, as a decision tells it. `unions` stand in the register already. */
export const registerChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), ...decided, enters }),
  z.object({ kind: z.literal('dissolve'), ...decided, unions }),
  /** Into one that stands, which grows by their members. */
  z.object({ kind: z.literal('merge'), ...decided, unions, into: idSchema }),
  /** Into new ones. */
  z.object({ kind: z.literal('group'), ...decided, unions: unions.min(2), enters }),
  /** New ones come out of one that stands, which goes on with the members left or is dissolved. */
  z.object({ kind: z.literal('split'), ...decided, unions: unions.max(1), enters, remains: z.boolean() }),
  /** One becomes an upper-level union, with an entry and a congress of its own at that level. */
  z.object({ kind: z.literal('upgrade'), ...decided, unions: unions.max(1), becomes: raisedSchema }),
  z.object({ kind: z.literal('suspend'), ...decided, unions }),
  z.object({ kind: z.literal('resume'), ...decided, unions }),
  z.object({ kind: z.literal('move'), ...decided, unions, to: idSchema }),
  z.object({
    kind: z.literal('obligation'),
    ...decided,
    unions,
    owes: z.enum(['congress', 'conference', 'exempt-new', 'exempt-unable', 'closed']),
  }),
]);

/** One change of the register, as a decision tells it. */
export type RegisterChange = z.infer<typeof registerChangeSchema>;

/** What a change does to the register. */
export type RegisterChangeKindOf = RegisterChange['kind'];

/** A change of one kind. */
export type ChangeOf<K extends RegisterChange['kind']> = Extract<RegisterChange, { kind: K }>;

/** The unions that stand in the register and that `change` is about, its target included. */
export function standingIn(change: RegisterChange): string[] {
  if (change.kind === 'found') return [];
  return change.kind === 'merge' ? [...change.unions, change.into] : change.unions;
}

/** The unions that `change` brings into the register. */
export function enteringIn(change: RegisterChange): readonly Entering[] {
  return 'enters' in change ? change.enters : [];
}

/** The ids that `change` brings into the register. */
export function newIdsIn(change: RegisterChange): string[] {
  return change.kind === 'upgrade' ? [change.becomes.id] : enteringIn(change).map(({ id }) => id);
}

/** The unions above others that `change` names. */
export function uppersIn(change: RegisterChange): string[] {
  const named = enteringIn(change).map(({ parent }) => parent);
  return change.kind === 'move' ? [change.to] : [...new Set(named)];
}
