import type { CongressView } from '../../lambdas/api/contracts.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import type { Person } from '../embedded/person.ts';
import { TERM } from '../embedded/small-province.ts';

/** A file that any reader takes for a PDF. */
export const SMALL_PDF = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);

/** Path of a congress of the small province. */
export function pathOf(union: string): string {
  return `/api/terms/${TERM}/congresses/${union}`;
}

/** The congress of `union` as `person` sees it. */
export function viewOf(person: Person, union: string): Promise<CongressView> {
  return person.get(pathOf(union));
}

/** Gives a command that must be accepted; answers what the API answered. */
export function give(person: Person, union: string, command: object, key?: string) {
  return person.change(`${pathOf(union)}/commands`, command, key);
}

/** Files `stages` as the union does: every paper asked, each covered by one file that is uploaded for it. */
export async function file(person: Person, union: string, stages: readonly Stage[], more: object = {}) {
  const document = await person.upload({ term: TERM, union }, SMALL_PDF, `${stages.join('-')}.pdf`);
  const papers = await papersFor(person, union, stages, { documents: [document] });
  return give(person, union, { type: 'submit', stages, papers, ...more });
}

/** The command by which the upper-level union types in `stages` that came on paper. */
export async function onPaper(person: Person, union: string, stages: readonly Stage[], more: object = {}) {
  const papers = await papersFor(person, union, stages, { documents: [], onPaper: true });
  return { type: 'submit', stages, papers, onBehalf: { source: 'paper' }, ...more };
}

/** A ruling of a standing committee that met and signed on `on`. */
export function ruling(on: string, documentNo = '45/TB-LĐLĐ') {
  return { basis: 'standing-committee-meeting', basisOn: on, documentNo, on, signer: 'Chủ tịch' };
}

/** Approves what was judged, with all that any stage asks of a ruling. */
export function approval(stage: Stage, round: number, on: string, documentNo?: string) {
  const confirmation = stage === 'held' ? { confirmedBy: 'minutes' } : {};
  return { type: 'approve', judged: { stage, round }, ruling: ruling(on, documentNo), ...confirmation };
}

/** The report of a congress on `on` at which all of `people` came. */
export function report(on: string, people: number) {
  const ballot = { of: 'committee', seats: 3, elected: 3, vacant: 0 };
  return {
    on,
    form: 'plenary',
    summoned: people,
    present: people,
    presidentBy: 'committee',
    minutes: 'attached',
    ballots: [{ ...ballot, issued: people, collected: people, valid: people, invalid: 0 }],
    people: { committee: 3, women: 1 },
  };
}

async function papersFor(person: Person, union: string, stages: readonly Stage[], how: object) {
  const { checklist } = await viewOf(person, union);
  const asked = checklist.filter(paper => paper.required && stages.includes(paper.stage));
  return asked.map(({ code }) => ({ code, ...how }));
}
