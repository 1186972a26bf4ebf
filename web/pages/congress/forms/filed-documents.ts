import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import { judgedStages } from '../filing-now.ts';
import { newestSubmission } from '../paper-states.ts';

/** The files of the submission that is under judgement. */
export function filedDocuments(view: CongressView): CongressView['documents'] {
  const filed = new Set(
    judgedStages(view).flatMap(
      stage => newestSubmission(view, stage)?.papers.flatMap(paper => paper.documents) ?? [],
    ),
  );
  return view.documents.filter(({ id }) => filed.has(id));
}
