import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another on a printed slip. */
const KINDS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-+='] as const;

/** Length of a first password; its entropy is about 64 bits. */
const LENGTH = 12;

/** A random first password with a letter of each case, a digit and a sign, easy to copy from paper. */
export function firstPassword(): string {
  const all = KINDS.join('');
  const letters = Array.from({ length: LENGTH }, (_, index) => pick(KINDS[index] ?? all));
  for (let last = letters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [letters[last], letters[other]] = [letters[other] ?? '', letters[last] ?? ''];
  }
  return letters.join('');
}

function pick(from: string): string {
  return from[randomInt(from.length)] ?? '';
}
