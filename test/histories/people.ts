import { checklistFor } from '../../lambdas/domain/checklist.ts';
import type { CommandOf } from '../../lambdas/domain/commands.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import type { FakeRecord } from '../fakes/fake-record.ts';
import { CHECKED, reportOf } from '../fixtures/commands-in-words.ts';
import { checkedDocument, Office } from '../fixtures/office.ts';
import { sampleTerm } from '../fixtures/small-term.ts';

/** Who may be asking: with the rights the task needs, with too few, with the wrong ones, or unknown. */
export const PEOPLE = [
  'officer',
  'reviewer',
  'signatory',
  'registrar',
  'both',
  'stranger',
  'nobody',
] as const;

/** Who may be asking. */
export type Person = (typeof PEOPLE)[number];

/** The stage for random histories: a term, two upper-level unions, unions of every kind, and the people. */
export type Cast = {
  readonly office: Office;
  /** Unions that are enrolled at the start, and one that is enrolled in the middle of things. */
  readonly unions: readonly Union[];
  subOf(person: Person, union: Union): string;
};

/** Writes the cast into `record`. */
export async function cast(record: FakeRecord): Promise<Cast> {
  const { register, documents } = record;
  const office = new Office({ store: record, register, documents }, sampleTerm());
  const [a, b] = [office.upper('a'), office.upper('b', { order: 2 })];
  await office.open([a, b]);
  const moved = {
    stays: [
      { parent: a.id, from: '2018-01-01', until: '2023-02-10' },
      { parent: b.id, from: '2023-02-10' },
    ],
  };
  const unions = [
    office.union('small', a),
    office.union('large', a, { members: 200 }),
    office.union('moved', b, { members: 9, hasPartyCell: false, ...moved }),
    office.union('late', b, { members: 31 }),
  ];
  for (const union of unions) {
    await documents.put(checkedDocument(office.term.id, union.id));
    const officer = { union: union.id, role: 'officer' } as const;
    const over = (role: 'reviewer' | 'signatory') => ({ union: union.above[0] ?? '', role });
    await register.putOfficer(office.person(`officer-${union.id}`, [officer]));
    // Officer of the union they would rule on.
    await register.putOfficer(office.person(`both-${union.id}`, [officer, over('signatory')]));
  }
  await register.putOfficer(office.person('stranger', [{ union: 'elsewhere', role: 'signatory' }]));
  const subOf = (person: Person, union: Union) => {
    if (person === 'registrar' || person === 'stranger' || person === 'nobody') return office.sub(person);
    const at = person === 'officer' || person === 'both' ? union.id : union.above[0];
    return office.sub(`${person}-${at}`);
  };
  return { office, unions, subOf };
}

/** Files every paper asked of `union` for `stages`. */
export function filing(
  { office }: Cast,
  union: Union,
  stages: readonly Stage[],
  on: Day,
): CommandOf<'submit'> {
  const papers = checklistFor(office.term, union, stages).map(({ code }) => ({ code, documents: [CHECKED] }));
  const held = { summoned: union.members, present: union.members };
  return {
    type: 'submit',
    stages: [...stages],
    papers,
    ...(stages.includes('held') && { held: reportOf(on, held) }),
  };
}

/** The stages that `union` would file together now, the first not approved one leading. */
export function nextFiling(congress: Congress, first: Stage): Stage[] {
  if (first === 'held' || first === 'recognition' || !congress.bundled) return [first];
  const packet: Stage[] = ['plan', 'personnel', 'approval'];
  return packet.slice(packet.indexOf(first));
}
