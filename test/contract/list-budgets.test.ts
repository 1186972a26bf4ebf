import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listUnions, type UnionsAsk } from '../../lambdas/app/queries/list-unions.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import { noon, Office } from '../fixtures/office.ts';
import { realTerm, realUnion } from './long-life.ts';
import { tablePorts } from './table-ports.ts';

const TODAY = '2023-03-15';
const UPPERS = 11;
const UNIONS = 20;

let opened: Awaited<ReturnType<typeof tablePorts>>;
let office: Office;

beforeAll(async () => {
  opened = await tablePorts();
  office = new Office(opened.ports, realTerm());
  const uppers = Array.from({ length: UPPERS }, (_, order) => office.upper(`K${order}`, { order }));
  await office.open(uppers);
  for (const upper of uppers) {
    for (let index = 0; index < UNIONS; index += 1) {
      const name = `CĐCS Trường Mầm non xã số ${index}`;
      const union = office.union(`${upper.order}-${index}`, upper, { ...realUnion(), name });
      const isPilot = upper.order === 3 && index === 0;
      await office.enrol(union, TODAY, isPilot ? { pilotOf: 'province', obligation: 'conference' } : {});
    }
  }
});
afterAll(() => opened.close());

async function list(ask: Partial<UnionsAsk>, parent?: Pick<Union, 'id'>) {
  const { people, entries, figures, lists, history } = opened.ports;
  const readers = {
    officers: people.officers.bind(people),
    term: entries.term.bind(entries),
    terms: entries.terms.bind(entries),
    unions: entries.unions.bind(entries),
    current: figures.current.bind(figures),
    deltas: figures.deltas.bind(figures),
    rows: lists.rows.bind(lists),
    ofParent: lists.ofParent.bind(lists),
    waitingFor: lists.waitingFor.bind(lists),
  };
  opened.used.length = 0;
  const asker = { sub: office.sub('leader'), signedInAt: 0 };
  const whole = { term: office.term.id, parent: parent?.id ?? office.province, limit: 50, ...ask };
  const answer = await listUnions({ readers, history }, asker, whole, noon(TODAY));
  const queries = opened.used.filter(usage => usage.request === 'Query');
  const units = queries.reduce((sum, usage) => sum + usage.units, 0);
  console.info(
    `${JSON.stringify(ask)}: ${answer.items.length} lines, ${queries.length} queries, ${units} units`,
  );
  return { answer, queries: queries.length, units };
}

describe('a list of the province', () => {
  it('reads the figures and as many upper-level unions as a page of lines needs', async () => {
    const { answer, queries, units } = await list({});
    expect(answer.items).toHaveLength(50);
    expect(queries).toBe(1 + Math.ceil(50 / UNIONS));
    // Half a read unit for each 4 kB: a line is about 1 kB.
    expect(units).toBeLessThanOrEqual(5 + 50 / 4);
  });

  it('of what few unions count for reads their upper-level unions only', async () => {
    const { answer, queries, units } = await list({ show: 'conference' });
    expect(answer.items).toHaveLength(1);
    expect(queries).toBe(2);
    expect(units).toBeLessThanOrEqual(5 + UNIONS / 4);
  });

  it('searched from end to end costs a quarter of a read unit for each union', async () => {
    const { answer, queries, units } = await list({ search: 'truong tieu hoc' });
    expect(answer.items).toHaveLength(0);
    expect(queries).toBe(1 + UPPERS);
    expect(units).toBeLessThanOrEqual(5 + (UPPERS * UNIONS) / 4);
  });

  it('stops searching once the page is full', async () => {
    const { queries } = await list({ search: 'mam non', limit: 10 });
    expect(queries).toBe(2);
  });
});
