import type { Asker } from '../queries/ask.ts';
import type { CongressLine } from '../queries/congress-row.ts';
import { type ListPorts, listUnions } from '../queries/list-unions.ts';
import type { GivenBack } from '../queries/readers.ts';
import type { MadeReport } from './make-report.ts';
import type { Workbook } from './report-model.ts';
import { bridgeSheet } from './sheets/bridge-sheet.ts';
import { lateSheet } from './sheets/late-sheet.ts';
import { peopleSheet } from './sheets/people-sheet.ts';
import { progressSheet } from './sheets/progress-sheet.ts';

/** Lines of the late list that a workbook holds at most: more is no list to call people by. */
const MOST_LATE = 2000;

/** The workbook of a report: the weekly table, the counts of people, who is late and why, and the bridge. */
export async function reportWorkbook(
  ports: ListPorts,
  asker: Asker,
  { figures, subject, bridge }: MadeReport,
  now: number,
): Promise<Workbook> {
  const late = await lateLines(ports, asker, figures, now);
  const givenBack = await reasonsFor(ports, figures, late);
  return {
    title: subject,
    sheets: [
      progressSheet(figures),
      peopleSheet(figures),
      lateSheet(figures, late, givenBack),
      ...(bridge ? [bridgeSheet(figures, bridge)] : []),
    ],
  };
}

async function lateLines(
  ports: ListPorts,
  asker: Asker,
  { term, asOf, knownAt, parent }: MadeReport['figures'],
  now: number,
): Promise<CongressLine[]> {
  const lines: CongressLine[] = [];
  let cursor: string | undefined;
  do {
    const ask = { term: term.id, parent, show: 'overdue', limit: 200, asOf, knownAt } as const;
    const page = await listUnions(ports, asker, { ...ask, ...(cursor && { cursor }) }, now);
    lines.push(...page.items);
    cursor = page.cursor;
  } while (cursor && lines.length < MOST_LATE);
  return lines;
}

/** Why the papers of those who are late were given back, as far as it was known. */
async function reasonsFor(
  { history }: ListPorts,
  { term, knownAt }: MadeReport['figures'],
  late: readonly CongressLine[],
): Promise<GivenBack[]> {
  const uppers = [...new Set(late.map(({ parent }) => parent))];
  const all = await Promise.all(uppers.map(upper => history.facts(term.id, 'grassroots', upper, knownAt)));
  return all.flatMap(({ givenBack }) => givenBack);
}
