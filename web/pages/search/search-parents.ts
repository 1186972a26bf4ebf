import type { Me } from '../../../lambdas/api/contracts.ts';

/** The unions below which a person may search: the highest at which one reads everything, or the own ones. */
export function searchParents({ posts }: Pick<Me, 'posts'>): string[] {
  const over = posts.filter(
    ({ role, level }) => ['leader', 'registrar', 'operator'].includes(role) && level !== 'grassroots',
  );
  const province = over.find(({ level }) => level === 'province');
  if (province) return [province.union];
  const own = posts.filter(
    ({ role, level }) => ['reviewer', 'signatory'].includes(role) && level === 'upper',
  );
  return [...new Set([...over, ...own].map(({ union }) => union))];
}
