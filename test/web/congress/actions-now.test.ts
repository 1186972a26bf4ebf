import { expect, test } from 'vitest';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { type ActionsOf, actionsNow } from '../../../web/pages/congress/actions-now.ts';
import {
  judgedNow,
  judgedStages,
  stagesToChange,
  stagesToFile,
} from '../../../web/pages/congress/filing-now.ts';
import { congressView, standing } from './congress-view.ts';

const OFFICER: CongressView['actions'] = [
  'read',
  'submit',
  'file-minutes',
  'register-date',
  'withdraw',
  'report-failed',
];
const REVIEWER: CongressView['actions'] = [
  'read',
  'file-on-behalf',
  'file-minutes',
  'register-date',
  'return',
  'recommend',
  'report-failed',
];
const SIGNATORY: CongressView['actions'] = [
  ...REVIEWER,
  'approve',
  'reject',
  'refuse-recognition',
  'postpone',
];

const FILED = {
  stages: standing({ plan: 'submitted', personnel: 'submitted', approval: 'submitted' }),
  side: 'submitted',
  round: 1,
  filedWith: ['plan', 'personnel', 'approval'],
} as const;

const SCHEDULED = {
  stages: standing({ plan: 'approved', personnel: 'approved', approval: 'approved', held: 'open' }),
  current: 'held',
  date: '2023-03-20',
} as const;

test('a small union files its packet in one go, a large one stage by stage', () => {
  expect(stagesToFile(congressView())).toEqual(['plan', 'personnel', 'approval']);
  expect(stagesToFile(congressView({ bundled: false }))).toEqual(['plan']);
});

test('what was returned together is filed again together', () => {
  const stages = standing({ plan: 'approved', personnel: 'returned', approval: 'returned' });
  const view = congressView({ bundled: false, stages, current: 'personnel', side: 'returned' });
  expect(stagesToFile(view)).toEqual(['personnel', 'approval']);
});

test('nothing is filed while the papers are with the upper-level union', () => {
  expect(stagesToFile(congressView(FILED))).toEqual([]);
});

test('the report of the event and the recognition never go with the papers before it', () => {
  expect(stagesToFile(congressView(SCHEDULED))).toEqual(['held', 'recognition']);
});

test('a ruling is on the version that the page shows, and on what was filed with it', () => {
  const view = congressView(FILED);
  expect(judgedNow(view)).toEqual({ stage: 'plan', round: 1 });
  expect(judgedStages(view)).toEqual(['plan', 'personnel', 'approval']);
});

test('confirming the event says nothing of the recognition that came with it', () => {
  const stages = standing({
    plan: 'approved',
    personnel: 'approved',
    approval: 'approved',
    held: 'submitted',
    recognition: 'submitted',
  });
  const view = congressView({
    stages,
    current: 'held',
    side: 'submitted',
    filedWith: ['held', 'recognition'],
  });
  expect(judgedStages(view)).toEqual(['held']);
});

test('an approved plan may be changed until the congress is confirmed', () => {
  expect(stagesToChange(congressView(SCHEDULED))).toEqual(['plan', 'personnel']);
  const stages = standing({
    plan: 'approved',
    personnel: 'approved',
    approval: 'approved',
    held: 'approved',
  });
  expect(stagesToChange(congressView({ stages, current: 'recognition' }))).toEqual([]);
});

test('the officer of a union that has filed nothing files, and sets a day', () => {
  expect(actionsNow(congressView({ actions: OFFICER })).next).toEqual(['submit', 'register-date']);
});

test('an officer whose papers are being judged may only take them back', () => {
  const { next, also } = actionsNow(congressView({ ...FILED, actions: OFFICER, date: '2023-04-20' }));
  expect(next).toEqual([]);
  expect(also).toEqual(['register-date', 'withdraw']);
});

test('who examines recommends or returns; who signs approves or returns', () => {
  expect(actionsNow(congressView({ ...FILED, actions: REVIEWER, date: '2023-04-20' })).next).toEqual([
    'recommend',
    'return',
  ]);
  const signatory = actionsNow(congressView({ ...FILED, actions: SIGNATORY, date: '2023-04-20' }));
  expect(signatory.next).toEqual(['approve', 'return']);
  expect(signatory.also).toEqual(expect.arrayContaining(['recommend', 'reject', 'postpone']));
});

test('what was recommended is not recommended again', () => {
  const stages = standing({ plan: 'recommended', personnel: 'recommended', approval: 'recommended' });
  const { next, also } = actionsNow(
    congressView({ ...FILED, stages, side: 'recommended', actions: SIGNATORY, date: '2023-04-20' }),
  );
  expect([...next, ...also]).not.toContain('recommend');
  expect(next).toEqual(['approve', 'return']);
});

test('a result is asked for from the day of the congress on, and may be told earlier', () => {
  const before = actionsNow(congressView({ ...SCHEDULED, actions: OFFICER }));
  expect(before.next).not.toContain('report-held');
  expect(before.also).toContain('report-held');
  expect(actionsNow(congressView({ ...SCHEDULED, actions: OFFICER, today: '2023-03-20' })).next).toContain(
    'report-held',
  );
});

test('filing for another union is possible and never what comes first', () => {
  const { next, also } = actionsNow(congressView({ actions: REVIEWER, date: '2023-04-20' }));
  expect(next).toEqual([]);
  expect(also).toContain('submit');
});

