import { describe, expect, test } from 'vitest';
import { actionOf } from '../../lambdas/domain/authority.ts';
import { minutesDue } from '../../lambdas/domain/clocks.ts';
import type { Command, CommandOf } from '../../lambdas/domain/commands.ts';
import { commandSchema } from '../../lambdas/domain/commands.ts';
import { type Congress, currentStage, runningClock } from '../../lambdas/domain/congress.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import type { HeldReport } from '../../lambdas/domain/held-report.ts';
import type { RefusalCode } from '../../lambdas/domain/refusals.ts';
import {
  approve,
  CHECKED,
  onBehalf,
  reject,
  reportOf,
  rulingOf,
  submit,
  UNCHECKED,
} from '../fixtures/commands-in-words.ts';
import {
  congressAfter,
  congressAt,
  obey,
  open,
  sampleContext,
  TODAY,
  upTo,
} from '../fixtures/congress-after.ts';
import { sampleUnion } from '../fixtures/small-tree.ts';

const TOMORROW = '2023-03-16';

/** What a refused command is told: code, field and values; `undefined` where it is accepted. */
function refusal(congress: Congress, command: Command, context = sampleContext()) {
  const ruling = decide(congress, command, context);
  return ruling.kind === 'refused' ? ruling.refusal : undefined;
}

type Papers = CommandOf<'submit'>['papers'];

describe('a packet', () => {
  const fresh = congressAfter([]);
  const filed = (papers: Papers, more: Partial<CommandOf<'submit'>> = {}): Command => ({
    type: 'submit',
    stages: ['personnel'],
    papers,
    ...more,
  });
  const atPersonnel = congressAt('personnel', 'open');
  const PROPOSAL = { code: 'PROPOSAL', documents: [CHECKED] };
  const OPINION = { code: 'PARTY_OPINION', documents: [CHECKED] };

  test('without a required paper is told which are missing, by their names', () => {
    expect(refusal(fresh, { ...submit(['plan'], TODAY), papers: [] })).toEqual({
      code: 'papers-missing',
      field: 'papers',
      values: { papers: ['PLAN'] },
    });
  });

  test('may have one file for several papers', () => {
    expect(refusal(atPersonnel, filed([PROPOSAL, OPINION]))).toBeUndefined();
  });

  test('needs no upload of the Party’s opinion where its number, day and body are given', () => {
    const partyOpinion = { number: '12-CV/CB', on: TODAY, body: 'The Party cell' };
    expect(refusal(atPersonnel, filed([PROPOSAL], { partyOpinion }))).toBeUndefined();
    expect(refusal(atPersonnel, filed([PROPOSAL]))?.code).toBe('papers-missing');
    const future = { ...partyOpinion, on: TOMORROW };
    expect(refusal(atPersonnel, filed([PROPOSAL], { partyOpinion: future }))).toMatchObject({
      code: 'future-day',
      field: 'partyOpinion.on',
    });
  });

  test.each<[string, Papers[number], RefusalCode]>([
    ['of another stage', { code: 'PLAN', documents: [CHECKED] }, 'paper-unknown'],
    [
      'with a file that is not the congress’s',
      { code: 'PROPOSAL', documents: ['d-other'] },
      'document-unknown',
    ],
    ['with a file that was not checked', { code: 'PROPOSAL', documents: [UNCHECKED] }, 'document-unchecked'],
    [
      'on paper, filed by the union itself',
      { code: 'PROPOSAL', documents: [], onPaper: true },
      'paper-only-on-behalf',
    ],
  ])('holds no paper %s', (_, paper, code) => {
    expect(refusal(atPersonnel, filed([OPINION, paper]))).toMatchObject({ code });
  });

  test('filed on behalf may rest on originals received on paper', () => {
    const papers: Papers = [{ code: 'PROPOSAL', documents: [], onPaper: true }, OPINION];
    expect(refusal(atPersonnel, filed(papers, { onBehalf: { source: 'paper' } }))).toBeUndefined();
  });

  test('with a paper named but without any file lacks it', () => {
    expect(refusal(atPersonnel, filed([OPINION, { code: 'PROPOSAL', documents: [] }]))?.code).toBe(
      'papers-missing',
    );
  });

  test('names each stage once, and no stages apart', () => {
    expect(refusal(fresh, { ...submit(['plan'], TODAY), stages: ['plan', 'plan'] })?.code).toBe('bad-stages');
    expect(refusal(fresh, submit(['plan', 'approval'], TODAY))?.code).toBe('bad-stages');
  });

  test('holds a report exactly where the congress is reported', () => {
    expect(refusal(fresh, { ...submit(['plan'], TODAY), held: reportOf(TODAY) })?.code).toBe(
      'held-report-unexpected',
    );
    const { held: _, ...without } = submit(['held'], TODAY);
    expect(refusal(congressAt('held', 'open'), without)?.code).toBe('held-report-missing');
  });
});

