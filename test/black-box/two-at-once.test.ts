import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { approval, give, onPaper, pathOf, viewOf } from './filing.ts';

let at: Installation;

beforeAll(async () => {
  at = await startInstallation();
});
afterAll(() => at?.close());

const commands = (union: string) => `${pathOf(union)}/commands`;

test('of two people who approve at once one is recorded, and the other learns who decided and when', async () => {
  const { reviewer, signatory, deputy } = at.people;
  // Signed in beforehand, so that both rulings are under way together.
  await Promise.all([signatory.tokens(), deputy.tokens()]);
  for (const union of ['TR-004', 'TR-005', 'TR-006']) {
    await give(reviewer, union, await onPaper(reviewer, union, ['plan']));
    const judge = (person: typeof signatory) =>
      person.ask('POST', commands(union), { body: approval('plan', 1, at.today), key: person.newKey() });
    const answers = await Promise.all([judge(signatory), judge(deputy)]);
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409]);

    const winner = answers[0]?.status === 200 ? 'Chủ tịch Tre' : 'Phó Chủ tịch Tre';
    const refused = answers.find(answer => answer.status === 409)?.body;
    expect(refused).toMatchObject({ code: 'already-ruled', decider: { name: winner, act: 'approved' } });
    expect(refused.decider.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(refused.title).toContain(winner);
    const { history } = await viewOf(reviewer, union);
    const approvals = history.flatMap(change => change.events).filter(event => event.type === 'approved');
    expect(approvals).toHaveLength(1);
  }
});

test('a ruling on a version that was replaced is told so', async () => {
  const { reviewer, signatory } = at.people;
  const union = 'TR-007';
  await give(reviewer, union, await onPaper(reviewer, union, ['plan']));
  const reasons = [{ code: 'unsigned' }];
  await give(reviewer, union, { type: 'return', judged: { stage: 'plan', round: 1 }, reasons });
  await give(reviewer, union, await onPaper(reviewer, union, ['plan']));
  const late = await signatory.ask('POST', commands(union), {
    body: approval('plan', 1, at.today),
    key: signatory.newKey(),
  });
  expect(late.status).toBe(409);
  expect(late.body.code).toBe('superseded');
  expect((await viewOf(reviewer, union)).stages[0]).toMatchObject({ side: 'submitted', round: 2 });
});

test('repeats with one key get the first answer byte for byte, and are recorded once', async () => {
  const { reviewer } = at.people;
  const union = 'TR-003';
  const { version } = await viewOf(reviewer, union);
  const body = await onPaper(reviewer, union, ['plan'], { note: 'nhận bản giấy' });
  const key = reviewer.newKey();
  const all = await Promise.all(
    Array.from({ length: 6 }, () => reviewer.ask('POST', commands(union), { body, key })),
  );
  const later = await reviewer.ask('POST', commands(union), { body, key });
  // Another order of the same fields is the same request.
  const { onBehalf, ...rest } = body;
  const reordered = await reviewer.ask('POST', commands(union), { body: { onBehalf, ...rest }, key });
  const answers = [...all, later, reordered];
  expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 200));
  expect(new Set(answers.map(answer => answer.text)).size).toBe(1);
  expect((await viewOf(reviewer, union)).version).toBe(version + 1);
});

test('a repeat is answered as before even after others have changed the congress', async () => {
  const { otherReviewer, otherSignatory } = at.people;
  const union = 'SG-001';
  const body = await onPaper(otherReviewer, union, ['plan']);
  const key = otherReviewer.newKey();
  const first = await otherReviewer.ask('POST', commands(union), { body, key });
  await give(otherSignatory, union, approval('plan', 1, at.today));
  const repeat = await otherReviewer.ask('POST', commands(union), { body, key });
  expect(repeat.text).toBe(first.text);
});

test('a key that was used for something else is refused, and nothing changes', async () => {
  const { otherReviewer } = at.people;
  const key = otherReviewer.newKey();
  await give(otherReviewer, 'SG-002', await onPaper(otherReviewer, 'SG-002', ['plan']), key);
  const { version } = await viewOf(otherReviewer, 'SG-002');
  const body = { type: 'recommend', judged: { stage: 'plan', round: 1 } };
  const refused = await otherReviewer.ask('POST', commands('SG-002'), { body, key });
  expect([refused.status, refused.body.code]).toEqual([422, 'key-reused']);
  expect((await viewOf(otherReviewer, 'SG-002')).version).toBe(version);

  // One person's key says nothing about another's.
  const other = await at.people.otherSignatory.ask('POST', commands('SG-002'), { body, key });
  expect(other.status).toBe(200);
});

test('a change without a key is refused, whatever it would do', async () => {
  const { otherReviewer } = at.people;
  const body = await onPaper(otherReviewer, 'SG-003', ['plan']);
  const keys = [
    undefined,
    'short',
    'x'.repeat(101),
    'có dấu tiếng Việt'.normalize('NFD').replace(/[^ -~]/g, ''),
  ];
  for (const key of keys) {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
    const answer = await otherReviewer.ask('POST', commands('SG-003'), { body, headers });
    expect([answer.status, answer.body.code]).toEqual([400, 'key-missing']);
  }
  expect((await viewOf(otherReviewer, 'SG-003')).stages[0]?.side).toBe('open');
});
