import type { Union } from '../../domain/register.ts';
import { canonicalJson } from '../hash.ts';

/** True if a workbook says of a union what the register has already; its place in the list does not matter. */
export function compareEntry(standing: Union | undefined, told: Union): boolean {
  if (!standing) return false;
  const { order: _, ...a } = standing;
  const { order: __, ...b } = told;
  return canonicalJson(a) === canonicalJson(b);
}
