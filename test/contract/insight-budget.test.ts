import { expect, it } from 'vitest';
import { type InsightPorts, refreshTerm } from '../../lambdas/app/insight/refresh-insight.ts';
import { noon, Office } from '../fixtures/office.ts';
import { recognisedCommands } from '../fixtures/recognised-commands.ts';
import { sampleTerm } from '../fixtures/small-term.ts';
import { tablePorts } from './table-ports.ts';

const UNIONS = 40;
const TODAY = '2023-03-20';
/** Times a month that the schedule runs, and dollars for a million read units of on-demand capacity. */
const RUNS = 2 * 24 * 30;
const DOLLARS = 0.125;

it('an insight is made from pages of lists, and costs less than one read unit a union that is through', async () => {
  const opened = await tablePorts();
  try {
    const { entries, figures, lists, history, insights, ...rest } = opened.ports;
    const office = new Office(opened.ports, sampleTerm());
    const upper = office.upper('u');
    await office.open([upper]);
    for (let index = 0; index < UNIONS; index += 1) {
      const union = office.union(`u${index}`, upper);
      await office.enrol(union, '2023-03-01');
      // Every other one is under way still.
      const commands = recognisedCommands('2023-03-06', index % 2 === 0 ? 'recognised' : 'held');
      for (const [who, command] of commands) await office.give(who, union, command, '2023-03-06');
    }
    const ports: InsightPorts = {
      readers: {
        unions: entries.unions.bind(entries),
        term: entries.term.bind(entries),
        terms: entries.terms.bind(entries),
        current: figures.current.bind(figures),
        ofParent: lists.ofParent.bind(lists),
      },
      history,
      signOffs: rest.signOffs,
      insights,
    };
    opened.used.length = 0;
    await refreshTerm(ports, office.term.id, noon(TODAY));
    const requests = new Set(opened.used.map(({ request }) => request));
    expect([...requests].sort()).toEqual(['GetItem', 'PutItem', 'Query']);
    const reads = opened.used.filter(({ request }) => request !== 'PutItem');
    const units = reads.reduce((sum, usage) => sum + usage.units, 0);
    expect(reads.length).toBeLessThanOrEqual(8);
    for (const count of [782, 20_000]) {
      const read = Math.ceil((units / UNIONS) * count);
      const dollars = ((read * RUNS * DOLLARS) / 1e6).toFixed(2);
      console.info(`an insight of ${count} unions: ${read} read units, $${dollars} a month`);
    }
    expect(units / UNIONS).toBeLessThan(1);
    const made = await insights.insight(office.term.id, 'grassroots');
    const bytes = Buffer.byteLength(JSON.stringify(made));
    console.info(`the item: ${bytes} bytes`);
    expect(bytes).toBeLessThan(8192);
  } finally {
    await opened.close();
  }
});
