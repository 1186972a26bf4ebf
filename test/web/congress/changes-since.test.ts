import { describe, expect, test } from 'vitest';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { Event } from '../../../lambdas/domain/events.ts';
import type { HeldReport } from '../../../lambdas/domain/held-report.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import { changesSince } from '../../../web/pages/congress/review/changes-since.ts';
import { congressView, standing } from './congress-view.ts';

const BEFORE: Stage[] = ['plan', 'personnel', 'approval'];
const on = '2023-03-10';
const paper = (code: string, stage: Stage) => ({ code, label: `Văn bản ${code}`, stage, required: true });
const CHECKLIST = [paper('PLAN', 'plan'), paper('ROSTER', 'personnel'), paper('REQUEST', 'approval')];

type Papers = CongressView['submissions'][number]['papers'];
const filed = (stage: Stage, round: number, papers: Papers, more: object = {}) =>
  ({ stage, round, at: '2023-03-09T01:00:00.000Z', by: 'An', papers, ...more }) as const;
const change = (number: number, ...events: Event[]) => ({
  number,
  at: `2023-03-${String(number).padStart(2, '0')}T01:00:00.000Z`,
  by: 'Bình',
  events,
});
const versions = (round: number) => BEFORE.map(stage => ({ stage, round }));
const returned = (round: number, reasons: object[]) =>
  ({ type: 'returned', on, versions: versions(round), reasons, due: on }) as Event;

/** A packet in its second round, returned once for its plan. */
function secondRound(over: Partial<CongressView> = {}): CongressView {
  const stages = standing({ plan: 'submitted', personnel: 'submitted', approval: 'submitted' });
  return congressView({
    checklist: CHECKLIST,
    stages: stages.map(it => (it.round > 0 ? { ...it, round: 2 } : it)),
    side: 'submitted',
    round: 2,
    filedWith: BEFORE,
    submissions: [
      filed('plan', 1, [{ code: 'PLAN', documents: ['p1'] }], { note: 'Kính trình' }),
      filed('personnel', 1, [{ code: 'ROSTER', documents: ['r1'] }]),
      filed('approval', 1, []),
      filed('plan', 2, [{ code: 'PLAN', documents: ['p2'] }], { note: 'Đã sửa' }),
      filed('personnel', 2, [{ code: 'ROSTER', documents: ['r1'] }]),
      filed('approval', 2, [{ code: 'REQUEST', documents: ['q2'] }]),
    ],
    history: [
      change(5, { type: 'submitted', on, versions: versions(2), due: on }),
      change(4, returned(1, [{ code: 'unsigned', document: 'p1' }, { code: 'content' }])),
      change(3, { type: 'submitted', on, versions: versions(1), due: on }),
    ],
    ...over,
  });
}

const kinds = (view: CongressView) =>
  changesSince(view)?.papers.map(({ paper: { code }, kind }) => `${code} ${kind}`);

describe('papers against the version judged before', () => {
  test('are new, replaced or unchanged, in the order of the checklist', () => {
    expect(kinds(secondRound())).toEqual(['PLAN replaced', 'ROSTER unchanged', 'REQUEST new']);
  });

  test('are taken away where they are there no longer', () => {
    const submissions = secondRound().submissions.map(it =>
      it.stage === 'plan' && it.round === 2 ? { ...it, papers: [] } : it,
    );
    expect(kinds(secondRound({ submissions }))).toContain('PLAN taken-away');
  });

  test('with the same files in another order are unchanged', () => {
    const submissions = [
      filed('plan', 1, [{ code: 'PLAN', documents: ['a', 'b'] }]),
      filed('plan', 2, [{ code: 'PLAN', documents: ['b', 'a'] }]),
    ];
    expect(kinds(secondRound({ submissions }))).toEqual(['PLAN unchanged']);
  });

  test('are compared with what was judged, not with what was withdrawn unseen', () => {
    const view = secondRound();
    const history = [
      change(7, { type: 'submitted', on, versions: versions(3), due: on }),
      change(6, { type: 'withdrawn', on, versions: versions(2) }),
      ...view.history,
    ];
    const stages = view.stages.map(it => (it.round > 0 ? { ...it, round: 3 } : it));
    const third = filed('plan', 3, [{ code: 'PLAN', documents: ['p1'] }]);
    expect(kinds({ ...view, stages, history, submissions: [...view.submissions, third] })).toEqual([
      'PLAN unchanged',
    ]);
  });

  test('are not compared where nothing was judged before', () => {
    const first = congressView({
      checklist: CHECKLIST,
      stages: standing({ plan: 'submitted' }),
      side: 'submitted',
      round: 1,
      filedWith: ['plan'],
      submissions: [filed('plan', 1, [{ code: 'PLAN', documents: ['p1'] }])],
      history: [change(3, { type: 'submitted', on, versions: [{ stage: 'plan', round: 1 }], due: on })],
    });
    expect(changesSince(first)).toBeUndefined();
    expect(changesSince(congressView())).toBeUndefined();
  });

  test('say so where the version before was on paper, and nobody wrote down what it held', () => {
    const submissions = secondRound().submissions.map(it =>
      it.round === 1 ? { ...it, papers: [], source: 'before-software' as const } : it,
    );
    expect(changesSince(secondRound({ submissions }))?.isKnownBefore).toBe(false);
    expect(changesSince(secondRound())?.isKnownBefore).toBe(true);
  });
});

