import type { Term } from './term.ts';

/** A value that a setting may have, as JSON. */
export type SettingValue = string | number | boolean | null | readonly SettingValue[] | SettingFields;

type SettingFields = { readonly [name: string]: SettingValue | undefined };

/**
 * One setting that differs between two versions of a term. `path` names it from the term downward; what stands in a
 * list is named by its own code, level or day. Without `before` it was added, without `after` taken away.
 */
export type TermChange = {
  readonly path: readonly string[];
  readonly before?: SettingValue;
  readonly after?: SettingValue;
};

/** Last part of the path of a list whose entries stand in another order. */
export const ORDER = '#order';

/** What tells the entries of each list apart. */
const NAMED_BY: Readonly<Record<string, string>> = {
  levels: 'level',
  papers: 'code',
  returnReasons: 'code',
  holidays: 'from',
};

/** The settings from which running clocks are reckoned. */
const RECKONED_FROM: ReadonlySet<string | undefined> = new Set(['levels', 'days', 'calendar']);

/** True if one of `changes` may move a clock that runs. */
export function touchesClocks(changes: readonly Pick<TermChange, 'path'>[]): boolean {
  return changes.some(({ path }) => RECKONED_FROM.has(path[0]));
}

/** Every setting in which `after` differs from `before`, in the order of the term. */
export function changesOf(before: Term, after: Term): TermChange[] {
  return compare([], before as unknown as SettingValue, after as unknown as SettingValue);
}

function compare(
  path: readonly string[],
  before: SettingValue | undefined,
  after: SettingValue | undefined,
): TermChange[] {
  if (isSame(before, after)) return [];
  const name = NAMED_BY[path.at(-1) ?? ''];
  if (name && Array.isArray(before) && Array.isArray(after)) return compareLists(path, name, before, after);
  if (isFields(before) && isFields(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap(field => compare([...path, field], before[field], after[field]));
  }
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function compareLists(
  path: readonly string[],
  name: string,
  before: readonly SettingFields[],
  after: readonly SettingFields[],
): TermChange[] {
  const keyOf = (entry: SettingFields) => String(entry[name]);
  const [was, is] = [new Map(before.map(it => [keyOf(it), it])), new Map(after.map(it => [keyOf(it), it]))];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const changes = keys.flatMap(key => compare([...path, key], was.get(key), is.get(key)));
  const kept = (list: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...list.keys()].filter(key => other.has(key));
  const [oldOrder, newOrder] = [kept(was, is), kept(is, was)];
  if (isSame(oldOrder, newOrder)) return changes;
  return [...changes, { path: [...path, ORDER], before: oldOrder, after: newOrder }];
}

function isSame(a: SettingValue | undefined, b: SettingValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => isSame(value, b[index]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(name => isSame(a[name], b[name]));
}

function isFields(value: SettingValue | undefined): value is SettingFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
