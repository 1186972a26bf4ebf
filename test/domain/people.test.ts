import { describe, expect, test } from 'vitest';
import { type Officer, type Post, ROLES, type Role } from '../../lambdas/domain/authority.ts';
import {
  GIVEN_ROLES,
  keepsUnion,
  listsOf,
  type PeopleAction,
  peopleVerdict,
  postsRefusal,
} from '../../lambdas/domain/people.ts';
import { sampleUnion, sampleUpper } from '../fixtures/small-tree.ts';

const UNIONS = [
  sampleUpper({ id: 'u-province', level: 'province', above: [] }),
  sampleUpper(),
  sampleUpper({ id: 'u-other-upper' }),
  sampleUnion(),
  sampleUnion({ id: 'u-2' }),
  sampleUnion({ id: 'u-cousin', above: ['u-other-upper', 'u-province'] }),
];
const PLACES = new Map(UNIONS.map(union => [union.id, union]));
type Id = 'u-province' | 'u-upper' | 'u-other-upper' | 'u-1' | 'u-2' | 'u-cousin';
const IDS = [...PLACES.keys()] as Id[];

/** What a registrar at each union keeps, written by hand. */
const KEEPS: Record<Id, readonly Id[]> = {
  'u-province': ['u-province', 'u-upper', 'u-other-upper', 'u-1', 'u-2', 'u-cousin'],
  'u-upper': ['u-upper', 'u-1', 'u-2'],
  'u-other-upper': ['u-other-upper', 'u-cousin'],
  'u-1': ['u-1'],
  'u-2': ['u-2'],
  'u-cousin': ['u-cousin'],
};
const GRASSROOTS: readonly Id[] = ['u-1', 'u-2', 'u-cousin'];
const ACTIONS: readonly PeopleAction[] = ['see', 'change', 'disable', 'enable', 'reset-password'];

const person = (sub: string, ...posts: Post[]): Officer => ({ sub, name: sub, posts });
const registrarAt = (union: Id) => person('registrar', { union, role: 'registrar' });

describe('whom a registrar may see and manage', () => {
  const matrix = IDS.flatMap(at => IDS.flatMap(of => ROLES.map(role => [at, role, of] as const)));

  test.each(matrix)('at %s: a %s at %s', (at, role, of) => {
    const verdict = KEEPS[at].includes(of) ? { kind: 'allowed' } : { kind: 'unseen' };
    for (const action of ACTIONS) {
      const somebody = person('somebody', { union: of, role });
      expect([action, peopleVerdict(registrarAt(at), action, somebody, PLACES)]).toEqual([action, verdict]);
    }
  });

  test.each(matrix.filter(([, role]) => role !== 'registrar'))(
    'a %3$s keeps nobody (%s, %s)',
    (at, role, of) => {
      const asker = person('asker', { union: at, role });
      expect(peopleVerdict(asker, 'see', person('x', { union: of, role: 'officer' }), PLACES).kind).toBe(
        'unseen',
      );
      expect(keepsUnion(asker, PLACES.get(of) ?? { id: of, above: [] })).toBe(false);
    },
  );

  test('every post counts: one elsewhere, and the person is not seen', () => {
    const both = person('both', { union: 'u-1', role: 'officer' }, { union: 'u-cousin', role: 'officer' });
    expect(peopleVerdict(registrarAt('u-upper'), 'see', both, PLACES).kind).toBe('unseen');
    expect(peopleVerdict(registrarAt('u-province'), 'see', both, PLACES).kind).toBe('allowed');
  });

  test('nor is somebody without any post', () => {
    expect(peopleVerdict(registrarAt('u-province'), 'see', person('none'), PLACES).kind).toBe('unseen');
  });

  test('nobody changes, disables or resets themselves, so the last registrar of the top stays', () => {
    const self = registrarAt('u-province');
    expect(peopleVerdict(self, 'see', self, PLACES)).toEqual({ kind: 'allowed' });
    for (const action of ACTIONS.filter(it => it !== 'see')) {
      expect(peopleVerdict(self, action, self, PLACES)).toEqual({
        kind: 'refused',
        refusal: { code: 'own-account' },
      });
    }
  });

  test('a password is for people who may use it', () => {
    const out = { ...person('out', { union: 'u-1', role: 'officer' }), isDisabled: true };
    const verdict = (action: PeopleAction) => peopleVerdict(registrarAt('u-upper'), action, out, PLACES);
    expect(verdict('reset-password')).toMatchObject({ refusal: { code: 'account-disabled' } });
    for (const action of ['change', 'disable', 'enable'] as const)
      expect(verdict(action).kind).toBe('allowed');
  });
});

describe('which posts a registrar may give', () => {
  const matrix = IDS.flatMap(at => IDS.flatMap(of => ROLES.map(role => [at, role, of] as const)));

  test.each(matrix)('at %s: %s at %s', (at, role, of) => {
    const refusal = postsRefusal(registrarAt(at), [{ role, union: of }], PLACES);
    expect(refusal?.code).toBe(expected(role, of, KEEPS[at].includes(of)));
    if (refusal) expect(refusal.field).toMatch(/^posts\.0\./);
  });

  function expected(role: Role, of: Id, isKept: boolean) {
    if (!(GIVEN_ROLES as readonly Role[]).includes(role)) return 'post-by-command-only';
    if (!isKept) return 'union-unknown';
    return GRASSROOTS.includes(of) && (role === 'reviewer' || role === 'signatory')
      ? 'post-misplaced'
      : undefined;
  }

  test('the post that is wrong is named among several', () => {
    const posts: Post[] = [
      { role: 'officer', union: 'u-1' },
      { role: 'reviewer', union: 'u-2' },
    ];
    expect(postsRefusal(registrarAt('u-upper'), posts, PLACES)).toEqual({
      code: 'post-misplaced',
      field: 'posts.1.role',
    });
  });

  test('a union that is not in the register gives no post', () => {
    const posts: Post[] = [{ role: 'officer', union: 'u-nowhere' }];
    expect(postsRefusal(registrarAt('u-province'), posts, PLACES)?.code).toBe('union-unknown');
  });

  test.each(['registrar', 'operator'] as const)('the post of a %s stays as it is', role => {
    const standing: Post = { role, union: 'u-province' };
    const officer: Post = { role: 'officer', union: 'u-province' };
    const asker = registrarAt('u-province');
    expect(postsRefusal(asker, [standing, officer], PLACES, [standing])).toBeUndefined();
    expect(postsRefusal(asker, [officer], PLACES, [standing])?.code).toBe('post-by-command-only');
    const elsewhere: Post = { role, union: 'u-upper' };
    expect(postsRefusal(asker, [standing, elsewhere], PLACES, [standing])?.code).toBe('post-by-command-only');
  });
});

test('people are listed with the upper-level union, or the province, that their unions belong to', () => {
  const at = (...unions: string[]) => unions.map(union => ({ role: 'officer', union }) as const);
  expect(listsOf(at('u-1', 'u-2', 'u-upper'), PLACES)).toEqual(['u-upper']);
  expect(listsOf(at('u-cousin', 'u-province'), PLACES)).toEqual(['u-other-upper', 'u-province']);
  expect(listsOf(at('nowhere.yet'), PLACES)).toEqual(['nowhere.yet']);
});
