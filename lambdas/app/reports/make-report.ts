import { type Day, plusDays } from '../../domain/days.ts';
import { sumFigures } from '../../domain/measures.ts';
import { endOfLastQuarter } from '../../domain/quarter.ts';
import { Forbidden } from '../errors.ts';
import type { Asker } from '../queries/ask.ts';
import { type BridgeView, viewBridge } from '../queries/bridge.ts';
import { asAt } from '../queries/progress.ts';
import type { FiguresReader, MovesReader, OfficerReader, RegisterReader } from '../queries/readers.ts';
import type { SignOffStore } from '../sign-off/sign-off-store.ts';
import { type SignOffView, viewSignOffs } from '../sign-off/view-sign-offs.ts';
import { conditionsOf, fillingsOf } from './fillings.ts';
import { type ReportFigures, readReportFigures } from './report-figures.ts';
import { type ReportText, reportSubject, reportText } from './report-text.ts';

/** What a report is made of. */
export type ReportPorts = {
  readonly readers: OfficerReader & RegisterReader & FiguresReader;
  readonly history: MovesReader;
  readonly signOffs: SignOffStore;
};

/** Which report: of a term, as of a day, as known on another. */
export type ReportAsk = {
  readonly term: string;
  readonly asOf?: Day | undefined;
  readonly knownAt?: Day | undefined;
};

/** A report before it is laid out: its figures, what it says of them, and how the number of unions changed. */
export type MadeReport = {
  readonly figures: ReportFigures;
  readonly subject: string;
  readonly text: readonly ReportText[];
  /** Since the end of the quarter before; undefined where the term does not count that far back. */
  readonly bridge: BridgeView | undefined;
};

/** Makes the report of what the asker may see. NotFound as for the figures themselves. */
export async function makeReport(
  ports: ReportPorts,
  asker: Asker,
  ask: ReportAsk,
  now: number,
): Promise<MadeReport> {
  const { readers } = ports;
  const figures = await readReportFigures(readers, asker, ask, now);
  const { term, asOf, knownAt } = figures;
  const [bridge, last, upperLevel] = await Promise.all([
    bridgeSinceQuarter(ports, asker, figures, now),
    lastSignOff(ports, asker, figures, now),
    upperLevelFigures(readers, figures),
  ]);
  const extras = { bridge, last, upperLevel };
  const fillings = fillingsOf(figures, extras);
  return {
    figures: { ...figures, term, asOf, knownAt },
    subject: reportSubject(figures, fillings),
    text: reportText(figures, fillings, conditionsOf(figures, extras)),
    bridge,
  };
}

async function bridgeSinceQuarter(
  { readers, history }: ReportPorts,
  asker: Asker,
  { term, asOf, knownAt }: ReportFigures,
  now: number,
): Promise<BridgeView | undefined> {
  const from = endOfLastQuarter(asOf);
  if (from < plusDays(term.countsFrom, -1)) return undefined;
  const ask = { term: term.id, level: 'grassroots', from, to: asOf, knownAt } as const;
  return viewBridge({ readers, history }, asker, ask, now);
}

/** The newest report of this day or an earlier one; none for who may not see them. */
async function lastSignOff(
  { readers, signOffs }: ReportPorts,
  asker: Asker,
  { term, asOf }: ReportFigures,
  now: number,
): Promise<SignOffView | undefined> {
  try {
    const { items } = await viewSignOffs({ readers, signOffs }, asker, term.id, now);
    return items.find(signed => signed.asOf <= asOf);
  } catch (error) {
    if (error instanceof Forbidden) return undefined;
    throw error;
  }
}

async function upperLevelFigures(readers: FiguresReader, { term, asOf, knownAt, parent }: ReportFigures) {
  const [rows, deltas] = await Promise.all([
    readers.current(term.id, 'upper'),
    readers.deltas(term.id, 'upper', ['dated', 'standing'], asOf),
  ]);
  const own = rows.filter(row => row.id === parent);
  return sumFigures(asAt(own, deltas, knownAt).map(row => row.figures));
}
