import type { CongressView, TermView } from '../../../../lambdas/api/contracts.ts';
import type { HeldReport } from '../../../../lambdas/domain/held-report.ts';
import { fillIn, type Placeholder } from '../../../../lambdas/domain/paper-template.ts';
import type { PaperTemplate } from '../../../../lambdas/domain/term.ts';
import { forEvent } from '../../../words/event-kind.ts';
import { formatCount, formatDay } from '../../../words/format.ts';
import { paperWords } from '../../../words/vi-papers.ts';

/** What is known already of a union's congress, for the drafts of its papers. */
export type PaperFacts = {
  readonly view: Pick<CongressView, 'name' | 'parentName' | 'date' | 'today'> & {
    readonly register: Pick<CongressView['register'], 'members' | 'area' | 'level'>;
  };
  readonly term: Pick<TermView, 'id'>;
  /** The noun of the union's event, such as "đại hội". */
  readonly event: string;
  /** The report as typed or filed; a count that is not known is undefined. */
  readonly held: HeldFacts | undefined;
};

/** What is known of a report. */
export type HeldFacts = Partial<Pick<HeldReport, 'on' | 'form' | 'presidentBy' | 'ballots'>> & {
  readonly summoned: number | undefined;
  readonly present: number | undefined;
};

/** A paper as it will be printed: everything in words. */
export type PaperDraft = {
  readonly upper: string;
  readonly union: string;
  readonly number: string | undefined;
  readonly placeAndDate: string;
  readonly title: string;
  readonly subject: string | undefined;
  readonly lines: readonly string[];
  readonly signatures: readonly (readonly string[])[];
  readonly sentTo: readonly string[];
  /** Words that stand on every paper. */
  readonly words: { readonly nation: string; readonly motto: string; readonly sentTo: string };
};

/** The draft of one paper, from its outline and what is known. */
export function paperDraft(template: PaperTemplate, facts: PaperFacts): PaperDraft {
  const values = valuesOf(facts);
  const fill = (text: string) => fillIn(forEvent(text, facts.event), values);
  const { symbol, subject, sentTo } = template;
  const { nation, motto } = paperWords;
  const isGrassroots = facts.view.register.level === 'grassroots';
  const own = (text: string) => (isGrassroots ? text : paperWords.ofAnother(text));
  return {
    upper: facts.view.parentName.toUpperCase(),
    union: values.union.toUpperCase(),
    number: symbol && paperWords.number(own(symbol)),
    placeAndDate: paperWords.placeAndDate(facts.view.register.area, facts.view.today.slice(0, 4)),
    title: fill(template.title).toUpperCase(),
    subject: subject && fill(subject),
    lines: template.paragraphs.flatMap(line => fill(line).split('\n')),
    signatures: template.signedBy.map(signer => paperWords.signers[signer]),
    sentTo: sentTo.map((receiver, index) =>
      paperWords.item(own(fill(receiver)), index === sentTo.length - 1),
    ),
    words: { nation, motto, sentTo: paperWords.sentTo },
  };
}

function valuesOf({ view, term, event, held }: PaperFacts): Record<Placeholder, string> {
  const { blank } = paperWords;
  const day = (known: string | null | undefined) => (known ? formatDay(known) : blank);
  const count = (known: number | undefined) => (known === undefined ? blank : formatCount(known));
  const ballots = held?.ballots ?? [];
  return {
    union: paperWords.fullName(view.name),
    upper: view.parentName,
    term: term.id,
    // The register keeps members of the grassroots alone.
    members: view.register.level === 'grassroots' ? formatCount(view.register.members) : blank,
    day: day(view.date),
    heldDay: day(held?.on || view.date),
    form: held?.form ? paperWords.forms[held.form] : blank,
    summoned: count(held?.summoned),
    present: count(held?.present),
    presidentBy: held?.presidentBy ? forEvent(paperWords.presidentBy[held.presidentBy], event) : blank,
    ballots:
      ballots.length > 0 ? forEvent(ballots.map(paperWords.ballot).join('\n'), event) : paperWords.noBallot,
  };
}
