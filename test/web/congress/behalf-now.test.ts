import { expect, test } from 'vitest';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { actionsNow } from '../../../web/pages/congress/actions-now.ts';
import { behalfNow } from '../../../web/pages/congress/behalf-now.ts';
import { congressView, standing } from './congress-view.ts';

const FILED = { on: '2023-03-14', until: '2023-03-17', isObjected: false };

function filedFor(
  behalf: CongressView['stages'][number]['behalf'],
  over: Partial<CongressView> = {},
): CongressView {
  const stages = standing({ plan: 'submitted', personnel: 'submitted', approval: 'submitted' });
  return congressView({
    stages: stages.map(it => (it.side === 'submitted' ? { ...it, behalf } : it)),
    side: 'submitted',
    round: 1,
    actions: ['read', 'submit', 'object'],
    ...over,
  });
}

test('the union may say something to the whole packet that was filed in its place', () => {
  expect(behalfNow(filedFor(FILED))).toEqual({
    judged: { stage: 'plan', round: 1 },
    stages: ['plan', 'personnel', 'approval'],
    until: '2023-03-17',
  });
});

test('on the last day still, and no longer after it', () => {
  expect(behalfNow(filedFor(FILED, { today: '2023-03-17' }))).toBeDefined();
  expect(behalfNow(filedFor(FILED, { today: '2023-03-18' }))).toBeUndefined();
});

test('once, and not to what came back to it', () => {
  expect(behalfNow(filedFor({ ...FILED, isObjected: true }))).toBeUndefined();
  const returned = standing({ plan: 'returned' }).map(it => ({ ...it, behalf: FILED }));
  expect(behalfNow(filedFor(FILED, { stages: returned, side: 'returned' }))).toBeUndefined();
});

test('where two were filed, to the newer one', () => {
  const stages = standing({ plan: 'approved', personnel: 'submitted' }).map(it => {
    if (it.stage === 'plan') return { ...it, behalf: FILED };
    return it.stage === 'personnel' ? { ...it, behalf: { ...FILED, until: '2023-03-20' } } : it;
  });
  expect(behalfNow(filedFor(null, { stages, current: 'personnel' }))?.judged.stage).toBe('personnel');
});

test('the page offers that to the union’s officer only', () => {
  expect(actionsNow(filedFor(FILED)).also).toContain('object');
  expect(actionsNow(filedFor(FILED, { actions: ['read'] })).also).not.toContain('object');
});
