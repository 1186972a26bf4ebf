import type { TermView } from '../../../lambdas/api/contracts.ts';
import { fold } from '../../../lambdas/domain/fold.ts';
import type { Term } from '../../../lambdas/domain/term.ts';
import { cleanReport } from './report-draft.ts';

/** The sections of the page, each edited for itself. */
export const SECTIONS = [
  'general',
  'finish',
  'sizes',
  'days',
  'calendar',
  'reminders',
  'figures',
  'papers',
  'reasons',
  'report',
] as const;

/** One section of the page. */
export type SectionId = (typeof SECTIONS)[number];

/** The settings that each section is about. */
export const SECTION_KEYS: Readonly<Record<SectionId, readonly (keyof Term)[]>> = {
  general: ['title', 'notice', 'denominator', 'countsFrom'],
  finish: ['levels', 'gate', 'postponeWithin'],
  sizes: ['bundleBelow', 'committeeFrom', 'quorum', 'youngBelow'],
  days: ['days'],
  calendar: ['calendar'],
  reminders: ['reminders'],
  figures: ['figures'],
  papers: ['papers'],
  reasons: ['returnReasons'],
  report: ['report'],
};

/** What a draft changes of a term. A setting that is undefined is taken away. */
export type Draft = { readonly [K in keyof Term]?: Term[K] | undefined };

/** The settings alone, without what the answer says about them. */
export function settingsOf({ revision: _, today: __, replanJob: ___, ...term }: TermView): Term {
  return term;
}

/** `term` as `draft` would have it; papers and reasons that are new get codes made from their names. */
export function withDraft(term: Term, draft: Draft): Term {
  const changed = { ...term, ...draft } as Term;
  if ('notice' in draft && !draft.notice?.trim()) delete changed.notice;
  if (!changed.postponeWithin) delete changed.postponeWithin;
  return {
    ...changed,
    report: cleanReport(changed.report),
    papers: named(changed.papers, label => codeOf(label, '_').toUpperCase()),
    returnReasons: named(changed.returnReasons, label => codeOf(label, '-').replace(/\d/g, '')),
  };
}

function named<T extends { readonly code: string; readonly label: string }>(
  entries: readonly T[],
  make: (label: string) => string,
): T[] {
  const taken = new Set(entries.map(({ code }) => code));
  return entries.map(entry => {
    if (entry.code !== '') return entry;
    const code = free(make(entry.label), taken);
    taken.add(code);
    return { ...entry, code };
  });
}

/** A code of ASCII letters made from a name. */
function codeOf(label: string, between: '_' | '-'): string {
  const letters = fold(label)
    .replace(/[^a-z0-9]+/g, between)
    .replace(/^[^a-z]+|[_-]+$/g, '')
    .slice(0, 32);
  return letters.length > 1 ? letters : `new${between}x`;
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let code = wanted;
  for (let more = 'A'; taken.has(code); more += 'A') {
    code = `${wanted}${wanted === wanted.toUpperCase() ? `_${more}` : `-${more.toLowerCase()}`}`;
  }
  return code;
}

/** What is being edited, kept in this tab so that a reload loses nothing: from which settings, and what of them. */
export type KeptDraft = {
  readonly base: TermView;
  readonly draft: Draft;
  readonly reason: string;
  readonly decisionNo: string;
};

/** Whose draft it is, and of what: nobody else in the same tab sees it. */
export type TermDraftPlace = { readonly sub: string; readonly term: string; readonly section: string };

const keptAs = ({ sub, term, section }: TermDraftPlace) => `term-draft/${sub}/${term}/${section}`;

/** The draft of a section that was left unsaved in this tab. */
export function keptDraft(place: TermDraftPlace): KeptDraft | undefined {
  const text = sessionStorage.getItem(keptAs(place));
  return text ? JSON.parse(text) : undefined;
}

/** Keeps a draft until it is saved or given up; undefined forgets it. */
export function keepDraft(place: TermDraftPlace, kept: KeptDraft | undefined): void {
  if (kept) sessionStorage.setItem(keptAs(place), JSON.stringify(kept));
  else sessionStorage.removeItem(keptAs(place));
}