test('each reason of the return stands beside what became of its file', () => {
  const changes = changesSince(secondRound());
  expect(changes?.judged).toEqual({ act: 'returned', at: '2023-03-04T01:00:00.000Z', by: 'Bình' });
  expect(changes?.reasons).toEqual([
    { reason: { code: 'unsigned', document: 'p1' }, answer: expect.objectContaining({ kind: 'replaced' }) },
    { reason: { code: 'content' }, answer: undefined },
  ]);
});

describe('facts against the version judged before', () => {
  test('a note that the whole packet repeats is told once', () => {
    expect(changesSince(secondRound())?.facts).toEqual([
      { fact: 'note', before: 'Kính trình', now: 'Đã sửa' },
    ]);
  });

  test('a day that was registered since then, but not one from before', () => {
    const day = (date: string) => ({ type: 'date-registered', on, date }) as const;
    const { history } = secondRound();
    const moved = [change(6, day('2023-04-25')), ...history, change(1, day('2023-04-20'))];
    expect(changesSince(secondRound({ history: moved, date: '2023-04-25' }))?.facts).toContainEqual({
      fact: 'date',
      before: '2023-04-20',
      now: '2023-04-25',
    });
    const same = [...history, change(1, day('2023-04-20'))];
    expect(changesSince(secondRound({ history: same, date: '2023-04-20' }))?.facts).toHaveLength(1);
  });

  test('the opinion of the Party by its number, day and body', () => {
    const opinion = { number: '12', on, body: 'Chi bộ' };
    const submissions = [
      filed('personnel', 1, [], { partyOpinion: opinion }),
      filed('personnel', 2, [], { partyOpinion: { ...opinion, number: '13' } }),
    ];
    expect(changesSince(secondRound({ submissions }))?.facts).toEqual([
      { fact: 'party-opinion', before: opinion, now: { ...opinion, number: '13' } },
    ]);
  });

  test('every number of the report, field by field', () => {
    const ballot = { of: 'committee', seats: 3, issued: 18, collected: 18, valid: 18, invalid: 0 } as const;
    const report = (over: Partial<HeldReport>): HeldReport => ({
      on,
      form: 'plenary',
      summoned: 20,
      present: 18,
      presidentBy: 'committee',
      minutes: 'attached',
      ballots: [{ ...ballot, elected: 3, vacant: 0 }],
      people: { committee: 3, women: 1 },
      ...over,
    });
    const now = report({
      present: 19,
      ballots: [{ ...ballot, valid: 17, invalid: 1, elected: 3, vacant: 0 }],
      people: { committee: 3, women: 2, party: 1 },
    });
    const held = (round: number, it: HeldReport): Event => ({
      type: 'submitted',
      on,
      versions: [{ stage: 'held', round }],
      due: on,
      held: it,
    });
    const sides = standing({
      plan: 'approved',
      personnel: 'approved',
      approval: 'approved',
      held: 'submitted',
    });
    const view = congressView({
      stages: sides.map(it => (it.stage === 'held' ? { ...it, round: 2 } : it)),
      current: 'held',
      side: 'submitted',
      round: 2,
      filedWith: ['held'],
      submissions: [filed('held', 1, []), filed('held', 2, [])],
      held: now,
      history: [
        change(9, held(2, now)),
        change(8, {
          type: 'returned',
          on,
          versions: [{ stage: 'held', round: 1 }],
          reasons: [{ code: 'figures' }],
          due: on,
        }),
        change(7, held(1, report({}))),
      ],
    });
    expect(changesSince(view)?.facts).toEqual([
      { fact: 'report', field: 'present', before: 18, now: 19 },
      { fact: 'ballot', of: 'committee', field: 'valid', before: 18, now: 17 },
      { fact: 'ballot', of: 'committee', field: 'invalid', before: 0, now: 1 },
      { fact: 'people', field: 'women', before: 1, now: 2 },
      { fact: 'people', field: 'party', before: undefined, now: 1 },
    ]);
    const versions = [{ stage: 'held', round: 1 }] as const;
    const again = changesSince({
      ...view,
      history: [
        change(10, held(2, now)),
        change(9, { type: 'confirmation-withdrawn', on, versions, reason: 'x' }),
        change(8, { type: 'held-corrected', on, held: { present: 17, people: now.people }, reason: 'x' }),
        change(7, held(1, report({ ballots: now.ballots }))),
      ],
    });
    expect(again?.judged.act).toBe('confirmation-withdrawn');
    expect(again?.facts).toEqual([{ fact: 'report', field: 'present', before: 17, now: 19 }]);
  });
});