describe('a report of a congress', () => {
  const atHeld = congressAt('held', 'open');
  const report = (over: Partial<HeldReport>, context = sampleContext()) =>
    refusal(atHeld, { ...submit(['held'], TODAY), held: reportOf(TODAY, over) }, context);
  const ballot = { seats: 3, issued: 18, collected: 18, valid: 17, invalid: 1, elected: 3, vacant: 0 };

  test('of tomorrow is refused, of today accepted', () => {
    expect(report({ on: TOMORROW })).toMatchObject({ code: 'future-day', field: 'held.on' });
    expect(report({})).toBeUndefined();
  });

  test('cannot end before it begins', () => {
    expect(report({ from: TOMORROW })).toMatchObject({ code: 'days-out-of-order', field: 'held.from' });
  });

  test('without a quorum is refused, with the numbers', () => {
    expect(report({ present: 13 })).toEqual({
      code: 'ballots-inconsistent',
      field: 'held.present',
      values: { fault: 'no-quorum', present: 13, summoned: 20 },
    });
  });

  test('names the ballot whose numbers disagree', () => {
    const ballots = [
      { of: 'committee' as const, ...ballot },
      { of: 'delegates' as const, ...ballot, valid: 10 },
    ];
    expect(report({ ballots })).toMatchObject({
      field: 'held.ballots.1',
      values: { fault: 'valid-plus-invalid' },
    });
  });

  test('of a union under 10 members has no committee ballot', () => {
    const ballots = [{ of: 'committee' as const, ...ballot }];
    const small = sampleContext(TODAY, { union: sampleUnion({ members: 9 }) });
    expect(report({ ballots }, small)).toMatchObject({
      code: 'no-committee-ballot',
      field: 'held.ballots.0',
    });
    expect(report({ ballots })).toBeUndefined();
  });

  test('may come before its minutes, which are filed later, once', () => {
    const follows = { ...submit(['held'], TODAY), held: reportOf(TODAY, { minutes: 'follow' }) };
    const withoutMinutes = { ...follows, papers: follows.papers.filter(({ code }) => code !== 'MINUTES') };
    expect(refusal(atHeld, { ...withoutMinutes, held: reportOf(TODAY) })?.code).toBe('papers-missing');
    const reported = obey(atHeld, withoutMinutes, sampleContext());
    const confirmed = obey(reported, approve('held', 1, TODAY), sampleContext());
    const minutes: Command = { type: 'file-minutes', documents: [CHECKED] };
    expect(refusal(confirmed, { ...minutes, documents: [UNCHECKED] })?.code).toBe('document-unchecked');
    const complete = obey(confirmed, minutes, sampleContext());
    expect(complete.held?.minutes).toBe('attached');
    expect(refusal(complete, minutes)?.code).toBe('minutes-not-awaited');
  });

  test('has its minutes on paper where the upper-level union received them, and nobody else says so', () => {
    const follows = { ...submit(['held'], TODAY), held: reportOf(TODAY, { minutes: 'follow' }) };
    const minutes: Command = { type: 'file-minutes', documents: [], onPaper: true };
    const complete = obey(obey(atHeld, follows, sampleContext()), minutes, sampleContext());
    expect(complete.held?.minutes).toBe('attached');
    expect(actionOf(minutes)).toBe('file-on-behalf');
    expect(commandSchema.safeParse(minutes).success).toBe(true);
    expect(commandSchema.safeParse({ type: 'file-minutes', documents: [] }).success).toBe(false);
  });

  test('whose minutes follow keeps the clock of the papers after it running until they are there', () => {
    const follows = { ...submit(['held'], TODAY), held: reportOf(TODAY, { minutes: 'follow' }) };
    const { term } = sampleContext();
    const confirmed = [follows, approve('held', 1, TODAY), open('recognition')].reduce<Congress>(
      (congress, command) => obey(congress, command, sampleContext()),
      atHeld,
    );
    const recognition = submit(['recognition'], TODAY);
    expect(runningClock(confirmed)).toMatchObject({ turn: 'union', due: minutesDue(TODAY, term) });
    expect(refusal(confirmed, recognition)).toMatchObject({ code: 'minutes-awaited', field: 'stages' });
    expect(refusal(confirmed, onBehalf(recognition))?.code).toBe('minutes-awaited');
    const complete = obey(confirmed, { type: 'file-minutes', documents: [CHECKED] }, sampleContext());
    expect(runningClock(complete)).toEqual(runningClock(confirmed));
    expect(refusal(complete, recognition)).toBeUndefined();
    const both = { ...submit(['held', 'recognition'], TODAY), held: reportOf(TODAY, { minutes: 'follow' }) };
    expect(refusal(atHeld, both)).toMatchObject({ code: 'minutes-awaited', field: 'held.minutes' });
  });
});

