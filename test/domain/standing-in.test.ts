import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionsNow } from '../../lambdas/domain/actions-now.ts';
import {
  ACTIONS,
  actionOf,
  authorise,
  type Officer,
  type Post,
  ROLES,
} from '../../lambdas/domain/authority.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import { plusDays } from '../../lambdas/domain/days.ts';
import { delegationRefusal, MOST_DELEGATIONS, withDelegation } from '../../lambdas/domain/delegate.ts';
import { deskInPlace, type OnDesk } from '../../lambdas/domain/desk-in-place.ts';
import { STAGES, type Stage } from '../../lambdas/domain/stages.ts';
import {
  authoriseActor,
  type Delegation,
  MATTERS,
  type Matter,
  mattersOf,
  withKeptDelegations,
} from '../../lambdas/domain/standing-in.ts';

const UNION = { id: 'u', above: ['upper', 'top'] };
const OTHER = { id: 'v', above: ['upper', 'top'] };
const TODAY = '2023-03-15';

const person = (sub: string, ...posts: Post[]): Officer => ({ sub, name: sub.toUpperCase(), posts });
const post = (role: Post['role'], union = 'upper'): Post => ({ role, union });
const SIGN: Delegation = {
  id: 'd',
  to: 'b',
  at: 'upper',
  roles: ['signatory'],
  from: '2023-03-14',
  until: '2023-03-20',
};
const A = person('a', post('signatory'), post('reviewer'));
const B = person('b', post('reviewer'));

function verdict(over: Partial<Delegation> = {}, ask: Partial<Ask> = {}) {
  const { a = A, b = B, today = TODAY, union = UNION, action = 'approve', matters } = ask;
  const giver = { ...a, delegations: [{ ...SIGN, ...over }] };
  const asked = { today, ...(matters && { matters }) };
  return authoriseActor({ officer: b, givers: [giver] }, action, union, asked);
}
type Ask = {
  a: Officer;
  b: Officer;
  today: string;
  union: typeof UNION;
  action: 'approve' | 'recommend' | 'read';
  matters: Matter[];
};

describe('who stands in for somebody', () => {
  test('signs in that place, and says in whose', () => {
    expect(verdict()).toEqual({ kind: 'allowed', as: 'signatory', inPlaceOf: 'a' });
  });

  test('does by own posts what those allow, in nobody’s place', () => {
    expect(verdict({}, { action: 'recommend' })).toEqual({ kind: 'allowed', as: 'reviewer' });
  });

  test.each([
    ['2023-03-13', false],
    ['2023-03-14', true],
    ['2023-03-20', true],
    ['2023-03-21', false],
  ])('from the first day to the last: on %s %s', (today, isRunning) => {
    expect(verdict({}, { today }).kind).toBe(isRunning ? 'allowed' : 'forbidden');
  });

  test.each<[string, Partial<Delegation>, Partial<Ask>]>([
    ['a role that was not delegated', { roles: ['reviewer'] }, {}],
    ['a union out of scope', { unions: ['v'] }, {}],
    ['a matter out of scope', { matters: ['held'] }, { matters: ['recognition'] }],
    ['a command of no matter, within some', { matters: ['held'] }, { matters: [] }],
    ['somebody else’s delegation', { to: 'c' }, {}],
    ['a giver who was moved', {}, { a: person('a', post('signatory', 'elsewhere')) }],
    ['a giver who was kept out', {}, { a: { ...A, isDisabled: true } }],
    [
      'a union of which the giver is an officer',
      {},
      { a: { ...A, posts: [...A.posts, post('officer', 'u')] } },
    ],
    ['a union of one’s own', {}, { b: person('b', post('reviewer'), post('officer', 'u')) }],
    ['who no longer serves there', {}, { b: person('b', post('signatory', 'elsewhere')) }],
  ])('not for %s', (_, over, ask) => {
    expect(verdict(over, ask).kind).not.toBe('allowed');
  });

  test('reads of a union out of reach of own posts, and is told no rather than that there is none', () => {
    const b = person('b', { role: 'officer', union: 'upper' });
    expect(verdict({}, { b, action: 'read' }).kind).toBe('allowed');
    expect(verdict({ unions: ['u'] }, { b, action: 'read', union: OTHER }).kind).toBe('unseen');
    expect(verdict({ roles: ['reviewer'] }, { b })).toEqual({ kind: 'forbidden', why: 'not-delegated' });
    expect(verdict({ until: '2023-03-14' })).toEqual({ kind: 'forbidden', why: 'not-yours' });
  });

  test('passes nothing on: what was delegated is no post that could be delegated', () => {
    const b: Officer = { ...B, delegations: [{ ...SIGN, to: 'c' }] };
    const c = person('c', post('leader'));
    expect(authoriseActor({ officer: c, givers: [b] }, 'approve', UNION, { today: TODAY }).kind).not.toBe(
      'allowed',
    );
    const refusal = delegationRefusal(b, c, { ...SIGN, to: 'c', from: TODAY }, [], TODAY);
    expect(refusal).toEqual({ code: 'not-yours-to-delegate', field: 'roles' });
  });
});

