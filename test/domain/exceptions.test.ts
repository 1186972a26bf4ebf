import { describe, expect, test } from 'vitest';
import { actionOf, authorise, type Officer } from '../../lambdas/domain/authority.ts';
import type { Command, CommandOf } from '../../lambdas/domain/commands.ts';
import { type Congress, currentStage, isHeld, runningClock } from '../../lambdas/domain/congress.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { directive } from '../../lambdas/domain/directive.ts';
import { approve, giveBack, submit, withdraw, withdrawHeld } from '../fixtures/commands-in-words.ts';
import { congressAfter, obey, recorded, sampleContext, TODAY } from '../fixtures/congress-after.ts';

const CONTEXT = sampleContext();
const give = (congress: Congress, ...commands: Command[]) =>
  commands.reduce((before, command) => obey(before, command, CONTEXT), congress);
const refusal = (congress: Congress, command: Command) => {
  const ruling = decide(congress, command, CONTEXT);
  return ruling.kind === 'refused' ? ruling.refusal.code : undefined;
};

const fresh = congressAfter([]);
const BEFORE = ['plan', 'personnel', 'approval'] as const;
const approvedOne = give(
  fresh,
  { type: 'register-date', date: '2023-04-20' },
  submit([...BEFORE], TODAY),
  approve('approval', 1, TODAY),
);
const DROPOUT: Command = { type: 'report-dropout', cause: 'withdrew' };

describe('a nominee who drops out', () => {
  const dropped = give(approvedOne, DROPOUT);

  test('sends the personnel back, with the approval after it; the day stays', () => {
    expect(dropped).toMatchObject({
      date: '2023-04-20',
      stages: {
        plan: { side: 'approved' },
        personnel: { side: 'returned', round: 1 },
        approval: { side: 'waiting' },
        held: { side: 'waiting' },
      },
    });
    expect(runningClock(dropped)).toMatchObject({ stage: 'personnel', turn: 'union' });
    expect(directive(dropped, 'held', CONTEXT.now)).toMatchObject({ do: 'goto', stage: 'personnel' });
  });

  test('is filed anew in a new round, and approved again', () => {
    const again = give(dropped, submit(['personnel', 'approval'], TODAY), approve('approval', 2, TODAY));
    expect(again.stages.personnel).toMatchObject({ side: 'approved', round: 2 });
    expect(currentStage(again)).toBe('held');
  });

  test('is nothing before the approval, nor after the congress', () => {
    expect(refusal(fresh, DROPOUT)).toBe('personnel-not-approved');
    expect(refusal(dropped, DROPOUT)).toBe('personnel-not-approved');
    expect(refusal(give(approvedOne, submit(['held'], TODAY)), DROPOUT)).toBe('already-held');
  });
});

describe('the limit of postponement', () => {
  // Twelve months after 31/5/2023.
  const [last, later] = ['2024-05-31', '2024-06-01'];
  const consent = { documentNo: '7/CV', on: TODAY };
  const ruling = { basis: 'standing-members', on: TODAY, documentNo: '9/QĐ', signer: 'CT' } as const;
  const postpone = (to: string) => ({ type: 'postpone', to, reason: 'floods', ruling }) as const;
  const failed = { type: 'report-failed', on: TODAY, cause: 'no-quorum' } as const;
  const decided = (command: Command, context = CONTEXT) => decide(approvedOne, command, context);

  test.each<[string, Command, string]>([
    ['a postponement', postpone(later), 'to'],
    ['a day that is asked for', { type: 'register-date', date: later }, 'date'],
    ['consent to a day', { type: 'register-date', date: later, consent }, 'date'],
    ['the second day of one that failed', { ...failed, newDate: later }, 'newDate'],
  ])('stops %s, and says how far it goes', (_, command, field) => {
    expect(decided(command)).toEqual({
      kind: 'refused',
      refusal: { code: 'date-over-limit', field, values: { last } },
    });
  });

  test('lets the last day pass, and says nothing of a limit then', () => {
    expect(give(approvedOne, postpone(last))).toMatchObject({ date: last, postponedTo: last });
    expect(recorded(decided({ ...postpone(last), overLimit: true }))[0]).not.toHaveProperty('overLimit');
  });

  test('is exceeded by the highest union alone, expressly, and the history says so', () => {
    const exceeding: Command = { ...postpone(later), overLimit: true };
    expect(recorded(decided(exceeding))[0]).toMatchObject({ to: later, overLimit: true });
    expect(actionOf(exceeding)).toBe('exceed-limit');
    expect(actionOf({ type: 'register-date', date: later, consent, overLimit: true })).toBe('exceed-limit');
    const { union } = CONTEXT;
    const [parent = '', highest = ''] = union.above;
    const kindOf = (at: string, role: 'signatory' | 'reviewer') =>
      authorise({ sub: 's', name: 'S', posts: [{ union: at, role }] }, 'exceed-limit', union).kind;
    expect(kindOf(highest, 'signatory')).toBe('allowed');
    expect(kindOf(parent, 'signatory')).toBe('forbidden');
    expect(kindOf(parent, 'reviewer')).toBe('forbidden');
  });

  test('is none in a term that sets none, nor for the highest union', () => {
    const { postponeWithin: _, ...unlimited } = CONTEXT.term;
    const far = postpone('2032-06-01');
    expect(decided(far, { ...CONTEXT, term: unlimited }).kind).toBe('events');
    expect(decided(far, { ...CONTEXT, union: { ...CONTEXT.union, above: [] } }).kind).toBe('events');
  });
});