describe('a ruling', () => {
  const atApproval = congressAt('approval', 'submitted');

  test('on the approval and on the recognition needs its decision; on a plan it does not', () => {
    const { ruling: _, ...bare } = approve('approval', 1, TODAY);
    expect(refusal(atApproval, bare)?.code).toBe('ruling-missing');
    const recognition = { ...bare, judged: { stage: 'recognition' as const, round: 1 } };
    expect(refusal(congressAt('recognition', 'submitted'), recognition)?.code).toBe('ruling-missing');
    const plan = { ...bare, judged: { stage: 'plan' as const, round: 1 } };
    expect(refusal(congressAt('plan', 'submitted'), plan)).toBeUndefined();
  });

  test('that a congress was held says how that is known', () => {
    const { confirmedBy: _, ...bare } = approve('held', 1, TODAY);
    expect(refusal(congressAt('held', 'submitted'), bare)?.code).toBe('confirmation-missing');
  });

  test('may be dated earlier than it is recorded, never later', () => {
    expect(refusal(atApproval, approve('approval', 1, '2023-03-10'))).toBeUndefined();
    expect(refusal(atApproval, approve('approval', 1, TOMORROW))?.code).toBe('future-day');
  });

  test('of a meeting names its day, which is not after the ruling', () => {
    const { basisOn: _, ...ruling } = rulingOf(TODAY);
    expect(refusal(atApproval, { ...approve('approval', 1, TODAY), ruling })?.code).toBe('basis-day-missing');
    const later = { ...ruling, on: '2023-03-10', basisOn: TODAY };
    expect(refusal(atApproval, { ...approve('approval', 1, TODAY), ruling: later })?.code).toBe(
      'days-out-of-order',
    );
    const written = { ...ruling, basis: 'written-opinion' as const };
    expect(refusal(atApproval, { ...approve('approval', 1, TODAY), ruling: written })).toBeUndefined();
  });

  test('does not recognise a result before its congress', () => {
    const filed = congressAfter([...upTo('recognition'), submit(['recognition'], TODAY)]);
    expect(refusal(filed, approve('recognition', 1, '2023-03-14'))?.code).toBe('days-out-of-order');
  });

  test('that returns or refuses gives a reason that the term lists', () => {
    const command = reject('approval', 1, 'plan', TODAY) as CommandOf<'reject'>;
    expect(refusal(atApproval, { ...command, reasons: [{ code: 'no-such' }] })).toEqual({
      code: 'reason-unknown',
      field: 'reasons.0.code',
    });
    expect(commandSchema.safeParse({ ...command, reasons: [] }).success).toBe(false);
  });
});

