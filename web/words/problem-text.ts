import type { FieldFault, Problem } from '../../lambdas/api/contracts.ts';
import { vi } from './vi.ts';

/** What the API said, in the language of the reader: its own sentences are Vietnamese. */
export function problemText(problem: Problem): string {
  const said = vi.app.problems[problem.code];
  return typeof said === 'function' ? said(problem) : (said ?? problem.title);
}

/** What the API said of one field, in the language of the reader. */
export function faultText({ code, title }: FieldFault): string {
  return vi.app.fieldFaults[code] ?? title;
}