describe('a day beyond the finish-by day', () => {
  const asked = give(approvedOne, { type: 'register-date', date: '2023-06-10' });
  const consent = { documentNo: '7/CV', on: TODAY };

  test('waits for consent, and the registered one stays', () => {
    expect(asked).toMatchObject({ date: '2023-04-20', requested: { date: '2023-06-10' } });
    expect(give(asked, { type: 'register-date', date: '2023-06-10' })).toBe(asked);
  });

  test('is registered with the consent', () => {
    const after = give(asked, { type: 'register-date', date: '2023-06-10', consent });
    expect(after.date).toBe('2023-06-10');
    expect(after).not.toHaveProperty('requested');
  });

  test('is refused with a reason, once', () => {
    const refuse: Command = { type: 'refuse-date', date: '2023-06-10', reason: 'too late' };
    const after = give(asked, refuse);
    expect(after.date).toBe('2023-04-20');
    expect(after).not.toHaveProperty('requested');
    expect(refusal(after, refuse)).toBe('no-date-request');
    expect(refusal(asked, { ...refuse, date: '2023-06-11' })).toBe('no-date-request');
  });

  test('is over with another one within the last day', () => {
    expect(give(asked, { type: 'register-date', date: '2023-05-10' })).not.toHaveProperty('requested');
  });

  test('of a second attempt waits as well', () => {
    const failed = give(approvedOne, {
      type: 'report-failed',
      on: TODAY,
      cause: 'no-quorum',
      newDate: '2023-06-10',
    });
    expect(failed).toMatchObject({ failures: 1, requested: { date: '2023-06-10' } });
    expect(failed).not.toHaveProperty('date');
  });

  test('is consented to by signatories above alone; the highest union records the consent it has', () => {
    const command: Command = { type: 'register-date', date: '2023-06-10', consent };
    const at = (role: 'officer' | 'reviewer' | 'signatory', union: string): Officer => ({
      sub: 's',
      name: 'S',
      posts: [{ role, union }],
    });
    const union = { id: 'u', above: ['upper', 'top'] };
    const kind = (officer: Officer, of = union) => authorise(officer, actionOf(command), of).kind;
    expect(actionOf(command)).toBe('consent-to-date');
    expect(kind(at('signatory', 'upper'))).toBe('allowed');
    expect(kind(at('reviewer', 'upper'))).toBe('forbidden');
    expect(kind(at('officer', 'u'))).toBe('forbidden');
    expect(kind(at('officer', 'top'), { id: 'top', above: [] })).toBe('allowed');
    const { posts } = at('signatory', 'upper');
    expect(kind({ ...at('officer', 'u'), posts: [...posts, ...at('officer', 'u').posts] })).toBe('forbidden');
  });
});

describe('a congress that was held without approval', () => {
  const report = { ...(submit(['held'], TODAY) as CommandOf<'submit'>), withoutApproval: true as const };
  const reported = give(fresh, report);

  test('is reported only where that is said, and the upper-level union must rule on it', () => {
    expect(refusal(fresh, submit(['held'], TODAY))).toBe('predecessor-not-approved');
    expect(reported).toMatchObject({ irregular: 'plan', stages: { held: { side: 'submitted' } } });
    expect(runningClock(reported)).toMatchObject({ stage: 'held', turn: 'upper' });
    expect(directive(reported, 'plan', CONTEXT.now)).toMatchObject({ do: 'goto', stage: 'held' });
    expect(isHeld(reported)).toBe(false);
  });

  test('is accepted with a basis and a number, and goes on to its recognition', () => {
    const accept = { ...approve('held', 1, TODAY), confirmedBy: 'attended' as const };
    const { ruling: _, ...bare } = accept;
    expect(refusal(reported, bare)).toBe('ruling-missing');
    const accepted = give(reported, accept);
    expect(isHeld(accepted)).toBe(true);
    expect(currentStage(accepted)).toBe('recognition');
  });

  test('is given back: nothing is counted, and the papers before it go on', () => {
    const after = give(reported, giveBack('held', 1));
    expect(after).not.toHaveProperty('held');
    expect(after).not.toHaveProperty('irregular');
    expect(after.stages.held.side).toBe('waiting');
    expect(currentStage(after)).toBe('plan');
    expect(currentStage(give(after, submit([...BEFORE], TODAY), approve('approval', 1, TODAY)))).toBe('held');
  });

  test('is withdrawn as if it had not been reported, and unconfirmed as if nothing had been approved', () => {
    expect(give(reported, withdraw('held', 1)).stages.held.side).toBe('waiting');
    const accepted = give(reported, { ...approve('held', 1, TODAY), confirmedBy: 'attended' });
    const after = give(accepted, withdrawHeld(1));
    expect(currentStage(after)).toBe('plan');
    expect(after).not.toHaveProperty('irregular');
  });

  test('is no report of a failed one while it waits', () => {
    expect(refusal(reported, { type: 'report-failed', on: TODAY, cause: 'other' })).toBe(
      'not-waiting-for-day',
    );
  });
});
