import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeEntry } from '../../lambdas/app/congress-store.ts';
import { viewProgress } from '../../lambdas/app/queries/progress.ts';
import type { Contribution } from '../../lambdas/domain/contributions.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { MEASURES } from '../../lambdas/domain/measures.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import { noon, Office } from '../fixtures/office.ts';
import { campaignFacts } from './campaign-facts.ts';
import { realTerm } from './long-life.ts';
import { tablePorts } from './table-ports.ts';

const TODAY = '2023-07-31';

/** A page of a Query. */
const PAGE_BYTES = 1024 * 1024;

let opened: Awaited<ReturnType<typeof tablePorts>>;
let office: Office;
beforeEach(async () => {
  opened = await tablePorts();
  office = new Office(opened.ports, realTerm());
});
afterEach(() => opened.close());

/** Opens an office with `count` upper-level unions and one congress to hang figures on. */
async function openOffice(count: number) {
  const uppers = Array.from({ length: count }, (_, index) =>
    office.upper('', { id: `KCN${index}`, order: index, shortName: `CĐ Khu công nghiệp ${index}` }),
  );
  await office.open(uppers);
  const union = office.union('carrier', uppers[0] as Union);
  await office.enrol(union, '2022-12-31');
  return { uppers, union };
}

/** Writes `facts` as recorded on `recorded`, straight through the store, as any change writes its facts. */
async function writeFacts(union: Union, facts: readonly Contribution[], recorded: Day): Promise<void> {
  const { store } = opened.ports;
  const { congress } = await store.load({ term: office.term.id, union: union.id });
  if (!congress) throw new Error('the carrier is enrolled');
  const number = congress.congress.version + 1;
  const entry: ChangeEntry = {
    number,
    at: new Date(noon(recorded)).toISOString(),
    recorded,
    by: { kind: 'machine' },
    events: [],
    hash: congress.head,
  };
  const after = { ...congress.congress, version: number };
  const rest = {
    writesUnion: false,
    submissions: [],
    notices: [],
    moves: [],
    bookings: [],
    receipt: undefined,
  };
  await store.commit({ before: congress, after, entry, union, facts, ...rest });
}

async function progress(ask: { asOf?: Day; knownAt?: Day }) {
  opened.used.length = 0;
  const { people, entries, figures } = opened.ports;
  const readers = {
    officers: people.officers.bind(people),
    term: entries.term.bind(entries),
    terms: entries.terms.bind(entries),
    unions: entries.unions.bind(entries),
    current: figures.current.bind(figures),
    deltas: figures.deltas.bind(figures),
  };
  const asker = { sub: office.sub('leader'), signedInAt: 0 };
  const ask_ = { term: office.term.id, level: 'grassroots' as const, ...ask };
  const view = await viewProgress(readers, asker, ask_, noon(TODAY));
  return { view, queries: opened.used.filter(usage => usage.request === 'Query') };
}

describe("leadership's figures", () => {
  it.each([11, 40])('of %i upper-level unions are one Query of at most 5 read units', async count => {
    const { uppers, union } = await openOffice(count);
    const facts = uppers.flatMap(({ id }) =>
      MEASURES.map(measure => ({ measure, upper: id, on: TODAY, count: 123_457 })),
    );
    // A transaction has room for a hundred items.
    for (const { id } of uppers) {
      const own = facts.filter(({ upper }) => upper === id);
      await writeFacts(union, own, TODAY);
    }
    const { view, queries } = await progress({});
    expect(view.unions).toHaveLength(count);
    expect(view.managed).toBe(123_457 * count + 1);
    console.info(`${count} upper-level unions: ${JSON.stringify(queries)}`);
    expect(queries).toHaveLength(1);
    expect(queries[0]?.units).toBeLessThanOrEqual(5);
  });

  it('as of another day are at most two Query pages at 20,000 unions under 40 upper-level unions', async () => {
    const { uppers, union } = await openOffice(1);
    const upper = uppers[0]?.id ?? '';
    const facts = (await campaignFacts(office.term, 500)).map(fact => ({ ...fact, upper }));
    for (const [recorded, some] of Map.groupBy(facts, fact => fact.recorded)) {
      await writeFacts(union, some, recorded);
    }
    const { view, queries } = await progress({ asOf: '2023-07-31', knownAt: '2023-07-30' });
    expect(view.unions.find(row => row.id === upper)).toMatchObject({
      managed: 501,
      held: 500,
      recognised: 500,
    });
    // One of forty upper-level unions was written: a read unit of an eventually consistent Query is 8 kB.
    const bytes = queries.slice(1).reduce((sum, { units }) => sum + units * 8192, 0) * 40;
    console.info(`as of another day: ${(bytes / PAGE_BYTES).toFixed(2)} pages`);
    expect(bytes).toBeLessThanOrEqual(2 * PAGE_BYTES);
  });

  it('over the whole term are at most two Query pages at 20,000 unions, and what is planned about one more', async () => {
    const { uppers, union } = await openOffice(1);
    const upper = uppers[0]?.id ?? '';
    const facts = (await campaignFacts(office.term, 500)).map(fact => ({ ...fact, upper }));
    for (const [recorded, some] of Map.groupBy(facts, fact => fact.recorded)) {
      await writeFacts(union, some, recorded);
    }
    const pages = async (family: 'dated' | 'planned') => {
      opened.used.length = 0;
      await opened.ports.figures.deltas(office.term.id, 'grassroots', [family]);
      return (opened.used.reduce((sum, { units }) => sum + units * 8192, 0) * 40) / PAGE_BYTES;
    };
    const [dated, planned] = [await pages('dated'), await pages('planned')];
    console.info(`of the outlook: ${dated.toFixed(2)} pages of facts, ${planned.toFixed(2)} of plans`);
    expect(dated).toBeLessThanOrEqual(2);
    expect(planned).toBeLessThanOrEqual(1.25);
  });
});
