import type { ProgressView, SignOffView } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { holds, useMe } from '../../api/use-me.ts';

type Days = Pick<ProgressView, 'asOf' | 'knownAt'>;

/** What the sign-offs say of the figures of a page. */
export type SignedState = {
  /** The one that froze these very figures. */
  readonly exact?: SignOffView;
  /** The last one before these figures, which they are compared with. */
  readonly before?: SignOffView;
};

/** Which of the sign-offs, newest first, froze the figures of `days`, and which came last before them. */
export function signedState(items: readonly SignOffView[], days: Days): SignedState {
  const isExact = (item: Days) => item.asOf === days.asOf && item.knownAt === days.knownAt;
  const exact = items.find(isExact);
  const before = items.find(item => item.asOf <= days.asOf && !isExact(item));
  return { ...(exact && { exact }), ...(before && { before }) };
}

/** The sign-offs for those who may read them: undefined while they are on their way, null for everybody else. */
export function useSignedState(term: string, days: Days | undefined): SignedState | null | undefined {
  const mayRead = holds(useMe(), 'leader', 'registrar', 'operator');
  const { data, isError } = useAnswer('signOffs', { params: { term } }, { enabled: mayRead });
  if (!mayRead || isError) return null;
  return data && days && signedState(data.items, days);
}