describe('a date', () => {
  const fresh = congressAfter([]);
  const consent = { documentNo: '7/CV', on: TODAY };

  test('after the finish-by day waits for consent, on it for none', () => {
    expect(refusal(fresh, { type: 'register-date', date: '2023-05-31' })).toBeUndefined();
    const asked = obey(fresh, { type: 'register-date', date: '2023-06-01' }, sampleContext());
    expect(asked).toMatchObject({ requested: { on: TODAY, date: '2023-06-01' } });
    expect(asked).not.toHaveProperty('date');
    const top = { ...sampleContext(), union: { ...sampleContext().union, above: [] } };
    expect(decide(fresh, { type: 'register-date', date: '2023-06-01' }, top)).toMatchObject({
      refusal: { code: 'date-beyond-finish', values: { last: '2023-05-31' } },
    });
    expect(refusal(fresh, { type: 'register-date', date: '2023-06-01', consent })).toBeUndefined();
    const early = { ...consent, on: TOMORROW };
    expect(refusal(fresh, { type: 'register-date', date: '2023-06-01', consent: early })).toEqual({
      code: 'future-day',
      field: 'consent.on',
    });
  });

  test('may be any day of the week, today included, but not past', () => {
    expect(refusal(fresh, { type: 'register-date', date: '2023-04-30' })).toBeUndefined();
    expect(refusal(fresh, { type: 'register-date', date: TODAY })).toBeUndefined();
    expect(refusal(fresh, { type: 'register-date', date: '2023-03-14' })?.code).toBe('date-past');
  });

  test('registered twice changes nothing', () => {
    const dated = obey(fresh, { type: 'register-date', date: '2023-04-30' }, sampleContext());
    expect(obey(dated, { type: 'register-date', date: '2023-04-30' }, sampleContext())).toBe(dated);
  });

  test('of a failure is not in the future, and its new date not in the past', () => {
    const atHeld = congressAt('held', 'open');
    const failed = { type: 'report-failed', on: TODAY, cause: 'no-quorum' } as const;
    expect(refusal(atHeld, { ...failed, on: TOMORROW })?.code).toBe('future-day');
    expect(refusal(atHeld, { ...failed, newDate: '2023-03-01' })?.code).toBe('date-past');
  });

  test('of a moved deadline is not past', () => {
    const atHeld = congressAt('held', 'open');
    const move = { type: 'move-deadline', stage: 'held', due: '2023-03-14', reason: 'x' } as const;
    expect(refusal(atHeld, move)?.code).toBe('date-past');
    expect(refusal(atHeld, { ...move, due: TODAY, stage: 'recognition' })?.code).toBe('no-clock-runs');
  });
});

test('a changed plan that nobody ruled on before the congress was held comes too late', () => {
  const changed = congressAfter([...upTo('held'), submit(['plan'], TODAY), submit(['held'], TODAY)]);
  expect(changed.stages.plan.side).toBe('submitted');
  const held = obey(changed, approve('held', 1, TODAY), sampleContext());
  expect(held.stages.plan).toMatchObject({ side: 'approved', round: 2 });
  expect(currentStage(held)).toBe('recognition');
  expect(decide(held, approve('plan', 2, TODAY), sampleContext())).toMatchObject({ why: 'already-ruled' });
});
