import * as fc from 'fast-check';
import type { Command, CommandOf } from '../../lambdas/domain/commands.ts';
import { type Congress, currentStage, turnOf } from '../../lambdas/domain/congress.ts';
import { type Day, plusDays } from '../../lambdas/domain/days.ts';
import type { Past } from '../../lambdas/domain/past.ts';
import type { Union } from '../../lambdas/domain/register.ts';
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
  withdraw,
  withdrawHeld,
  withdrawRecognition,
} from '../fixtures/commands-in-words.ts';
import { type Cast, filing, nextFiling, PEOPLE, type Person } from './people.ts';

/** What somebody sees when they decide what to ask for. */
export type View = {
  readonly cast: Cast;
  readonly union: Union;
  readonly congress: Congress;
  readonly today: Day;
};

/** What somebody asks for, and who: by what they see, right or wrong. */
export type Wish = (view: View) => readonly [Person, Command];

/** What moves the congress on: the union files, or the signatory rules for it. */
const onward: Wish = view => {
  const { congress, today } = view;
  const at = currentStage(congress) ?? 'recognition';
  if (turnOf(congress.stages[at].side) !== 'upper') {
    return ['officer', filing(view.cast, view.union, nextFiling(congress, at), today)];
  }
  return ['signatory', approve(at, congress.stages[at].round, today)];
};

/** The upper-level union files in the place of the union. */
const forTheUnion: Wish = view => {
  const { congress, today, cast, union } = view;
  const at = currentStage(congress) ?? 'recognition';
  return ['reviewer', onBehalf(filing(cast, union, nextFiling(congress, at), today))];
};

/** The union says something to what was filed in its place, if anything was. */
const objecting: Wish = ({ congress }) => {
  const filed = STAGES.find(stage => congress.stages[stage].behalf) ?? currentStage(congress) ?? 'plan';
  return ['officer', object(filed, Math.max(1, congress.stages[filed].round))];
};

/** A ruling on the version that stands, mostly at `stage` or else the current one; sometimes on another version. */
function ruled(rule: (at: Stage, round: number, today: Day) => Command, stage?: Stage): fc.Arbitrary<Wish> {
  const person = fc.constantFrom<Person>(
    'reviewer',
    'signatory',
    'signatory',
    'signatory',
    'both',
    'officer',
  );
  const aim = fc.oneof(
    { weight: 5, arbitrary: fc.constant(stage) },
    { weight: 1, arbitrary: fc.constantFrom(...STAGES) },
  );
  return fc.tuple(person, aim, fc.constantFrom(0, 0, 0, 0, -1, 1)).map(([who, aimed, off]) => view => {
    const at = aimed ?? currentStage(view.congress) ?? 'recognition';
    return [who, rule(at, Math.max(1, view.congress.stages[at].round + off), view.today)];
  });
}

/** The same wish of somebody who files. */
function asOfficer(wish: Wish): Wish {
  return view => ['officer', wish(view)[1]];
}

const filed: fc.Arbitrary<Wish> = fc
  .tuple(fc.subarray([...STAGES], { minLength: 1 }), fc.nat(3))
  .map(([stages, faults]) => view => {
    const whole = filing(view.cast, view.union, stages, view.today);
    const command = faults === 1 ? { ...whole, papers: whole.papers.slice(1) } : whole;
    return ['officer', faults === 2 ? { ...command, onBehalf: { source: 'paper' } } : command];
  });

const dated: fc.Arbitrary<Wish> = fc
  .tuple(fc.integer({ min: -3, max: 120 }), fc.nat(6), fc.constantFrom(...STAGES))
  .map(([days, kind, aimed]) => ({ congress, today }) => {
    const day = plusDays(today, days);
    const at = currentStage(congress) ?? aimed;
    const consent = { documentNo: '7/CV', on: today };
    if (kind === 0) return ['officer', { type: 'register-date', date: day }];
    if (kind === 1) return ['signatory', { type: 'register-date', date: day, consent }];
    if (kind === 4) return ['reviewer', { type: 'register-date', date: day, consent }];
    if (kind === 5) {
      const asked = congress.requested?.date ?? day;
      return ['signatory', { type: 'refuse-date', date: asked, reason: 'too late' }];
    }
    if (kind === 6) return ['officer', { type: 'report-dropout', cause: 'unfit' }];
    if (kind === 2)
      return ['signatory', { type: 'postpone', to: day, reason: 'flood', ruling: rulingOf(today) }];
    return ['registrar', { type: 'move-deadline', stage: at, due: day, reason: 'flood' }];
  });

const heldLate: fc.Arbitrary<Wish> = fc
  .tuple(fc.nat(40), fc.boolean())
  .map(([days, isConference]) => view => {
    const on = plusDays(view.today, -days);
    const { members } = view.union;
    const over = {
      summoned: members,
      present: members,
      minutes: days % 2 === 0 ? ('follow' as const) : ('attached' as const),
    };
    const held = reportOf(on, { ...over, presidentBy: isConference ? 'congress' : 'committee' });
    const report = { ...filing(view.cast, view.union, ['held'], on), held };
    return ['officer', days % 3 === 0 ? { ...report, withoutApproval: true } : report];
  });

