import { describe, expect, test } from 'vitest';
import type { Command } from '../../lambdas/domain/commands.ts';
import type { Congress } from '../../lambdas/domain/congress.ts';
import { endOf, plusDays } from '../../lambdas/domain/days.ts';
import type { Context } from '../../lambdas/domain/decide/ruling.ts';
import { decide } from '../../lambdas/domain/decide.ts';
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
import {
  atInstant,
  congressAfter,
  congressAt,
  obey,
  recognisedCongress,
  sampleContext,
  TODAY,
} from '../fixtures/congress-after.ts';

const SIDES = ['open', 'submitted', 'recommended', 'returned'] as const;

/** One command a row; `stage` is the current stage. Rulings judge its first round. */
const COMMANDS: Record<string, (stage: Stage) => Command> = {
  submit: stage => submit([stage], TODAY),
  'submit next': stage => submit([STAGES[STAGES.indexOf(stage) + 1] ?? stage], TODAY),
  'submit before': () => submit(['plan', 'personnel', 'approval'], TODAY),
  'submit after': () => submit(['held', 'recognition'], TODAY),
  'submit plan': () => submit(['plan'], TODAY),
  'submit personnel': () => submit(['personnel'], TODAY),
  'submit all': () => submit(STAGES, TODAY),
  withdraw: stage => withdraw(stage, 1),
  object: stage => object(stage, 1),
  'answer objection': stage => answerObjection(stage, 1),
  return: stage => giveBack(stage, 1),
  recommend: stage => recommend(stage, 1),
  approve: stage => approve(stage, 1, TODAY),
  reject: stage => reject(stage, 1, 'plan', TODAY),
  'refuse recognition': stage => refuseRecognition(stage, 1, TODAY),
  'rule on round 2': stage => approve(stage, 2, TODAY),
  'register date': () => ({ type: 'register-date', date: '2023-05-20' }),
  'plan attendance': () => ({ type: 'plan-attendance', date: '2023-05-20', session: 'morning' }),
  postpone: () => ({ type: 'postpone', to: '2023-06-20', reason: 'flood', ruling: rulingOf(TODAY) }),
  'report failed': () => ({ type: 'report-failed', on: TODAY, cause: 'no-quorum' }),
  'file minutes': () => ({ type: 'file-minutes', documents: [CHECKED] }),
  'move deadline': stage => ({ type: 'move-deadline', stage, due: '2023-07-01', reason: 'flood' }),
  leave: () => leave('merged', TODAY),
  appoint: () => appoint(TODAY),
  'correct held': () => correctHeld(reportOf('2023-03-14')),
  'withdraw held': () => withdrawHeld(1),
  'withdraw recognition': () => withdrawRecognition(1),
  enrol: () => ({ type: 'enrol', obligation: 'congress' }),
  open: stage => ({ type: 'open-stage', stage }),
  'open another': stage => ({ type: 'open-stage', stage: STAGES.find(other => other !== stage) ?? stage }),
  'miss deadline': stage => ({ type: 'miss-deadline', stage }),
  replan: () => ({ type: 'replan', revision: 2, reason: 'no reason' }),
  'call machine': () => ({ type: 'call-machine', replaces: 0, reason: 'first-start' }),
  'call another': () => ({ type: 'call-machine', replaces: 7, reason: 'stuck' }),
};

/** "accepted", "nothing" (accepted and changes nothing), the code of a refusal, or why it is stale. */
function verdict(
  congress: Congress | undefined,
  command: Command,
  context: Context = sampleContext(),
): string {
  const ruling = decide(congress, command, context);
  if (ruling.kind === 'refused') return ruling.refusal.code;
  if (ruling.kind === 'stale') return ruling.why;
  return ruling.events.length > 0 ? 'accepted' : 'nothing';
}

/** A table written by hand: a command a line, then what it gets, one cell a column. `A`: accepted, `-`: nothing. */
function table(text: string, columns: number): [string, string[]][] {
  const spelled = (cell: string) => ({ A: 'accepted', '-': 'nothing' })[cell] ?? cell;
  return text
    .trim()
    .split('\n')
    .map(line => {
      const [name = '', ...cells] = line.split('|').map(cell => cell.trim());
      const all = cells.length === 1 ? Array.from({ length: columns }, () => cells[0] ?? '') : cells;
      if (all.length !== columns) throw new Error(`a line of ${columns} cells: ${line}`);
      return [name, all.map(spelled)];
    });
}

