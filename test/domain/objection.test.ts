import { describe, expect, test } from 'vitest';
import { type Congress, isLive } from '../../lambdas/domain/congress.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { tellingsOf } from '../../lambdas/domain/notices.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import {
  answerObjection,
  approve,
  giveBack,
  leave,
  object,
  onBehalf,
  recommend,
  submit,
  withdraw,
} from '../fixtures/commands-in-words.ts';
import { congressAfter, obey, sampleContext, TODAY, upTo } from '../fixtures/congress-after.ts';

const BEFORE: Stage[] = ['plan', 'personnel', 'approval'];
const forUnion = (stages: readonly Stage[]) => onBehalf(submit(stages, TODAY));
const packet = () => congressAfter([forUnion(BEFORE)]);
const then = (congress: Congress, command: Parameters<typeof obey>[1], today = TODAY) =>
  obey(congress, command, sampleContext(today));

function answer(congress: Congress, stage: Stage, round = 1, today = TODAY) {
  const ruling = decide(congress, object(stage, round), sampleContext(today));
  return ruling.kind === 'events' ? ruling.events : ruling.kind === 'refused' ? ruling.refusal : ruling.why;
}

describe('the union objects', () => {
  test('to the whole packet that was filed for it, by naming one stage of it', () => {
    expect(answer(packet(), 'personnel')).toMatchObject([
      { type: 'objected', versions: BEFORE.map(stage => ({ stage, round: 1 })) },
    ]);
  });

  test('until the last of the term’s working days, and not after it', () => {
    expect(answer(packet(), 'plan', 1, '2023-03-20')).toMatchObject([{ type: 'objected' }]);
    expect(answer(packet(), 'plan', 1, '2023-03-21')).toEqual({
      code: 'objection-late',
      field: 'judged',
      values: { last: '2023-03-20' },
    });
  });

  test('once a version, whichever stage of it is named', () => {
    const objected = then(packet(), object('plan', 1));
    expect(answer(objected, 'approval')).toMatchObject({ code: 'already-objected' });
    const again = then(then(objected, giveBack('plan', 1)), forUnion(BEFORE));
    expect(answer(again, 'plan', 1)).toBe('superseded');
    expect(answer(again, 'plan', 2)).toMatchObject([{ type: 'objected' }]);
  });

  test('even where that was approved meanwhile', () => {
    const approved = then(packet(), approve('approval', 1, TODAY));
    expect(answer(approved, 'plan')).toMatchObject([{ versions: [{ stage: 'plan' }, {}, {}] }]);
  });

  test('not to what it filed itself, nor to what is its own to file', () => {
    expect(answer(congressAfter([submit(BEFORE, TODAY)]), 'plan')).toMatchObject({ code: 'not-on-behalf' });
    expect(answer(then(packet(), giveBack('plan', 1)), 'plan')).toBe('already-ruled');
    expect(answer(then(packet(), withdraw('plan', 1)), 'plan')).toBe('already-ruled');
  });

  test('to a report without touching the papers before it', () => {
    const reported = congressAfter([...upTo('held'), forUnion(['held'])]);
    expect(answer(reported, 'held')).toMatchObject([{ versions: [{ stage: 'held', round: 1 }] }]);
  });
});

describe('an objection stands', () => {
  const objected = () => then(packet(), object('plan', 1));

  test('with its day and what it is about, while the papers are examined', () => {
    const standing = { on: TODAY, versions: BEFORE.map(stage => ({ stage, round: 1 })) };
    expect(objected().objection).toEqual(standing);
    expect(then(objected(), recommend('plan', 1)).objection).toEqual(standing);
  });

  test.each([
    ['returned', giveBack('plan', 1)],
    ['approved', approve('approval', 1, TODAY)],
    ['withdrawn', withdraw('plan', 1)],
  ])('until the papers are %s', (_, command) => {
    expect(then(objected(), command)).not.toHaveProperty('objection');
  });

  test('until a changed plan is filed', () => {
    const late = then(then(packet(), approve('approval', 1, TODAY)), object('plan', 1));
    expect(late.objection).toBeDefined();
    expect(then(late, submit(['plan'], TODAY))).not.toHaveProperty('objection');
  });
});

describe('the upper-level union answers', () => {
  const objected = () => then(then(packet(), approve('approval', 1, TODAY)), object('plan', 1));

  test('that what it filed stands, once, also where that was approved', () => {
    const answered = then(objected(), answerObjection('personnel', 1));
    expect(answered).not.toHaveProperty('objection');
    expect(answered.stages).toEqual(objected().stages);
    expect(decide(answered, answerObjection('personnel', 1), sampleContext())).toMatchObject({
      refusal: { code: 'no-objection' },
    });
  });

  test('also where the congress is over meanwhile', () => {
    const over = then(objected(), leave('dissolved', TODAY));
    expect(isLive(over)).toBe(false);
    expect(then(over, answerObjection('plan', 1))).not.toHaveProperty('objection');
  });

  test('to what was said, and to no other version', () => {
    expect(decide(objected(), answerObjection('plan', 2), sampleContext())).toMatchObject({
      refusal: { code: 'no-objection', field: 'judged' },
    });
  });

  test('and the union is told, which cannot say it again', () => {
    const ruling = decide(objected(), answerObjection('plan', 1), sampleContext());
    expect(ruling.kind === 'events' && tellingsOf(ruling.events, 'above')).toMatchObject([
      { to: 'union', about: { type: 'objection-answered' } },
    ]);
    expect(answer(then(objected(), answerObjection('plan', 1)), 'plan')).toMatchObject({
      code: 'already-objected',
    });
  });
});
