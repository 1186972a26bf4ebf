import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CongressView, ReplanView, TermView, UnionList } from '../../lambdas/api/contracts.ts';
import type { Setting } from '../../lambdas/domain/term.ts';
import type { Person } from '../embedded/person.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { until } from '../embedded/until.ts';

const TERM = '2023-2028';

let sample: EmbeddedSample;
let registrar: Person;
let leader: Person;

/** The congresses of the grassroots with a clock that runs, as the lists tell them. */
async function running() {
  const { unions } = await leader.get(`/api/terms/${TERM}/progress`);
  const lines: UnionList['items'][number][] = [];
  for (const { id } of unions) {
    let cursor: string | undefined;
    do {
      const from: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const page: UnionList = await leader.get(`/api/terms/${TERM}/unions?parent=${id}&limit=200${from}`);
      lines.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
  }
  return lines.filter(line => line.clock);
}

const viewOf = (union: string): Promise<CongressView> => leader.get(`/api/terms/${TERM}/congresses/${union}`);

describe.skipIf(!IS_EMBEDDED)('spans of days that change for the whole sample', () => {
  beforeAll(async () => {
    sample = await startSample();
    leader = sample.people.leader as Person;
    registrar = sample.people.registrar as Person;
  }, 300_000);
  afterAll(() => sample?.close());

  test('moves the deadlines of all at once, each by a change with its ground', async () => {
    const before = await running();
    const { today: _, replanJob: __, ...term }: TermView = await registrar.get(`/api/terms/${TERM}`);
    // Papers before the congress ten days earlier, and three more working days for every review.
    const days = {
      ...term.days,
      dossierBefore: plus(term.days.dossierBefore, 10),
      planBefore: plus(term.days.planBefore, 10),
      review: plus(term.days.review, 3),
      recognition: plus(term.days.recognition, 3),
    };
    const body = { ...term, days, reason: 'Theo kế hoạch mới' };
    const counts = await registrar.ask('POST', `/api/terms/${TERM}/replan-preview`, { body });
    expect(counts.body.running).toBeGreaterThanOrEqual(before.length);
    expect(counts.body.moving).toBeGreaterThan(300);

    const begun = performance.now();
    const saved = await registrar.ask('PUT', `/api/terms/${TERM}`, { body, key: registrar.newKey() });
    expect(saved.status).toBe(200);
    const { replanJob }: TermView = await leader.get(`/api/terms/${TERM}`);
    const job = await until('the deadlines to be reckoned anew', async () => {
      const view: ReplanView = await leader.get(`/api/jobs/${replanJob}`);
      return view.state !== 'running' && view;
    });
    const { moved, total } = job.replan;
    console.info(`re-planned ${moved} of ${total} congresses in ${Math.round(performance.now() - begun)} ms`);
    expect(job).toMatchObject({ state: 'done', replan: { moved: counts.body.moving, done: total } });

    const after = await running();
    const dueBefore = new Map(before.map(line => [line.union, line.clock?.due]));
    const changed = after.filter(line => line.clock?.due !== dueBefore.get(line.union));
    // The unions above the grassroots have clocks too, which these lists do not show.
    const above = counts.body.running - before.length;
    expect(moved - changed.length).toBeGreaterThanOrEqual(0);
    expect(moved - changed.length).toBeLessThanOrEqual(above);
    const one = changed.find(line => line.clock?.turn === 'union' && line.clock.due > '2023-03-22');
    const { history } = await viewOf(one?.union ?? '');
    const told = history.flatMap(change => change.events).filter(event => event.type === 'deadline-moved');
    expect(told).toMatchObject([{ due: one?.clock?.due, reason: 'Theo kế hoạch mới', revision: 2 }]);
  }, 120_000);
});

function plus(setting: Setting, value: number): Setting {
  return { ...setting, value: setting.value + value };
}
