import type { CongressLine, CongressView, UnionList } from '../../lambdas/api/contracts.ts';
import { STAGES } from '../../lambdas/domain/stages.ts';
import { aPdf } from '../fixtures/a-pdf.ts';
import type { Person } from './person.ts';

/** Stages that a small union files in one packet before its congress. */
const BEFORE = ['plan', 'personnel', 'approval'] as const;

/**
 * Types in the papers of `count` unions under `parent` as `reviewer`, as if they had come on paper, so that they wait
 * for a ruling; answers the unions. Of each it is a whole packet or, where a union files stage by stage, one stage.
 */
export async function fillDesk(
  reviewer: Person,
  { term, parent }: { term: string; parent: string },
  count: number,
): Promise<string[]> {
  const list: UnionList = await reviewer.get(`/api/terms/${term}/unions?parent=${parent}&limit=200`);
  const chosen = list.items.filter(isOpenBefore).slice(0, count);
  if (chosen.length < count) throw new Error(`only ${chosen.length} unions of ${parent} can still file`);
  await Promise.all(chosen.map(({ union }) => fileOnBehalf(reviewer, { term, union })));
  return chosen.map(({ union }) => union);
}

/** Types in what the union can file next, with every paper that is asked. */
export async function fileOnBehalf(
  reviewer: Person,
  { term, union }: { term: string; union: string },
): Promise<void> {
  const path = `/api/terms/${term}/congresses/${union}`;
  const view: CongressView = await reviewer.get(path);
  const from = STAGES.indexOf(view.current ?? 'plan');
  if (view.current === 'recognition') await fileMinutes(reviewer, view);
  const isPacket = view.bundled && from < BEFORE.length;
  const stages = isPacket ? BEFORE.slice(from) : STAGES.slice(from, from + 1);
  const papers = view.checklist
    .filter(paper => paper.required && stages.some(stage => stage === paper.stage))
    .map(({ code }) => ({ code, documents: [], onPaper: true }));
  await reviewer.change(`${path}/commands`, {
    type: 'submit',
    stages,
    papers,
    onBehalf: { source: 'paper' },
  });
}

/** Files minutes that follow, without which nothing is filed for the recognition. */
export async function fileMinutes(
  person: Person,
  { term, union, held }: Pick<CongressView, 'term' | 'union' | 'held'>,
): Promise<void> {
  if (held?.minutes !== 'follow') return;
  const documents = [await person.upload({ term, union }, aPdf('bien-ban'), 'bien-ban.pdf')];
  const path = `/api/terms/${term}/congresses/${union}/commands`;
  await person.change(path, { type: 'file-minutes', documents });
}

function isOpenBefore({ current, clock, outcome }: CongressLine): boolean {
  return BEFORE.some(stage => stage === current) && clock?.turn === 'union' && !outcome;
}
