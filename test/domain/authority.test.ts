import { describe, expect, test } from 'vitest';
import {
  type Action,
  actionOf,
  allowedActions,
  authorise,
  type Officer,
  type Post,
  ROLES,
  type Role,
  unionsWith,
} from '../../lambdas/domain/authority.ts';
import { submit } from '../fixtures/commands-in-words.ts';
import { TODAY } from '../fixtures/congress-after.ts';
import { sampleUnion } from '../fixtures/small-tree.ts';

const UNION = sampleUnion();

/** Where a post is held, seen from the union asked about. */
const PLACES = {
  own: UNION.id,
  parent: 'u-upper',
  grandparent: 'u-province',
  sibling: 'u-2',
  cousin: 'u-other-upper',
} as const;
type Place = keyof typeof PLACES;

/** What a post lets one do on the union, written by hand: `r` read, and the commands by their initials below. */
const EXPECTED: Record<Role, Partial<Record<Place, string>>> = {
  officer: {
    own: 'r read-restricted submit file-minutes register-date plan-attendance withdraw object report-failed report-dropout',
  },
  reviewer: {
    parent:
      'r read-restricted file-on-behalf file-minutes register-date plan-attendance name-attendees report-failed report-dropout return recommend answer-objection correct-held',
  },
  signatory: {
    parent:
      'r read-restricted file-on-behalf file-minutes register-date plan-attendance name-attendees report-failed report-dropout return recommend approve reject refuse-recognition postpone consent-to-date refuse-date move-deadline appoint answer-objection correct-held withdraw-held withdraw-recognition',
    grandparent:
      'r read-restricted file-on-behalf file-minutes register-date plan-attendance name-attendees report-failed report-dropout return recommend approve reject refuse-recognition postpone exceed-limit consent-to-date refuse-date move-deadline appoint answer-objection correct-held withdraw-held withdraw-recognition',
  },
  leader: { own: 'r', parent: 'r', grandparent: 'r' },
  registrar: {
    parent: 'r enrol change-register restore leave move-deadline call-machine',
    grandparent: 'r enrol change-register restore leave move-deadline call-machine',
  },
  operator: { parent: 'r call-machine note-wake', grandparent: 'r call-machine note-wake' },
};

const ACTIONS: readonly Action[] = [
  'read',
  'read-restricted',
  'submit',
  'file-on-behalf',
  'file-minutes',
  'register-date',
  'plan-attendance',
  'name-attendees',
  'withdraw',
  'object',
  'return',
  'recommend',
  'approve',
  'reject',
  'refuse-recognition',
  'postpone',
  'consent-to-date',
  'exceed-limit',
  'refuse-date',
  'report-dropout',
  'report-failed',
  'move-deadline',
  'leave',
  'appoint',
  'answer-objection',
  'correct-held',
  'withdraw-held',
  'withdraw-recognition',
  'record-ruling',
  'enrol',
  'change-register',
  'restore',
  'open-stage',
  'miss-deadline',
  'replan',
  'call-machine',
  'note-wake',
];

/** What judges a union: never for those who are officers of it. */
const RULINGS: readonly Action[] = [
  'consent-to-date',
  'exceed-limit',
  'refuse-date',
  'return',
  'recommend',
  'approve',
  'reject',
  'refuse-recognition',
  'postpone',
  'move-deadline',
  'appoint',
  'answer-objection',
  'correct-held',
  'withdraw-held',
  'withdraw-recognition',
];

const person = (...posts: Post[]): Officer => ({ sub: 's', name: 'Somebody', posts });

function words(role: Role, place: Place): string[] {
  return (EXPECTED[role][place] ?? '').split(' ').map(word => (word === 'r' ? 'read' : word));
}

const matrix = ROLES.flatMap(role =>
  (Object.keys(PLACES) as Place[]).flatMap(place => ACTIONS.map(action => [role, place, action] as const)),
);

