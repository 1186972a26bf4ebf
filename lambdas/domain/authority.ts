import type { Command } from './commands.ts';
import type { Union } from './register.ts';
import type { Delegation, StandIn } from './standing-in.ts';

/** What a person is to one union: files for it, examines, signs, reads, keeps the register, runs the system. */
export const ROLES = ['officer', 'reviewer', 'signatory', 'leader', 'registrar', 'operator'] as const;

/** What a person is to one union. */
export type Role = (typeof ROLES)[number];

/** A role held at a union of any level. */
export type Post = { readonly union: string; readonly role: Role };

/** A person who may sign in; `sub` is the identity of the access token. */
export type Officer = {
  readonly sub: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly isDisabled?: boolean;
  /** Sessions begun before this instant (milliseconds UTC) are over. */
  readonly signedOutBefore?: number;
  /** What this person lets others do in their place. */
  readonly delegations?: readonly Delegation[];
  /** In whose places this person may be standing. */
  readonly standsIn?: readonly StandIn[];
};

/**
 * How the union of a post relates to the union asked about: itself, itself where nobody is above it, the one directly
 * above, any above, or the highest of those.
 */
type Relation = 'own' | 'top' | 'parent' | 'above' | 'highest';

/** What can be asked of a union's congress: each command, reading, and opening papers that hold personal data. */
export type Action =
  | 'read'
  | 'read-restricted'
  | 'file-on-behalf'
  | 'consent-to-date'
  | 'exceed-limit'
  | 'name-attendees'
  | Command['type'];

type Grant = readonly [Role, Relation];

const OFFICER: Grant = ['officer', 'own'];
const REVIEWER: Grant = ['reviewer', 'parent'];
const SIGNATORY: Grant = ['signatory', 'above'];
const REGISTRAR: Grant = ['registrar', 'above'];
/** The highest union has nobody above it: its office keeps it in the register and reads of it. */
const OFFICE: readonly Grant[] = [
  ['reviewer', 'top'],
  ['signatory', 'top'],
  ['registrar', 'top'],
  ['operator', 'top'],
];

/** Who may do what. Machine commands have no grant: no person may give them. */
const GRANTS: Readonly<Record<Action, readonly Grant[]>> = {
  read: [
    OFFICER,
    REVIEWER,
    SIGNATORY,
    REGISTRAR,
    ['leader', 'above'],
    ['operator', 'above'],
    ['leader', 'own'],
    ...OFFICE,
  ],
  'read-restricted': [OFFICER, REVIEWER, SIGNATORY],
  submit: [OFFICER],
  'file-on-behalf': [REVIEWER, SIGNATORY],
  'file-minutes': [OFFICER, REVIEWER, SIGNATORY],
  'register-date': [OFFICER, REVIEWER, SIGNATORY],
  'plan-attendance': [OFFICER, REVIEWER, SIGNATORY],
  'name-attendees': [REVIEWER, SIGNATORY],
  // Nobody of the register is above the highest union: it records the consent of the body outside itself.
  'consent-to-date': [SIGNATORY, ['officer', 'top']],
  'exceed-limit': [['signatory', 'highest']],
  'refuse-date': [SIGNATORY],
  'report-dropout': [OFFICER, REVIEWER, SIGNATORY],
  withdraw: [OFFICER],
  object: [OFFICER],
  'answer-objection': [REVIEWER, SIGNATORY],
  return: [REVIEWER, SIGNATORY],
  recommend: [REVIEWER, SIGNATORY],
  approve: [SIGNATORY],
  reject: [SIGNATORY],
  'refuse-recognition': [SIGNATORY],
  postpone: [SIGNATORY],
  'report-failed': [OFFICER, REVIEWER, SIGNATORY],
  'move-deadline': [SIGNATORY, REGISTRAR],
  leave: [REGISTRAR],
  appoint: [SIGNATORY],
  'correct-held': [REVIEWER, SIGNATORY],
  'withdraw-held': [SIGNATORY],
  'withdraw-recognition': [SIGNATORY],
  // Nobody's approval of their own: the document of a body that has no account here.
  'record-ruling': [
    ['signatory', 'top'],
    ['registrar', 'top'],
  ],
  enrol: [REGISTRAR, ['registrar', 'top']],
  'change-register': [REGISTRAR],
  restore: [REGISTRAR],
  'open-stage': [],
  'miss-deadline': [],
  replan: [],
  'call-machine': [['operator', 'above'], REGISTRAR, ['operator', 'top'], ['registrar', 'top']],
  'note-wake': [
    ['operator', 'above'],
    ['operator', 'top'],
  ],
};

