import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CongressLine, CongressView, RulingsView } from '../../lambdas/api/contracts.ts';
import { fileOnBehalf, fillDesk } from '../embedded/fill-desk.ts';
import type { Person } from '../embedded/person.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { until } from '../embedded/until.ts';
import { approval, ruling } from './filing.ts';

const TERM = '2023-2028';
const DAY = '2023-03-15';
const RULINGS = `/api/terms/${TERM}/rulings`;

// An upper-level union with fifty packets on its desk is in the sample only.
describe.skipIf(!IS_EMBEDDED)('a ruling on fifty unions at once', () => {
  let sample: EmbeddedSample;
  let reviewer: Person;
  let signatory: Person;
  let lines: CongressLine[];

  beforeAll(async () => {
    sample = await startSample();
    reviewer = sample.people.reviewer as Person;
    signatory = sample.people.signatory as Person;
    await fillDesk(reviewer, { term: TERM, parent: 'SH' }, 45);
    const before = (line: CongressLine) => ['plan', 'personnel', 'approval'].includes(line.current ?? '');
    lines = await until('49 packets on the desk', async () => {
      const { items } = await signatory.get('/api/inbox?limit=200');
      const packets = items.filter(before);
      return packets.length >= 49 && packets.slice(0, 49);
    });
  }, 300_000);
  afterAll(() => sample?.close());

  const view = (union: string): Promise<CongressView> =>
    reviewer.get(`/api/terms/${TERM}/congresses/${union}`);
  /** The approvals of every line, newest first. */
  const approvals = () =>
    Promise.all(
      lines.map(async ({ union }) =>
        (await view(union)).history.flatMap(({ by, events }) =>
          events.flatMap(event =>
            event.type === 'approved' ? { by, documentNo: event.ruling?.documentNo } : [],
          ),
        ),
      ),
    );
  const commands = (union: string) => `/api/terms/${TERM}/congresses/${union}/commands`;
  const judgedOf = ({ union, current: stage, round }: CongressLine) => ({ union, judged: { stage, round } });
  const whenOver = (id: string) =>
    until<RulingsView>(`the job ${id}`, async () => {
      const job = await signatory.get(`/api/jobs/${id}`);
      return job.state === 'running' ? undefined : job;
    });

  test('rules on 47, tells why not on three, and a repeat changes nothing', async () => {
    const [superseded, ruled] = lines as [CongressLine, CongressLine];
    const foreign = { union: 'PT-001', judged: { stage: 'plan', round: 1 } };
    const items = [...lines.map(judgedOf), foreign];

    // Behind the back of whoever ticked them.
    const { judged } = judgedOf(superseded);
    await reviewer.change(commands(superseded.union), {
      type: 'return',
      judged,
      reasons: [{ code: 'unsigned' }],
    });
    await fileOnBehalf(reviewer, superseded);
    await signatory.change(commands(ruled.union), approval(ruled.current ?? 'plan', ruled.round, DAY));

    const before = await approvals();
    const body = { command: { type: 'approve', ruling: ruling(DAY) }, items };
    const key = signatory.newKey();
    const begun: RulingsView = await signatory.change(RULINGS, body, key);
    expect(begun).toMatchObject({ kind: 'rulings', rulings: { total: 50 } });
    const over = await whenOver(begun.id);

    expect(over).toMatchObject({ state: 'done', rulings: { done: 50, failed: 3, total: 50 } });
    const { results } = over.rulings;
    expect(results.map(({ union }) => union)).toEqual(items.map(({ union }) => union));
    const refused = results.filter(result => result.problem);
    expect(refused.map(({ union, problem }) => [union, problem?.status, problem?.code])).toEqual([
      [superseded.union, 409, 'superseded'],
      [ruled.union, 409, 'already-ruled'],
      ['PT-001', 404, 'not-found'],
    ]);
    expect(refused[1]?.problem?.decider?.name).toContain('Chủ tịch LĐLĐ huyện Sìn Hồ');
    expect(refused[1]?.problem?.title).toMatch(/đã xử lý lúc/);

    const after = await approvals();
    expect(after.map((events, index) => events.length - (before[index]?.length ?? 0))).toEqual(
      lines.map((_, index) => (index < 2 ? 0 : 1)),
    );
    for (const [last] of after.slice(2)) {
      expect(last).toMatchObject({ documentNo: '45/TB-LĐLĐ', by: 'Chủ tịch LĐLĐ huyện Sìn Hồ' });
    }

    const again: RulingsView = await signatory.change(RULINGS, body, key);
    expect(again).toEqual(over);
    expect(await approvals()).toEqual(after);
    const other = await signatory.ask('POST', RULINGS, { body: { ...body, items: items.slice(1) }, key });
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  });

  test('is told to nobody else, and taken from nobody who rules nowhere', async () => {
    const items = lines.slice(0, 1).map(judgedOf);
    const body = { command: { type: 'recommend' }, items };
    const { id } = await reviewer.change(RULINGS, body);
    expect((await signatory.ask('GET', `/api/jobs/${id}`)).status).toBe(404);
    for (const role of ['leader', 'registrar', 'grassroots officer']) {
      const person = sample.people[role] as Person;
      const answer = await person.ask('POST', RULINGS, { body, key: person.newKey() });
      expect([role, answer.status]).toEqual([role, 403]);
    }
  });

  test('names no union twice and no file, and needs a number', async () => {
    const [one] = lines.slice(5).map(judgedOf);
    const { documentNo: _, ...unnumbered } = ruling(DAY);
    const wrong = [
      { command: { type: 'recommend' }, items: [one, one] },
      { command: { type: 'recommend' }, items: [] },
      { command: { type: 'return', reasons: [{ code: 'unsigned', document: 'd1' }] }, items: [one] },
      { command: { type: 'approve', ruling: unnumbered }, items: [one] },
      { command: { type: 'submit', stages: ['plan'] }, items: [one] },
    ];
    for (const body of wrong) {
      const answer = await signatory.ask('POST', RULINGS, { body, key: signatory.newKey() });
      expect([answer.status, answer.body.code]).toEqual([400, 'malformed']);
    }
  });
});
