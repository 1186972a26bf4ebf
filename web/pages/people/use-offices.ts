import type { Me } from '../../../lambdas/api/contracts.ts';
import type { Level } from '../../../lambdas/domain/register.ts';
import { ApiError } from '../../api/problem.ts';
import { useAnswer } from '../../api/use-answer.ts';

/** A union whose people are listed together: an upper-level union, or the province. */
export type Office = { readonly id: string; readonly name: string; readonly level: Level };

/** The offices whose people `me` keeps: the own one, and as registrar of the province every upper-level union. */
export function useOffices(me: Me): {
  offices: readonly Office[] | undefined;
  error: unknown;
  retry: () => void;
} {
  const own = me.posts
    .filter(post => post.role === 'registrar')
    .map(({ union, unionName, level }): Office => ({ id: union, name: unionName, level }));
  const term = me.terms[0]?.id ?? '';
  const isOver = term !== '' && own.some(({ level }) => level === 'province');
  const progress = useAnswer('progress', { params: { term } }, { enabled: isOver });
  const retry = () => void progress.refetch();
  // Before the first import there are no upper-level unions, and nothing is wrong with that.
  const isEmpty = progress.error instanceof ApiError && progress.error.problem.status === 404;
  if (isOver && progress.isError && !isEmpty) return { offices: undefined, error: progress.error, retry };
  if (isOver && !progress.data && !isEmpty) return { offices: undefined, error: undefined, retry };
  const below = (progress.data?.unions ?? []).map(({ id, name }): Office => ({ id, name, level: 'upper' }));
  const offices = [...own, ...below].filter(
    (office, index, all) => all.findIndex(({ id }) => id === office.id) === index,
  );
  return { offices, error: undefined, retry };
}