/** Acts by which the upper-level union judges; never on a union of which one is an officer. */
const RULINGS: ReadonlySet<Action> = new Set([
  'return',
  'recommend',
  'approve',
  'reject',
  'refuse-recognition',
  'postpone',
  'consent-to-date',
  'exceed-limit',
  'refuse-date',
  'move-deadline',
  'answer-objection',
  'appoint',
  'correct-held',
  'withdraw-held',
  'withdraw-recognition',
]);

/** Why somebody may see but not do: nothing of theirs, a union of their own, or no delegation that reaches so far. */
export type ForbiddenWhy = 'not-yours' | 'own-union' | 'not-delegated';

/** What authority says: yes, as which role; the asker may not know of the union; or may see but not do that. */
export type Verdict =
  | { readonly kind: 'allowed'; readonly as: Role }
  | { readonly kind: 'unseen' }
  | { readonly kind: 'forbidden'; readonly why: ForbiddenWhy };

/** Whether `officer` may do `action` on the congress of `union`. */
export function authorise(officer: Officer, action: Action, union: Pick<Union, 'id' | 'above'>): Verdict {
  const isOwn = officer.posts.some(post => post.union === union.id && post.role === 'officer');
  if (RULINGS.has(action) && isOwn && union.above.length > 0) {
    return { kind: 'forbidden', why: 'own-union' };
  }
  const post = findPost(officer, GRANTS[action], union);
  if (post) return { kind: 'allowed', as: post.role };
  if (findPost(officer, GRANTS.read, union)) return { kind: 'forbidden', why: 'not-yours' };
  return { kind: 'unseen' };
}

/** Everything that can be asked of a union's congress. */
export const ACTIONS = Object.keys(GRANTS) as Action[];

/** Every action that `officer` may do on `union` by posts of their own. */
export function allowedActions(officer: Officer, union: Pick<Union, 'id' | 'above'>): Action[] {
  return ACTIONS.filter(action => authorise(officer, action, union).kind === 'allowed');
}

/**
 * The action that a command asks for: filing for a union that is not one's own, or receiving its paper, is filing on
 * behalf, and who attends for the union above is that union's to say.
 */
export function actionOf(command: Command): Action {
  if ('overLimit' in command && command.overLimit) return 'exceed-limit';
  if (command.type === 'register-date' && command.consent) return 'consent-to-date';
  if (command.type === 'plan-attendance' && command.attendees) return 'name-attendees';
  if (command.type === 'file-minutes' && command.onPaper) return 'file-on-behalf';
  return command.type === 'submit' && command.onBehalf ? 'file-on-behalf' : command.type;
}

/** The unions at which `officer` holds one of `roles`. */
export function unionsWith(officer: Officer, ...roles: Role[]): string[] {
  return [...new Set(officer.posts.filter(post => roles.includes(post.role)).map(post => post.union))];
}

function findPost(officer: Officer, grants: readonly Grant[], union: Pick<Union, 'id' | 'above'>) {
  return officer.posts.find(post =>
    grants.some(([role, relation]) => role === post.role && isRelated(post.union, relation, union)),
  );
}

function isRelated(of: string, relation: Relation, union: Pick<Union, 'id' | 'above'>): boolean {
  if (relation === 'own') return of === union.id;
  if (relation === 'top') return of === union.id && union.above.length === 0;
  if (relation === 'highest') return of === union.above.at(-1);
  return relation === 'parent' ? of === union.above[0] : union.above.includes(of);
}
