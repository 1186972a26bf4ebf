import { createHash } from 'node:crypto';
import type { ChangeEntry } from './congress-store.ts';
import type { Request } from './perform.ts';

/** JSON with sorted keys and without undefined values: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/** SHA-256 (hex) of a change, chained to the hash of the change before it. */
export function changeHash(previous: string | undefined, entry: Omit<ChangeEntry, 'hash'>): string {
  return sha256(`${previous ?? ''}\n${canonicalJson(entry)}`);
}

/** SHA-256 (hex) of what a request asks for, whoever carries it and whenever. */
export function requestHash({ term, union, command }: Pick<Request, 'term' | 'union' | 'command'>): string {
  return contentHash({ term, union, command });
}

/** SHA-256 (hex) of a value: equal for equal values, whatever the order of their fields. */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
