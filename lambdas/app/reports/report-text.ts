import type { ReportCondition, ReportPlaceholder } from '../../domain/report-sentence.ts';
import { type Filling, fill } from '../../domain/report-template.ts';
import type { ReportFigures } from './report-figures.ts';
import type { Run } from './report-model.ts';

/** A paragraph of the report with its heading, if it has one. */
export type ReportText = { readonly heading?: string; readonly runs: readonly Run[] };

type Fillings = Readonly<Record<ReportPlaceholder, Filling>>;

/** The paragraphs of the report: the sentences that apply, each number with its list; an empty one is left out. */
export function reportText(
  { term, asOf, knownAt, parent }: ReportFigures,
  fillings: Fillings,
  conditions: ReadonlySet<ReportCondition>,
): ReportText[] {
  const run = ({ text, source }: Filling[number]): Run => ({
    text,
    ...(source && {
      figure: {
        shown: source.shown,
        parent: source.parent ?? parent,
        ...(source.level && { level: source.level }),
        asOf,
        knownAt,
      },
    }),
  });
  return term.report.paragraphs.flatMap(({ heading, pieces }) => {
    const said = pieces.filter(({ when }) => when === undefined || conditions.has(when));
    if (said.length === 0) return [];
    const parts = said.flatMap(({ text }, index) => [
      ...(index > 0 ? [{ text: '; ' }] : []),
      ...fill(text, fillings),
    ]);
    const runs = [...parts, { text: '.' }].map(run);
    return [{ ...(heading && { heading }), runs: capitalised(runs) }];
  });
}

/** The subject of the report. */
export function reportSubject({ term }: ReportFigures, fillings: Fillings): string {
  return fill(term.report.subject, fillings)
    .map(({ text }) => text)
    .join('');
}

/** A paragraph begins with a capital, whichever of its sentences comes first. */
function capitalised(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs;
  if (!first) return [];
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}
