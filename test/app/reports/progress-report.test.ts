import { expect, test } from 'vitest';
import { type ProgressReport, progressReport } from '../../../lambdas/app/reports/progress-report.ts';
import { counted, share } from '../../../lambdas/app/reports/words/progress-report.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-15';

async function reportOf(held: number, managed: number): Promise<ProgressReport> {
  const record = new FakeRecord();
  const { register, documents, figures } = record;
  const office = new Office({ store: record, register, documents }, sampleTerm());
  const upper = office.upper('a', { order: 1 });
  await office.open([upper]);
  const fact = (measure: 'managed' | 'obliged.congress' | 'held.congress', count: number) => ({
    measure,
    count,
    upper: upper.id,
    on: '2023-01-05',
  });
  const facts = [fact('managed', managed), fact('obliged.congress', managed), fact('held.congress', held)];
  figures.add(office.term.id, 'grassroots', facts, '2023-03-01');
  const readers = {
    officers: register.officers.bind(register),
    unions: register.unions.bind(register),
    term: register.term.bind(register),
    terms: register.terms.bind(register),
    current: figures.current.bind(figures),
    deltas: figures.deltas.bind(figures),
  };
  const asker = { sub: office.sub('registrar'), signedInAt: 0 };
  return progressReport(readers, asker, { term: office.term.id, level: 'grassroots' }, noon(TODAY));
}

test('the sentence says what the page says, and every number of it knows its list', async () => {
  const { document } = await reportOf(65, 782);
  const [block] = document.blocks;
  const runs = block?.kind === 'paragraph' ? block.runs : [];
  expect(runs.map(({ text }) => text).join('')).toBe(
    'Tính đến ngày 15/3/2023, theo số liệu cập nhật đến ngày 15/3/2023, đã có 65/782 công đoàn cơ sở tổ chức đại hội (đạt 8,3%).',
  );
  const sources = runs.flatMap(({ figure }) => (figure ? [figure] : []));
  expect(sources).toEqual(['held', 'managed'].map(shown => ({ shown, asOf: TODAY, knownAt: TODAY })));
});

test('the rows of the workbook have as many values as it has columns', async () => {
  const { workbook } = await reportOf(4, 67);
  for (const { columns, rows } of workbook.sheets) {
    expect(rows).not.toEqual([]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test.each([
  [5, '5,0%'],
  [8.3, '8,3%'],
  [92.5, '92,5%'],
])('%d is printed as %s', (percent, printed) => {
  expect(share(percent)).toBe(printed);
});

test('thousands are set apart by dots', () => {
  expect([counted(782), counted(23_003), counted(1_234_567)]).toEqual(['782', '23.003', '1.234.567']);
});
