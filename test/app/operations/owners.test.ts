import { beforeEach, describe, expect, test } from 'vitest';
import { ownerless } from '../../../lambdas/app/operations/owners.ts';
import type { Officer, Post } from '../../../lambdas/domain/authority.ts';
import type { Congress } from '../../../lambdas/domain/congress.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { submit } from '../../fixtures/commands-in-words.ts';
import { open } from '../../fixtures/congress-after.ts';
import { Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-15';
let upper: Union;
let own: Union;
let filed: Congress;
let asking: Congress;
let opened: Congress;

beforeEach(async () => {
  const record = new FakeRecord();
  const { register, documents } = record;
  const office = new Office({ store: record, register, documents }, sampleTerm());
  upper = office.upper('a');
  await office.open([upper]);
  own = office.union('filed', upper);
  const [asks, starts] = [office.union('asks', upper), office.union('starts', upper)];
  for (const union of [own, asks, starts]) await office.enrol(union, TODAY);
  await office.give('officer', own, submit(['plan', 'personnel', 'approval'], TODAY), TODAY);
  await office.machine(asks, open('plan'), TODAY);
  await office.machine(starts, open('plan'), TODAY);
  await office.give('officer', asks, { type: 'register-date', date: '2023-08-01' }, TODAY);
  const states = await Promise.all([own, asks, starts].map(({ id }) => record.state(office.term.id, id)));
  [filed, asking, opened] = states as [Congress, Congress, Congress];
});

const person = (sub: string, posts: readonly Post[], over: Partial<Officer> = {}): Officer => ({
  sub,
  name: sub,
  posts,
  ...over,
});
const at = (role: Post['role'], union = upper.id): Post => ({ role, union });

/** Whose turn has nobody, where `people` are there. */
async function lacking(congress: Congress, ...people: Officer[]): Promise<string[]> {
  const listed = async () => ({ items: people.map(officer => ({ officer })) });
  const found = await ownerless({ listed } as never, [congress], TODAY);
  return found.flatMap(({ ofUpper, ofUnion }) => [
    ...ofUpper.map(() => 'upper'),
    ...ofUnion.map(() => 'union'),
  ]);
}

describe('a congress has nobody there to act', () => {
  test('whose officer is not there, or kept out', async () => {
    const files = person('f', [at('officer', opened.union)]);
    expect(await lacking(opened)).toEqual(['union']);
    expect(await lacking(opened, files)).toEqual([]);
    expect(await lacking(opened, { ...files, isDisabled: true })).toEqual(['union']);
  });

  test('whose papers nobody examines but who files them', async () => {
    expect(await lacking(filed, person('r', [at('reviewer')]))).toEqual([]);
    expect(await lacking(filed, person('l', [at('leader')]))).toEqual(['upper']);
    expect(await lacking(filed, person('r', [at('reviewer'), at('officer', own.id)]))).toEqual(['upper']);
  });

  test('that asks for a day which nobody may consent to, beside its own turn', async () => {
    const files = person('f', [at('officer', asking.union)]);
    expect(await lacking(asking, files, person('s', [at('signatory')]))).toEqual([]);
    expect(await lacking(asking, files, person('r', [at('reviewer')]))).toEqual(['upper']);
    expect(await lacking(asking, person('r', [at('reviewer')]))).toEqual(['upper', 'union']);
  });

  test('with or without delegations: whoever stands in does so only while the giver could act', async () => {
    const delegation = {
      id: 'd',
      to: 'b',
      at: upper.id,
      roles: ['signatory'],
      from: TODAY,
      until: TODAY,
    } as const;
    const b = person('b', [at('leader')], { standsIn: [{ id: 'd', of: 'a', until: TODAY }] });
    const a = (over: Partial<Officer> = {}, ...more: Post[]) =>
      person('a', [at('signatory'), ...more], { delegations: [delegation], ...over });
    expect(await lacking(filed, a(), b)).toEqual([]);
    expect(await lacking(filed, a({ isDisabled: true }), b)).toEqual(['upper']);
    expect(await lacking(filed, a({}, at('officer', own.id)), b)).toEqual(['upper']);
  });
});
