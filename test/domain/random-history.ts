import * as fc from 'fast-check';
import type { Command, CommandOf } from '../../lambdas/domain/commands.ts';
import { type Congress, currentStage } from '../../lambdas/domain/congress.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import { STAGES, type Stage } from '../../lambdas/domain/stages.ts';
import {
  answerObjection,
  appoint,
  approve,
  CHECKED,
  correctHeld,
  giveBack,
  leave,
  object,
  onBehalf,
  recommend,
  refuseRecognition,
  reject,
  reportOf,
  rulingOf,
  submit,
  withdraw,
  withdrawHeld,
  withdrawRecognition,
} from '../fixtures/commands-in-words.ts';

/** Something that somebody tries on a day, whatever the congress looks like then. */
export type Attempt = {
  readonly daysLater: number;
  readonly command: (congress: Congress, today: Day) => Command;
};

/** Mostly the current stage, sometimes any. */
const aim: fc.Arbitrary<(congress: Congress) => Stage> = fc.oneof(
  { weight: 6, arbitrary: fc.constant((congress: Congress) => currentStage(congress) ?? 'recognition') },
  { weight: 2, arbitrary: fc.constantFrom(...STAGES).map(stage => () => stage) },
);

/** Papers for one to three stages from the one aimed at. */
const filing = fc.tuple(aim, fc.constantFrom(1, 1, 2, 3, 3), fc.nat(2)).map(([aimed, length, by]) => {
  return (congress: Congress, today: Day): Command => {
    const first = STAGES.indexOf(aimed(congress));
    const stages = STAGES.slice(first, first + length);
    const filed = submit(first < 3 ? stages.filter(stage => STAGES.indexOf(stage) < 3) : stages, today);
    return by === 0 ? onBehalf(filed) : filed;
  };
});

/** The report of a congress that was held, approved or not; of a small union with the papers for recognition. */
function irregular(withRecognition: boolean) {
  return (_: Congress, today: Day): Command => ({
    ...(submit(withRecognition ? ['held', 'recognition'] : ['held'], today) as CommandOf<'submit'>),
    withoutApproval: true,
  });
}

/** A ruling on the version that stands, of the current stage or of `of`; sometimes on the one before it. */
function ruling(rule: (stage: Stage, round: number, today: Day) => Command, of?: Stage) {
  return fc.tuple(aim, fc.constantFrom(0, 0, 0, 0, 1)).map(([aimed, late]) => {
    return (congress: Congress, today: Day) => {
      const stage = of ?? aimed(congress);
      return rule(stage, Math.max(1, congress.stages[stage].round - late), today);
    };
  });
}

/** A ruling that names only some of the stages filed together. */
function partly(rule: (stage: Stage, round: number, today: Day) => Command) {
  const stages = fc.uniqueArray(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 2 });
  return fc.tuple(ruling(rule), stages).map(
    ([whole, some]) =>
      (congress: Congress, today: Day): Command =>
        Object.assign(whole(congress, today), { stages: some }),
  );
}

const command: fc.Arbitrary<Attempt['command']> = fc.oneof(
  { weight: 12, arbitrary: filing },
  { weight: 12, arbitrary: ruling(approve) },
  { weight: 3, arbitrary: ruling(giveBack) },
  { weight: 1, arbitrary: partly(approve) },
  { weight: 1, arbitrary: partly(giveBack) },
  { weight: 2, arbitrary: ruling(withdraw) },
  { weight: 2, arbitrary: ruling(recommend) },
  { weight: 3, arbitrary: ruling(object) },
  { weight: 1, arbitrary: ruling(answerObjection) },
  { weight: 1, arbitrary: ruling((s, round, today) => reject(s, round, 'plan', today)) },
  { weight: 1, arbitrary: ruling((s, round, today) => reject(s, round, 'personnel', today)) },
  { weight: 2, arbitrary: ruling(refuseRecognition) },
  {
    weight: 2,
    arbitrary: fc.nat(6).map(days => (_: Congress, today: Day) => {
      const on = plusDays(today, 1 - days);
      return correctHeld(
        reportOf(on, {
          present: 20 - days,
          president: days % 2 === 0 ? 'new' : 're-elected',
          people: { committee: 3, women: days % 3, inspection: days, delegates: 2, delegateWomen: 1 },
        }),
      );
    }),
  },
  { weight: 2, arbitrary: ruling((_, round) => withdrawHeld(round), 'held') },
  { weight: 2, arbitrary: ruling((_, round) => withdrawRecognition(round), 'recognition') },
  { weight: 1, arbitrary: ruling((_, round, on) => withdrawRecognition(round, on), 'recognition') },
  {
    weight: 4,
    arbitrary: aim.map(
      aimed =>
        (c: Congress): Command => ({ type: 'open-stage', stage: aimed(c) }),
    ),
  },
  {
    weight: 2,
    arbitrary: aim.map(
      aimed =>
        (c: Congress): Command => ({ type: 'miss-deadline', stage: aimed(c) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(80).map(days => (_: Congress, today: Day): Command => {
      const consent = { documentNo: '7/CV', on: today };
      return { type: 'register-date', date: plusDays(today, days), consent };
    }),
  },
  {
    weight: 2,
    arbitrary: fc.nat(120).map(days => (_: Congress, today: Day): Command => {
      return { type: 'register-date', date: plusDays(today, days) };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant((congress: Congress, today: Day): Command => {
      return { type: 'refuse-date', date: congress.requested?.date ?? today, reason: 'too late' };
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constant((): Command => ({ type: 'report-dropout', cause: 'withdrew' })),
  },
  { weight: 3, arbitrary: fc.nat(1).map(more => irregular(more === 1)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 80 }).map(days => (_: Congress, today: Day): Command => {
      return { type: 'postpone', to: plusDays(today, days), reason: 'flood', ruling: rulingOf(today) };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(aim, fc.nat(60)).map(([aimed, days]) => (congress: Congress, today: Day): Command => {
      return { type: 'move-deadline', stage: aimed(congress), due: plusDays(today, days), reason: 'flood' };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant(
      (_: Congress, on: Day): Command => ({ type: 'report-failed', on, cause: 'other' }),
    ),
  },
  { weight: 1, arbitrary: fc.constant((): Command => ({ type: 'file-minutes', documents: [CHECKED] })) },
  {
    weight: 1,
    arbitrary: fc.constant(
      (congress: Congress): Command => ({
        type: 'call-machine',
        replaces: congress.attempt,
        reason: 'again',
      }),
    ),
  },
);

const ending: fc.Arbitrary<Attempt['command']> = fc.constantFrom(
  (_: Congress, today: Day) => leave('merged', today),
  (_: Congress, today: Day) => leave('dissolved', today),
  (_: Congress, today: Day) => leave('exempted', today),
  (_: Congress, today: Day) => appoint(today),
);

const daysLater = fc.constantFrom(0, 0, 0, 1, 3, 12);

/** Up to 60 attempts, few of which end the congress. */
export const randomHistory: fc.Arbitrary<Attempt[]> = fc.array(
  fc.oneof(
    { weight: 120, arbitrary: fc.record({ daysLater, command }) },
    { weight: 1, arbitrary: fc.record({ daysLater, command: ending }) },
  ),
  { maxLength: 60, size: 'max' },
);
