import type { MappingDefinition } from './mapping-definition.ts';

/**
 * How many records of a batch, from its start, are done according to what the function answered. With
 * `ReportBatchItemFailures` that is all before the first failed one; an answer that names no record of the batch counts
 * as a failure of all of them, as on AWS.
 */
export function doneCount(definition: MappingDefinition, answer: unknown, ids: string[]): number {
  if (!definition.reportsFailures) return ids.length;
  const failed = failedIds(answer);
  if (failed === undefined) return 0;
  if (failed.length === 0) return ids.length;
  const places = failed.map(id => (typeof id === 'string' ? ids.indexOf(id) : -1));
  return Math.max(0, Math.min(...places));
}

/** The ids a function reports as failed; undefined if the answer is not of that form. */
export function failedIds(answer: unknown): unknown[] | undefined {
  if (answer === null || answer === undefined) return [];
  if (typeof answer !== 'object' || !('batchItemFailures' in answer)) return [];
  const { batchItemFailures: list } = answer;
  if (list === null) return [];
  if (!Array.isArray(list)) return undefined;
  return list.map((item: unknown) => (item as { itemIdentifier?: unknown } | null)?.itemIdentifier);
}
