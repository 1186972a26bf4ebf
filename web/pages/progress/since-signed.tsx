import type { ProgressView } from '../../../lambdas/api/contracts.ts';
import { progressWords as words } from '../../words/vi-progress.ts';
import type { SignedState } from './sign-offs.ts';

/** What changed since the figures were last signed off, and what a later entry changed of those. */
export function SinceSigned({
  progress,
  signed,
}: {
  progress: ProgressView;
  signed: SignedState | undefined;
}) {
  return <p class="since-signed">{signed && sentences(progress, signed).join(' ')}</p>;
}

function sentences({ held, knownAt, today }: ProgressView, { exact, before }: SignedState): string[] {
  const said: string[] = [];
  if (before) said.push(words.sinceSigned(before.number, before.asOf, held - before.figures.held));
  const last = exact ?? before;
  // How a signed day is known otherwise is told as of today.
  const adjusted = knownAt >= today ? (last?.difference.total.held ?? 0) : 0;
  if (last && adjusted !== 0) said.push(words.adjusted(last.number, adjusted));
  return said.length > 0 ? said : [words.nothingBefore];
}
