import { formatCount } from '../format.ts';

/** A number with its noun: 1 paper, 2 papers. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A number of grassroots unions. */
export function unions(count: number): string {
  return counted(count, 'grassroots union');
}