test('minutes that were to follow may be filed even when all is over', () => {
  const held = {
    on: '2023-03-01',
    form: 'plenary',
    summoned: 22,
    present: 20,
    presidentBy: 'committee',
    minutes: 'follow',
    ballots: [],
    people: {},
  } as const;
  const all = standing({
    plan: 'approved',
    personnel: 'approved',
    approval: 'approved',
    held: 'approved',
    recognition: 'approved',
  });
  const over = { stages: all, current: null, side: null, recognisedOn: '2023-03-10', heldOn: '2023-03-01' };
  const view = congressView({ ...over, held: { ...held, ballots: [] }, actions: OFFICER });
  expect(actionsNow(view)).toEqual({ next: ['file-minutes'], also: [] });
});

test('minutes that follow come before the papers for the recognition', () => {
  const stages = standing({
    ...{ plan: 'approved', personnel: 'approved', approval: 'approved' },
    ...{ held: 'approved', recognition: 'open' },
  });
  const at = (minutes: 'follow' | 'attached', actions: ActionsOf['actions']) => {
    const held = { minutes } as ActionsOf['held'];
    return actionsNow(
      congressView({ stages, heldOn: '2023-03-01', current: 'recognition', side: 'open', held, actions }),
    );
  };
  expect(at('follow', OFFICER).next).toEqual(['file-minutes']);
  expect(at('follow', REVIEWER).also).not.toContain('submit');
  expect(at('attached', OFFICER).next).toEqual(['submit']);
});

test('who only reads, and a union that owes nothing, are offered nothing', () => {
  expect(actionsNow(congressView({ actions: ['read'] }))).toEqual({ next: [], also: [] });
  expect(actionsNow(congressView({ obligation: 'exempt-new', actions: SIGNATORY }))).toEqual({
    next: [],
    also: [],
  });
});

test('a deadline is moved only where a clock runs, and by those who may', () => {
  const clock = {
    stage: 'plan',
    turn: 'union',
    due: '2023-03-20',
    workingDaysLeft: 3,
    isOverdue: false,
  } as const;
  const actions: CongressView['actions'] = ['read', 'move-deadline'];
  expect(actionsNow(congressView({ actions, clock })).also).toEqual(['move-deadline']);
  expect(actionsNow(congressView({ actions })).also).toEqual([]);
});

test('a committee is appointed only while nothing was held; a union leaves the register once', () => {
  const actions: CongressView['actions'] = ['read', 'appoint', 'leave'];
  expect(actionsNow(congressView({ actions })).also).toEqual(['appoint', 'leave']);
  expect(actionsNow(congressView({ actions, heldOn: '2023-03-01' })).also).toEqual(['leave']);
  expect(actionsNow(congressView({ actions, outcome: 'exempted' })).also).toEqual(['leave']);
  expect(actionsNow(congressView({ actions, outcome: 'merged' })).also).toEqual([]);
});

test('what was confirmed can be corrected or taken back, the recognition first', () => {
  const actions: CongressView['actions'] = ['read', 'correct-held', 'withdraw-held', 'withdraw-recognition'];
  const before = { plan: 'approved', personnel: 'approved', approval: 'approved', held: 'approved' } as const;
  const held = {
    on: '2023-03-01',
    form: 'plenary' as const,
    summoned: 22,
    present: 20,
    presidentBy: 'committee' as const,
    minutes: 'attached' as const,
    ballots: [],
    people: {},
  };
  const confirmed = { actions, held, heldOn: '2023-03-01', current: 'recognition' as const };
  expect(actionsNow(congressView({ ...confirmed, stages: standing(before) })).also).toEqual([
    'correct-held',
    'withdraw-held',
  ]);
  const all = standing({ ...before, recognition: 'approved' });
  const over = { ...confirmed, stages: all, current: null, side: null, recognisedOn: '2023-03-10' };
  expect(actionsNow(congressView(over)).also).toEqual(['correct-held', 'withdraw-recognition']);
  expect(actionsNow(congressView({ actions })).also).toEqual([]);
});

test('an objection is answered first where there is nothing to judge', () => {
  const actions: CongressView['actions'] = ['read', 'answer-objection', 'return'];
  const objection = { on: '2023-03-14', stages: ['plan' as const] };
  expect(actionsNow(congressView({ ...SCHEDULED, actions, objection })).next).toEqual(['answer-objection']);
  expect(actionsNow(congressView({ ...FILED, actions, objection }))).toEqual({
    next: ['return'],
    also: ['answer-objection'],
  });
  expect(actionsNow(congressView({ actions })).next).toEqual([]);
});

test('what a body outside ruled is recorded where papers wait for it, and nowhere else', () => {
  const view = congressView({ ...FILED, actions: ['read', 'record-ruling'], isRuledFromOutside: true });
  expect(actionsNow(view).next).toEqual(['record-ruling']);
  expect(actionsNow({ ...view, isRuledFromOutside: false })).toEqual({ next: [], also: [] });
  expect(actionsNow({ ...view, side: 'open', stages: standing({ plan: 'open' }) }).next).toEqual([]);
});

test('a congress that met without approval can be reported once its day has come, in the second place', () => {
  const offered = (date: string) =>
    actionsNow(congressView({ ...FILED, actions: OFFICER, date })).also.includes('report-irregular');
  expect(offered('2023-03-15')).toBe(true);
  expect(offered('2023-03-16')).toBe(false);
});

test('a day that is asked for is answered by who may consent, and by nobody else', () => {
  const requested = { on: '2023-03-14', date: '2023-06-10' };
  const asked = (actions: Parameters<typeof congressView>[0]) =>
    actionsNow(congressView({ ...actions, requested, date: '2023-04-20' })).next;
  expect(asked({ actions: ['register-date', 'consent-to-date', 'refuse-date'] })).toEqual([
    'register-date',
    'refuse-date',
  ]);
  expect(asked({ actions: ['register-date'] })).toEqual([]);
});
