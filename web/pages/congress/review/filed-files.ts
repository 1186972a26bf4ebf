import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { STAGES } from '../../../../lambdas/domain/stages.ts';
import { mayOpen } from '../file-shown.ts';
import { judgedStages } from '../filing-now.ts';
import { paperStates } from '../paper-states.ts';

/** A file of the newest papers: whether it is under judgement now, and the labels of the papers that it covers. */
export type FiledFile = {
  readonly id: string;
  readonly papers: readonly string[];
  readonly isJudged: boolean;
};

/** The files of the newest papers that the asker may open, in the order of the checklist, each once. */
export function filedFiles(view: CongressView): FiledFile[] {
  const judged = judgedStages(view);
  const files = new Map<string, FiledFile>();
  for (const { paper, documents } of paperStates(view, STAGES)) {
    for (const id of documents) {
      const document = view.documents.find(it => it.id === id);
      if (!document || !mayOpen(document, view)) continue;
      const { papers, isJudged } = files.get(id) ?? { papers: [], isJudged: false };
      files.set(id, {
        id,
        papers: [...papers, paper.label],
        isJudged: isJudged || judged.includes(paper.stage),
      });
    }
  }
  return [...files.values()];
}
