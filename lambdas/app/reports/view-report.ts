import type { Day } from '../../domain/days.ts';
import type { Asker } from '../queries/ask.ts';
import { makeReport, type ReportAsk, type ReportPorts } from './make-report.ts';
import type { ReportText } from './report-text.ts';

/** A report as a page shows it: what it says, each number with its list. */
export type ReportView = {
  readonly term: string;
  readonly today: Day;
  readonly asOf: Day;
  readonly knownAt: Day;
  readonly week: { readonly from: Day; readonly to: Day };
  readonly subject: string;
  readonly text: readonly ReportText[];
  /** What follows the number of the report. */
  readonly symbol: string;
  readonly held: number;
  readonly managed: number;
};

/** The report of what the asker may see. */
export async function viewReport(
  ports: ReportPorts,
  asker: Asker,
  ask: ReportAsk,
  now: number,
): Promise<ReportView> {
  const { figures, subject, text } = await makeReport(ports, asker, ask, now);
  const { term, today, asOf, knownAt, week, total } = figures;
  const held = (total.figures['held.congress'] ?? 0) + (total.figures['held.conference'] ?? 0);
  const managed = total.figures.managed ?? 0;
  return {
    term: term.id,
    today,
    asOf,
    knownAt,
    week,
    subject,
    text,
    symbol: term.report.symbol,
    held,
    managed,
  };
}