describe('who may do what', () => {
  test.each(matrix)('%s at the %s union: %s', (role, place, action) => {
    const granted = words(role, place);
    const verdict = authorise(person({ union: PLACES[place], role }), action, UNION);
    if (granted.includes(action)) expect(verdict).toEqual({ kind: 'allowed', as: role });
    else if (role === 'officer' && place === 'own' && RULINGS.includes(action)) {
      expect(verdict).toEqual({ kind: 'forbidden', why: 'own-union' });
    } else if (granted.includes('read')) expect(verdict).toEqual({ kind: 'forbidden', why: 'not-yours' });
    else expect(verdict).toEqual({ kind: 'unseen' });
  });

  test.each(ROLES)('the page offers a %s of the upper-level union exactly that', role => {
    const offered = allowedActions(person({ union: PLACES.parent, role }), UNION);
    expect([...offered].sort()).toEqual(words(role, 'parent').filter(Boolean).sort());
  });
});

describe('at the highest union, above which nobody has an account,', () => {
  const top = { id: 'u-province', above: [] };
  test.each<[Role, string]>([
    [
      'officer',
      'r read-restricted submit file-minutes register-date consent-to-date plan-attendance withdraw object report-failed report-dropout',
    ],
    ['reviewer', 'r'],
    ['signatory', 'r record-ruling'],
    ['leader', 'r'],
    ['registrar', 'r record-ruling enrol call-machine'],
    ['operator', 'r call-machine note-wake'],
  ])('its %s may %s', (role, granted) => {
    const offered = allowedActions(person({ union: top.id, role }), top);
    const wanted = granted.split(' ').map(word => (word === 'r' ? 'read' : word));
    expect([...offered].sort()).toEqual(wanted.sort());
  });
});

describe('nobody rules on a union of which they are an officer', () => {
  const judges = ROLES.filter(role => role !== 'officer').flatMap(role =>
    (['parent', 'grandparent'] as const).map(place => [role, place] as const),
  );

  test.each(judges)('not even as %s at the %s union', (role, place) => {
    const own: Post = { union: UNION.id, role: 'officer' };
    const post: Post = { union: PLACES[place], role };
    for (const officer of [person(own, post), person(post, own)]) {
      for (const action of RULINGS) {
        expect([action, authorise(officer, action, UNION)]).toEqual([
          action,
          { kind: 'forbidden', why: 'own-union' },
        ]);
      }
    }
  });

  test('but an officer of another union of the same parent may', () => {
    const officer = person({ union: 'u-2', role: 'officer' }, { union: 'u-upper', role: 'signatory' });
    expect(authorise(officer, 'approve', UNION).kind).toBe('allowed');
  });

  test('and the province rules in their place', () => {
    expect(authorise(person({ union: 'u-province', role: 'signatory' }), 'approve', UNION).kind).toBe(
      'allowed',
    );
  });
});

test('what only the machine does, no person may', () => {
  const everything = person(
    ...ROLES.flatMap(role => Object.values(PLACES).map(union => ({ union, role }) as const)),
  );
  expect(authorise(everything, 'open-stage', UNION)).toMatchObject({ kind: 'forbidden' });
  expect(authorise(everything, 'miss-deadline', UNION)).toMatchObject({ kind: 'forbidden' });
});

test('filing for another union is an action of its own', () => {
  const own = submit(['plan'], TODAY);
  expect(actionOf(own)).toBe('submit');
  expect(actionOf({ ...own, onBehalf: { source: 'chat' } })).toBe('file-on-behalf');
});

test('somebody without a post sees nothing', () => {
  expect(authorise(person(), 'read', UNION)).toEqual({ kind: 'unseen' });
});

test('the unions at which somebody holds a role are named once', () => {
  const officer = person(
    { union: 'a', role: 'reviewer' },
    { union: 'a', role: 'signatory' },
    { union: 'b', role: 'officer' },
  );
  expect(unionsWith(officer, 'reviewer', 'signatory')).toEqual(['a']);
});