/** What was confirmed is told otherwise: another day, other numbers, or the same again. */
const corrected: fc.Arbitrary<Wish> = fc
  .tuple(fc.constantFrom<Person>('reviewer', 'signatory', 'signatory', 'both', 'officer'), fc.nat(30))
  .map(([who, days]) => ({ congress, union, today }) => {
    const { members } = union;
    const held = congress.held ?? reportOf(today, { summoned: members, present: members });
    const on = days % 4 === 0 ? held.on : plusDays(today, 2 - days);
    const people = { committee: days % 5, women: days % 3, university: days % 2, delegates: 2 };
    const president = days % 2 === 0 ? 'new' : 're-elected';
    return [who, correctHeld({ ...held, on, president, people: { ...people, delegateMinorities: 1 } })];
  });

const rare: fc.Arbitrary<Wish> = fc.constantFrom<Wish>(
  ({ today }) => ['registrar', leave('merged', today)],
  ({ today }) => ['registrar', leave('dissolved', plusDays(today, -20))],
  ({ today }) => ['registrar', leave('exempted', today)],
  ({ today }) => ['signatory', appoint(today)],
);

/** Any wish: mostly what moves a congress on, and everything else too. */
export const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 60, arbitrary: fc.constant(onward) },
  { weight: 6, arbitrary: filed },
  { weight: 6, arbitrary: ruled(approve) },
  { weight: 8, arbitrary: ruled(giveBack) },
  { weight: 3, arbitrary: ruled(recommend) },
  { weight: 5, arbitrary: fc.constant(forTheUnion) },
  { weight: 4, arbitrary: fc.constant(objecting) },
  {
    weight: 2,
    arbitrary: fc.constant<Wish>(({ congress }) => {
      const [first] = congress.objection?.versions ?? [];
      return ['reviewer', answerObjection(first?.stage ?? 'plan', first?.round ?? 1)];
    }),
  },
  { weight: 1, arbitrary: ruled(object).map(asOfficer) },
  { weight: 3, arbitrary: ruled(withdraw).map(asOfficer) },
  { weight: 3, arbitrary: ruled((at, round, on) => reject(at, round, 'plan', on), 'approval') },
  { weight: 3, arbitrary: ruled((at, round, on) => reject(at, round, 'personnel', on), 'approval') },
  { weight: 5, arbitrary: ruled(refuseRecognition, 'recognition') },
  { weight: 5, arbitrary: corrected },
  { weight: 3, arbitrary: ruled((_, round) => withdrawHeld(round), 'held') },
  { weight: 3, arbitrary: ruled((_, round) => withdrawRecognition(round), 'recognition') },
  { weight: 2, arbitrary: ruled((_, round, on) => withdrawRecognition(round, on), 'recognition') },
  { weight: 8, arbitrary: dated },
  { weight: 4, arbitrary: heldLate },
  {
    weight: 2,
    arbitrary: fc.constant<Wish>(({ today: on }) => [
      'officer',
      { type: 'report-failed', on, cause: 'other' },
    ]),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Wish>(() => ['officer', { type: 'file-minutes', documents: [CHECKED] }]),
  },
  { weight: 2, arbitrary: rare },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...PEOPLE), fc.constant(onward)).map(
      ([who, wish]) =>
        (v: View) =>
          [who, wish(v)[1]] as const,
    ),
  },
);

/** How a union is enrolled: what it owes, and what had happened before. */
export const anyEnrolment: fc.Arbitrary<CommandOf<'enrol'>> = fc
  .record({
    obligation: fc.constantFrom(
      'congress',
      'congress',
      'congress',
      'conference',
      'conference',
      'undecided',
      'exempt-new',
      'closed',
    ),
    pilotOf: fc.option(fc.constantFrom('province', 'upper'), { nil: undefined }),
    past: fc.option(fc.nat(7).map(pastOf), { nil: undefined, freq: 1 }),
  })
  .map(({ obligation, pilotOf, past }) => ({
    type: 'enrol',
    obligation: obligation as CommandOf<'enrol'>['obligation'],
    ...(pilotOf && { pilotOf: pilotOf as 'province' | 'upper' }),
    ...(past && { past }),
  }));

function pastOf(kind: number): Past {
  const filedOn = { submittedOn: '2023-02-01', ruledOn: '2023-02-06' };
  const returned = { state: 'returned' as const, ...filedOn, reasons: [{ code: 'paper-missing' }] };
  const none = { state: 'none' as const };
  if (kind === 0) return { date: '2023-04-20', before: none, after: none };
  if (kind === 1) return { before: { state: 'submitted', ...filedOn }, after: none };
  if (kind === 2) return { before: returned, after: none, postponedTo: '2023-05-02' };
  if (kind === 3) return { date: '2023-03-30', before: { state: 'approved', ...filedOn }, after: none };
  const approved = { state: 'approved' as const, ...filedOn };
  const held = reportOf('2023-02-20');
  if (kind === 4) return { date: '2023-02-20', before: approved, held, after: none };
  if (kind === 5) return { before: approved, held, after: { state: 'submitted', submittedOn: '2023-02-25' } };
  if (kind === 6) return { before: approved, held, after: { ...returned, ruledOn: '2023-03-01' } };
  return {
    before: approved,
    held,
    after: { state: 'recognised', submittedOn: '2023-02-25', ruledOn: '2023-03-05' },
  };
}
