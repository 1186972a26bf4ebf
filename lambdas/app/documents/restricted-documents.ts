import type { Term } from '../../domain/term.ts';
import type { Submission } from '../congress-store.ts';

/**
 * The documents that were ever filed for a paper with personal data. Such a file is restricted whatever was said when
 * it was uploaded: one file may cover several papers, and be chosen for this one only later.
 */
export function restrictedDocuments(
  submissions: readonly Pick<Submission, 'papers'>[],
  { papers }: Pick<Term, 'papers'>,
): Set<string> {
  const restricted = new Set(papers.filter(paper => paper.restricted).map(({ code }) => code));
  const filed = submissions.flatMap(submission => submission.papers);
  return new Set(filed.filter(({ code }) => restricted.has(code)).flatMap(({ documents }) => documents));
}
