import type { SettingValue, TermChange } from '../../lambdas/domain/term-changes.ts';
import { reportTemplate as words } from './vi-report-template.ts';

/** The names of the settings of the report, where the words of its fields are not enough. */
const NAMES: Readonly<Record<string, string>> = { lines: 'signature', name: 'signer', paragraphs: 'content' };

/** What a changed setting of the template of the report is called. */
export function reportSubject(path: readonly string[]): string {
  const [, group = '', field = group] = path;
  const key = group === 'signature' ? (NAMES[field] ?? 'signature') : (NAMES[group] ?? group);
  const name = (words as unknown as Record<string, unknown>)[key];
  return typeof name === 'string' ? name : key;
}

/**
 * What of a list of the report came and went: sentences or lines. Both are empty where only their order, a heading or
 * a condition changed; undefined where the change is of no list.
 */
export function reportLists({ before, after }: TermChange) {
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined;
  const [was, is] = [textsOf(before), textsOf(after)];
  return {
    gone: was.filter(text => !is.includes(text)),
    come: is.filter(text => !was.includes(text)),
  };
}

function textsOf(list: readonly SettingValue[]): string[] {
  return list.flatMap(entry => {
    if (typeof entry === 'string') return [entry];
    const pieces = fieldOf(entry, 'pieces');
    const own = fieldOf(entry, 'text');
    if (Array.isArray(pieces)) return textsOf(pieces);
    return typeof own === 'string' ? [own] : [];
  });
}

function fieldOf(entry: SettingValue, name: string): SettingValue | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  return (entry as Readonly<Record<string, SettingValue | undefined>>)[name];
}