const anyPost = fc.record({
  role: fc.constantFrom<Post['role']>(...ROLES, 'reviewer', 'signatory', 'signatory'),
  union: fc.constantFrom('u', 'upper', 'upper', 'upper', 'top', 'else'),
});
const anyPerson = (sub: string) =>
  fc.array(anyPost, { minLength: 1, maxLength: 4 }).map((posts): Officer => ({ sub, name: sub, posts }));
const anyDay = fc.nat(12).map(days => plusDays('2023-03-10', days));
const anyDelegation = fc.record({
  id: fc.constant('d'),
  to: fc.constantFrom('b', 'b', 'c'),
  at: fc.constantFrom('upper', 'upper', 'top'),
  roles: fc.subarray(['reviewer', 'signatory'] as const, { minLength: 1 }),
  from: fc.nat(6).map(days => plusDays('2023-03-10', days)),
  until: fc.nat(12).map(days => plusDays('2023-03-13', days)),
  unions: fc.option(fc.subarray(['u', 'v'], { minLength: 1 }), { nil: undefined }),
  matters: fc.option(fc.subarray([...MATTERS], { minLength: 1 }), { nil: undefined }),
}) as unknown as fc.Arbitrary<Delegation>;

test('whatever is delegated: only within its dates and scope, never more than the giver may, never on one’s own union', () => {
  let lent = 0;
  fc.assert(
    fc.property(
      anyPerson('a'),
      anyPerson('b'),
      fc.array(anyDelegation, { maxLength: 3 }),
      anyDay,
      fc.constantFrom(...ACTIONS),
      fc.constantFrom(UNION, OTHER),
      fc.subarray([...MATTERS], { minLength: 1, maxLength: 1 }),
      fc.boolean(),
      (giver, officer, delegations, today, action, union, matters, isDisabled) => {
        const a = { ...giver, delegations, isDisabled };
        const it = authoriseActor({ officer, givers: [a] }, action, union, { today, matters });
        const own = authorise(officer, action, union);
        if (own.kind === 'allowed') {
          expect(it).toEqual(own);
          return;
        }
        if (it.kind !== 'allowed') return;
        lent += 1;
        expect(it.inPlaceOf).toBe('a');
        expect(isDisabled).toBe(false);
        expect(authorise(giver, action, union).kind).toBe('allowed');
        expect(officer.posts).not.toContainEqual({ role: 'officer', union: union.id });
        const reason = delegations.find(
          ({ to, at, roles, from, until, unions, matters: only }) =>
            to === 'b' &&
            from <= today &&
            today <= until &&
            (roles as readonly string[]).includes(it.as) &&
            giver.posts.some(({ role, union: of }) => role === it.as && of === at) &&
            officer.posts.some(({ union: of }) => of === at) &&
            (!unions || unions.includes(union.id)) &&
            (!only || matters.every(matter => only.includes(matter))),
        );
        expect(reason).toBeDefined();
      },
    ),
    { numRuns: 20_000 },
  );
  expect(lent).toBeGreaterThan(20);
});

/** Commands on a congress that stands at `stage`. */
const commandsAt = (stage: Stage): Command[] => {
  const judged = { stage, round: 1 };
  const consent = { documentNo: '7', on: TODAY };
  return [
    { type: 'approve', judged, stages: [stage] },
    { type: 'recommend', judged, stages: [stage] },
    { type: 'return', judged, stages: [stage], reasons: [{ code: 'other' }] },
    { type: 'register-date', date: TODAY },
    { type: 'register-date', date: TODAY, consent },
    { type: 'register-date', date: TODAY, consent, overLimit: true },
    { type: 'refuse-date', date: TODAY, reason: 'x' },
    { type: 'move-deadline', stage, due: TODAY, reason: 'x' },
    { type: 'file-minutes', documents: ['d'] },
    { type: 'withdraw-held', judged: { stage: 'held', round: 1 }, reason: 'x' },
    { type: 'withdraw-recognition', judged: { stage: 'recognition', round: 1 }, reason: 'x' },
    { type: 'appoint', reason: 'x' },
  ] as unknown as Command[];
};

