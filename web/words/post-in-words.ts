import type { Role } from '../../lambdas/domain/authority.ts';
import { codes } from './vi-codes.ts';

/** A post in words, with the union where it is held. */
export function postInWords(role: Role, union: string): string {
  return `${codes.roles[role]} – ${union}`;
}