const RULINGS = `
  withdraw           | no-such-version | A                 | already-ruled     | already-ruled
  object             | no-such-version | not-on-behalf     | not-on-behalf     | already-ruled
  return             | no-such-version | A                 | A                 | already-ruled
  recommend          | no-such-version | A                 | already-ruled     | already-ruled
  approve            | no-such-version | A                 | A                 | already-ruled
  rule on round 2    | no-such-version`;

const ALWAYS = `
  leave              | A
  enrol              | already-enrolled
  open               | -
  open another       | -
  miss deadline      | -
  replan             | -
  call machine       | A
  call another       | -
  move deadline      | A
  answer objection   | no-objection
  file minutes       | minutes-not-awaited`;

const BEFORE_HELD = `
  correct held       | not-held
  plan attendance    | no-date-registered
  register date      | A
  postpone           | A
  appoint            | A`;

//  the current stage  | open            | submitted         | recommended       | returned
const EXPECTED: Record<Stage, string> = {
  plan: `${RULINGS}${ALWAYS}${BEFORE_HELD}
  withdraw held      | no-such-version
  withdraw recognition | no-such-version
  submit             | A               | already-submitted | already-submitted | A
  submit next        | predecessor-not-approved
  submit before      | A               | already-submitted | already-submitted | A
  submit after       | predecessor-not-approved
  submit plan        | A               | already-submitted | already-submitted | A
  submit personnel   | predecessor-not-approved
  submit all         | bad-stages
  reject             | not-rejectable
  refuse recognition | not-rejectable
  report failed      | not-waiting-for-day`,
  personnel: `${RULINGS}${ALWAYS}${BEFORE_HELD}
  withdraw held      | no-such-version
  withdraw recognition | no-such-version
  submit             | A               | already-submitted | already-submitted | A
  submit next        | predecessor-not-approved
  submit before      | already-submitted
  submit after       | predecessor-not-approved
  submit plan        | A
  submit personnel   | A               | already-submitted | already-submitted | A
  submit all         | bad-stages
  reject             | not-rejectable
  refuse recognition | not-rejectable
  report failed      | not-waiting-for-day`,
  approval: `${RULINGS}${ALWAYS}${BEFORE_HELD}
  withdraw held      | no-such-version
  withdraw recognition | no-such-version
  submit             | A               | already-submitted | already-submitted | A
  submit next        | predecessor-not-approved
  submit before      | already-submitted
  submit after       | predecessor-not-approved
  submit plan        | A
  submit personnel   | A
  submit all         | bad-stages
  reject             | no-such-version | A                 | A                 | already-ruled
  refuse recognition | not-rejectable
  report failed      | not-waiting-for-day`,
  held: `${RULINGS}${ALWAYS}${BEFORE_HELD}
  withdraw held      | no-such-version | not-held          | not-held          | already-ruled
  withdraw recognition | no-such-version
  submit             | A               | already-submitted | already-submitted | A
  submit next        | predecessor-not-approved
  submit before      | already-submitted
  submit after       | A               | already-submitted | already-submitted | A
  submit plan        | A
  submit personnel   | A
  submit all         | bad-stages
  reject             | not-rejectable
  refuse recognition | not-rejectable
  report failed      | A`,
  recognition: `${RULINGS}${ALWAYS}
  correct held       | A
  withdraw held      | A
  withdraw recognition | no-such-version | not-recognised  | not-recognised    | already-ruled
  submit             | A               | already-submitted | already-submitted | A
  submit next        | A               | already-submitted | already-submitted | A
  submit before      | already-submitted
  submit after       | already-submitted
  submit plan        | already-submitted
  submit personnel   | already-submitted
  submit all         | bad-stages
  reject             | not-rejectable
  refuse recognition | no-such-version | A                 | A                 | already-ruled
  plan attendance    | already-held
  register date      | already-held
  postpone           | already-held
  report failed      | not-waiting-for-day
  appoint            | already-held`,
};

