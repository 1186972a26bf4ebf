import { afterAll, beforeAll, expect, test } from 'vitest';
import { STAGES, type Stage } from '../../lambdas/domain/stages.ts';
import { Dice } from '../../sample/register/dice.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import type { Person } from '../embedded/person.ts';
import { TERM, UNIONS, UPPERS } from '../embedded/small-province.ts';
import { approval, onPaper, pathOf, report, ruling, viewOf } from './filing.ts';
import { tellAndCount } from './read-all.ts';

const SEED = Number(process.env.SEED ?? 2023);
const COMMANDS = 200;

let at: Installation;

beforeAll(async () => {
  at = await startInstallation();
});
afterAll(() => at?.close());

const signatoryOf = (union: string): Person => {
  const { signatory, otherSignatory, thirdSignatory } = at.people;
  return { TR: signatory, SG: otherSignatory, NK: thirdSignatory }[union.slice(0, 2)] ?? signatory;
};

/** Something that might be done to `union` now: mostly what is due, at times what makes no sense. */
async function anything(union: string, dice: Dice): Promise<[Person, object]> {
  const { registrar } = at.people;
  const signatory = signatoryOf(union);
  const view = await viewOf(signatory, union);
  const stage: Stage = dice.chance(0.9) ? (view.current ?? 'plan') : dice.pick(STAGES);
  const judged = { stage, round: Math.max(1, view.stages.find(one => one.stage === stage)?.round ?? 1) };
  const reasons = [{ code: 'missing-paper' }];
  const signed = { ruling: ruling(at.today) };
  const roll = dice.whole(0, 99);
  if (roll < 2)
    return [
      registrar,
      { type: 'leave', how: dice.pick(['merged', 'exempted']), on: at.today, decisionNo: '4/QĐ' },
    ];
  if (roll < 4)
    return [signatory, { type: 'appoint', on: at.today, reason: 'không tổ chức được', ...signed }];
  if (roll < 7) return [signatory, { type: 'move-deadline', stage, due: '2023-04-28', reason: 'gia hạn' }];
  if (roll < 10) return [signatory, { type: 'postpone', to: '2023-04-20', reason: 'lũ quét', ...signed }];
  if (roll < 13) return [signatory, { type: 'report-failed', on: at.today, cause: 'no-quorum' }];
  if (roll < 16) return [signatory, { type: 'reject', judged, to: 'personnel', reasons, ...signed }];
  if (roll < 19) return [signatory, { type: 'refuse-recognition', judged, reasons, ...signed }];
  if (roll < 24) return [signatory, { type: 'return', judged, reasons }];
  if (roll < 28) return [signatory, { type: 'recommend', judged }];
  const isFiled = view.side === 'submitted' || view.side === 'recommended';
  if (isFiled || roll < 35) return [signatory, approval(stage, judged.round, at.today)];
  const stages = dice.chance(0.2) ? STAGES.slice(STAGES.indexOf(stage)).slice(0, 2) : [stage];
  const held = stages.includes('held') ? { held: report(at.today, Math.min(view.register.members, 90)) } : {};
  return [signatory, await onPaper(signatory, union, stages, held)];
}

test('the figures agree with a recount of every history, after anything may have happened', async () => {
  const dice = new Dice(SEED);
  const statuses = new Map<number, number>();
  for (let index = 0; index < COMMANDS; index += 1) {
    const union = dice.pick(UNIONS);
    const [person, body] = await anything(union, dice);
    const { status } = await person.ask('POST', `${pathOf(union)}/commands`, { body, key: person.newKey() });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  console.log(`seed ${SEED}: ${COMMANDS} commands`, Object.fromEntries(statuses));
  expect([...statuses.keys()].sort()).toEqual([200, 409, 422]);
  expect(statuses.get(200)).toBeGreaterThan(COMMANDS / 3);

  await at.run?.drained();
  const { toldByProgress, counted } = await tellAndCount(at.people.leader, TERM);
  expect(toldByProgress).toEqual(counted);
  expect(counted.total.held).toBeGreaterThan(0);
  expect(counted.rows.map(([id]) => id)).toEqual(Object.keys(UPPERS));
}, 180_000);

test('the same figures come from the facts with their two dates, as of today', async () => {
  // A day ahead is not yet known, so it's told by the running sums; today's explicit dates give the same.
  const { leader } = at.people;
  const now = await leader.get(`/api/terms/${TERM}/progress`);
  const dated = await leader.get(`/api/terms/${TERM}/progress?asOf=${at.today}&knownAt=${at.today}`);
  expect(dated).toEqual(now);
  const yesterday = await leader.get(`/api/terms/${TERM}/progress?asOf=2023-03-14&knownAt=${at.today}`);
  expect(yesterday.held).toBe(0);
  expect((await leader.get(`/api/terms/${TERM}/progress?knownAt=2023-03-14`)).managed).toBe(0);
});
