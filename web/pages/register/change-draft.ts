import type { Ask } from '../../api/routes.ts';

/** A change of the register as the API takes it. */
export type Change = Ask<'startRegisterChange'>['body']['change'];

/** What a change does. */
export type ChangeKind = Change['kind'];

/** A union of the register, picked by its name. */
export type Picked = { readonly id: string; readonly name: string };

/** A union that is to come into the register, as far as it is typed. */
export type EnteringDraft = {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly members: number | undefined;
};

/** What a union is to owe. */
export type Owed = Extract<Change, { kind: 'obligation' }>['owes'];

/** A change as far as it is typed. What one kind does not need is kept for another. */
export type ChangeDraft = {
  readonly kind: ChangeKind;
  readonly unions: readonly Picked[];
  readonly into: readonly Picked[];
  readonly enters: readonly EnteringDraft[];
  readonly to: string;
  /** What one that is upgraded becomes. */
  readonly becomes: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly owes: Owed;
  /** The union that is split goes on with the members left. */
  readonly remains: boolean;
  readonly on: string;
  readonly decisionNo: string;
};

const NOBODY: EnteringDraft = { id: '', name: '', parent: '', members: undefined };

/** A change of nothing yet, from `today` on. */
export function emptyDraft(today: string, unions: readonly Picked[] = []): ChangeDraft {
  return {
    kind: unions.length > 0 ? 'dissolve' : 'found',
    unions,
    into: [],
    enters: [NOBODY],
    to: '',
    becomes: { id: '', name: '', shortName: '' },
    owes: 'congress',
    remains: true,
    on: today,
    decisionNo: '',
  };
}

/** The draft with one more union to come in, under the same upper-level union as the last. */
export function withEntering(draft: ChangeDraft): ChangeDraft {
  const parent = draft.enters.at(-1)?.parent ?? '';
  return { ...draft, enters: [...draft.enters, { ...NOBODY, parent }] };
}

/** How many unions of the register a change of `kind` names: none, one or more. */
export function unionsNamed(kind: ChangeKind): 'none' | 'one' | 'many' {
  if (kind === 'found') return 'none';
  return kind === 'split' || kind === 'upgrade' ? 'one' : 'many';
}

/** True if a change of `kind` brings unions into the register. */
export function bringsIn(kind: ChangeKind): boolean {
  return kind === 'found' || kind === 'group' || kind === 'split';
}

/** What of the draft is still missing. */
export function missingOf({ kind, unions, into }: ChangeDraft): 'unions' | 'two-unions' | 'into' | undefined {
  if (kind !== 'found' && unions.length === 0) return 'unions';
  if (kind === 'group' && unions.length < 2) return 'two-unions';
  return kind === 'merge' && into.length === 0 ? 'into' : undefined;
}

/** The draft as the API takes it; expects that nothing is missing. */
export function changeOf(draft: ChangeDraft): Change {
  const { kind, owes, to, becomes, remains, on, decisionNo } = draft;
  const decided = { on, decisionNo };
  const unions = draft.unions.map(({ id }) => id);
  const enters = draft.enters.map(({ id, name, parent, members }) => ({
    id: id.trim(),
    name,
    parent,
    members: members ?? 0,
  }));
  switch (kind) {
    case 'found':
      return { kind, ...decided, enters };
    case 'merge':
      return { kind, ...decided, unions, into: draft.into[0]?.id ?? '' };
    case 'group':
      return { kind, ...decided, unions, enters };
    case 'split':
      return { kind, ...decided, unions: unions.slice(0, 1), enters, remains };
    case 'upgrade': {
      const { id, name, shortName } = becomes;
      const shorter = shortName.trim();
      const raised = { id: id.trim(), name, ...(shorter && { shortName: shorter }) };
      return { kind, ...decided, unions: unions.slice(0, 1), becomes: raised };
    }
    case 'move':
      return { kind, ...decided, unions, to };
    case 'obligation':
      return { kind, ...decided, unions, owes };
    default:
      return { kind, ...decided, unions };
  }
}