describe.each(STAGES)('while %s is the current stage', stage => {
  const rows = table(EXPECTED[stage], SIDES.length);

  test('the table names every command once', () => {
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  const cases = rows.flatMap(([name, cells]) =>
    SIDES.map((side, i) => [side, name, cells[i] ?? ''] as const),
  );
  test.each(cases)('%s: %s → %s', (side, name, expected) => {
    const congress = congressAt(stage, side);
    const command = COMMANDS[name]?.(stage);
    expect(command && verdict(congress, command)).toBe(expected);
  });
});

describe('once the congress is over', () => {
  const ENDS = {
    recognised: () => recognisedCongress(),
    merged: () => congressAfter([submit(['plan'], TODAY), leave('merged', TODAY)]),
    exempted: () => congressAfter([submit(['plan'], TODAY), leave('exempted', TODAY)]),
    appointed: () => congressAfter([submit(['plan'], TODAY), appoint(TODAY)]),
  };

  //                     | recognised        | merged | exempted | appointed
  const rows = table(
    `
    submit             | ended
    submit next        | ended
    submit before      | ended
    submit after       | ended
    submit plan        | ended
    submit personnel   | ended
    submit all         | ended
    withdraw           | already-ruled     | ended  | ended    | ended
    return             | already-ruled     | ended  | ended    | ended
    recommend          | already-ruled     | ended  | ended    | ended
    approve            | already-ruled     | ended  | ended    | ended
    reject             | not-rejectable
    refuse recognition | not-rejectable
    rule on round 2    | no-such-version   | ended  | ended    | ended
    plan attendance    | ended
    register date      | ended
    postpone           | ended
    report failed      | ended
    object             | ended
    answer objection   | no-objection
    file minutes       | minutes-not-awaited
    move deadline      | ended
    leave              | A                 | -      | A        | A
    appoint            | ended
    enrol              | already-enrolled
    open               | -
    open another       | -
    miss deadline      | -
    replan             | -
    call machine       | -
    call another       | -
    correct held       | A                 | not-held | not-held | not-held
    withdraw held      | still-recognised  | no-such-version | no-such-version | no-such-version
    withdraw recognition | A               | no-such-version | no-such-version | no-such-version`,
    4,
  );

  test('the table names every command once', () => {
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  const ends = Object.keys(ENDS) as (keyof typeof ENDS)[];
  const cases = rows.flatMap(([name, cells]) => ends.map((end, i) => [end, name, cells[i] ?? ''] as const));
  test.each(cases)('%s: %s → %s', (end, name, expected) => {
    const command = COMMANDS[name]?.('plan');
    expect(command && verdict(ENDS[end](), command)).toBe(expected);
  });
});

describe('once a deadline passed', () => {
  const cases = STAGES.flatMap(stage => SIDES.map(side => [stage, side] as const));
  test.each(cases)('%s %s: it is recorded once, and changes no side', (stage, side) => {
    const context = sampleContext();
    const congress = congressAt(stage, side, context);
    const { due } = congress.stages[stage];
    if (!due) throw new Error('the clock of an opened stage runs');
    const missed: Command = { type: 'miss-deadline', stage };
    expect(verdict(congress, missed, atInstant(endOf(due) - 1, context))).toBe('nothing');
    const late = atInstant(endOf(due), context);
    const overdue = obey(congress, missed, late);
    expect(overdue.stages[stage]).toEqual({ ...congress.stages[stage], isOverdue: true });
    expect(verdict(overdue, missed, late)).toBe('nothing');
    expect(verdict(overdue, missed, sampleContext(plusDays(due, 30)))).toBe('nothing');
  });
});

test('a union that is not in the term can only be enrolled', () => {
  for (const [name, command] of Object.entries(COMMANDS)) {
    expect([name, verdict(undefined, command('plan'))]).toEqual([
      name,
      name === 'enrol' ? 'accepted' : 'not-enrolled',
    ]);
  }
});

test.each(['exempt-new', 'exempt-unable', 'closed'] as const)('a union %s files nothing', obligation => {
  const congress = obey(undefined, { type: 'enrol', obligation }, sampleContext());
  const filing = ['submit', 'register date', 'postpone', 'appoint', 'report failed', 'move deadline'];
  for (const name of filing) {
    expect([name, verdict(congress, COMMANDS[name]?.('plan') as Command)]).toEqual([name, 'not-obliged']);
  }
  expect(verdict(congress, { type: 'open-stage', stage: 'plan' })).toBe('nothing');
  expect(verdict(congress, { type: 'call-machine', replaces: 0, reason: 'first-start' })).toBe('nothing');
});

test.each(['conference', 'undecided'] as const)('a union of obligation %s files as any other', obligation => {
  const congress = obey(undefined, { type: 'enrol', obligation }, sampleContext());
  expect(verdict(congress, submit(['plan', 'personnel', 'approval'], TODAY))).toBe('accepted');
});