test('what a page, a list or a grid offers is what the command would be allowed, in whose place it would be', () => {
  let lent = 0;
  fc.assert(
    fc.property(
      anyPerson('a'),
      anyPerson('b'),
      fc.array(anyDelegation, { maxLength: 2 }),
      anyDay,
      fc.constantFrom(...STAGES),
      (giver, officer, delegations, today, stage) => {
        const actor = { officer, givers: [{ ...giver, delegations }] };
        const { actions, standsIn } = actionsNow(actor, UNION, stage, today);
        for (const command of commandsAt(stage)) {
          const action = actionOf(command);
          const it = authoriseActor(actor, action, UNION, { today, matters: mattersOf(command) });
          const inPlace = it.kind === 'allowed' && it.inPlaceOf !== undefined;
          expect([action, actions.includes(action)]).toEqual([action, it.kind === 'allowed']);
          expect([action, standsIn.some(one => one.actions.includes(action))]).toEqual([action, inPlace]);
          if (inPlace) lent += 1;
        }
      },
    ),
    { numRuns: 2_000 },
  );
  expect(lent).toBeGreaterThan(20);
});

test('what lies on a desk waits for who stands in only where they might settle it, and is marked as theirs is', () => {
  let lent = 0;
  fc.assert(
    fc.property(
      anyPerson('a'),
      anyPerson('b'),
      fc.array(anyDelegation, { maxLength: 2 }),
      anyDay,
      fc.constantFrom(...STAGES),
      fc.constantFrom<OnDesk['side']>('submitted', 'recommended'),
      fc.boolean(),
      (giver, officer, delegations, today, stage, side, isRequest) => {
        const a = { ...giver, delegations };
        const actor = { officer, givers: [a] };
        const desk = deskInPlace(actor, UNION, { stage, side, isRequest }, today);
        const { actions, standsIn } = actionsNow(actor, UNION, stage, today);
        const settles = isRequest
          ? (['consent-to-date', 'refuse-date'] as const)
          : (['return', 'approve'] as const);
        expect(desk !== undefined).toBe(settles.some(action => actions.includes(action)));
        if (!desk?.inPlaceOf) return;
        lent += 1;
        expect(settles.some(action => standsIn.some(it => it.actions.includes(action)))).toBe(true);
        for (const { posts } of [a, officer])
          expect(posts).not.toContainEqual({ role: 'officer', union: 'u' });
        expect(delegations.some(({ from, until, to }) => to === 'b' && from <= today && today <= until)).toBe(
          true,
        );
      },
    ),
    { numRuns: 3_000 },
  );
  expect(lent).toBeGreaterThan(20);
});

describe('a delegation is given', () => {
  const wanted = { ...SIGN, from: TODAY };
  test('to somebody else of the same union, by who holds the role', () => {
    expect(delegationRefusal(A, B, wanted, [UNION], TODAY)).toBeUndefined();
    expect(delegationRefusal(A, B, { ...wanted, unions: ['u'] }, [UNION], TODAY)).toBeUndefined();
  });

  test.each<[string, Officer | undefined, Partial<typeof wanted>]>([
    ['delegate-unfit', undefined, {}],
    ['delegate-unfit', A, {}],
    ['delegate-unfit', { ...B, isDisabled: true }, {}],
    ['delegate-unfit', person('b', post('reviewer', 'top')), {}],
    ['not-yours-to-delegate', B, { at: 'top' }],
    ['days-out-of-order', B, { until: '2023-03-14' }],
    ['date-past', B, { from: '2023-03-14' }],
    ['union-unknown', B, { unions: ['nowhere'] }],
  ])('%s', (code, receiver, over) => {
    expect(delegationRefusal(A, receiver, { ...wanted, ...over }, [UNION], TODAY)?.code).toBe(code);
  });

  test('so often and no more, those that are over not counted', () => {
    let giver: Officer = A;
    for (let nth = 0; nth < MOST_DELEGATIONS; nth += 1) {
      giver = withDelegation(giver, { ...wanted, id: `d${nth}` }, TODAY);
    }
    expect(delegationRefusal(giver, B, wanted, [], TODAY)?.code).toBe('delegations-full');
    const later = { ...wanted, from: '2023-03-21', until: '2023-03-21' };
    expect(delegationRefusal(giver, B, later, [], '2023-03-21')).toBeUndefined();
  });
});

test('a delegation ends with the post it rests on, and does not come back with it', () => {
  const giver = { ...A, delegations: [SIGN] };
  expect(withKeptDelegations(giver)).toEqual(giver);
  expect(withKeptDelegations({ ...giver, posts: [post('reviewer')] })).not.toHaveProperty('delegations');
  expect(withKeptDelegations({ ...giver, isDisabled: true })).not.toHaveProperty('delegations');
});

test('a command is of the matter that it rules on', () => {
  expect(mattersOf({ type: 'withdraw', judged: { stage: 'approval', round: 1 } })).toEqual(['before']);
  expect(mattersOf({ type: 'register-date', date: TODAY })).toEqual(['before']);
  expect(mattersOf({ type: 'file-minutes', documents: ['d'] })).toEqual(['held']);
  expect(mattersOf({ type: 'leave', how: 'merged', on: TODAY, decisionNo: '1' })).toEqual([]);
});
