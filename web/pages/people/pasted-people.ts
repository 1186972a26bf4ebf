import { fold } from '../../../lambdas/domain/fold.ts';
import { loginOf } from '../../../lambdas/domain/login.ts';
import { canBeHeldAt, GIVEN_ROLES, type GivenRole } from '../../../lambdas/domain/people.ts';
import type { Level } from '../../../lambdas/domain/register.ts';

/** A union that a line may name. */
export type NamedUnion = { readonly id: string; readonly name: string; readonly level: Level };

/** What is wrong with a pasted line. */
export type LineFault =
  | 'name-missing'
  | 'name-long'
  | 'login-unreadable'
  | 'login-twice'
  | 'union-missing'
  | 'union-unknown'
  | 'union-ambiguous'
  | 'role-unknown'
  | 'role-misplaced';

/** One pasted line: as it was written, what it says, and what is wrong with it. */
export type PastedLine = {
  /** Its place among what was pasted, from 1. */
  readonly line: number;
  /** The line as it was pasted. */
  readonly raw: string;
  readonly name: string;
  readonly login: string | undefined;
  /** The login as it was written. */
  readonly written: string;
  readonly role: GivenRole | undefined;
  readonly union: NamedUnion | undefined;
  readonly faults: readonly LineFault[];
};

/** How people write in lists of their own what the pages call otherwise; compared without diacritics. */
export type Spellings = {
  readonly roles: Readonly<Record<GivenRole, readonly string[]>>;
  /** What stands over the column of names, where the heading was copied as well. */
  readonly headings: readonly string[];
};

const LONGEST_NAME = 100;

/** How unions are called in short before their name; "cdcs" and its long form say nothing of which one. */
const KIND_OF_UNION = /^(cdcs|cong doan co so|cong doan) /;

/**
 * The people of pasted lines: name, login, union and role in columns between tabs, as Excel copies them. A line
 * without a role is an officer’s; empty lines and a heading are passed over.
 */
export function pastedPeople(
  text: string,
  unions: readonly NamedUnion[],
  spellings: Spellings,
): PastedLine[] {
  const find = finderOf(unions);
  const lines = text.split(/\r?\n/).flatMap((row, index) => {
    const cells = row.split('\t').map(cell => cell.normalize('NFC').replace(/\s+/g, ' ').trim());
    const isHeading = spellings.headings.some(heading => fold(heading) === fold(cells[0] ?? ''));
    return cells.every(cell => cell === '') || isHeading
      ? []
      : [readLine({ line: index + 1, raw: row }, cells, find, spellings.roles)];
  });
  const isTwice = (login: string) => lines.filter(line => line.login === login).length > 1;
  return lines.map(line =>
    line.login && isTwice(line.login) ? { ...line, faults: [...line.faults, 'login-twice'] } : line,
  );
}

function readLine(
  place: Pick<PastedLine, 'line' | 'raw'>,
  [name = '', written = '', unionText = '', roleText = '']: readonly string[],
  find: (text: string) => NamedUnion | LineFault,
  spellings: Readonly<Record<GivenRole, readonly string[]>>,
): PastedLine {
  const faults: LineFault[] = [];
  if (name === '') faults.push('name-missing');
  if (name.length > LONGEST_NAME) faults.push('name-long');
  const login = loginOf(written);
  if (!login) faults.push('login-unreadable');
  const role = roleText === '' ? 'officer' : roleOf(roleText, spellings);
  if (!role) faults.push('role-unknown');
  const found = find(unionText);
  const union = typeof found === 'string' ? undefined : found;
  if (typeof found === 'string') faults.push(found);
  if (role && union && !canBeHeldAt(role, union.level)) faults.push('role-misplaced');
  return { ...place, name, login, written, role, union, faults };
}

function roleOf(text: string, spellings: Readonly<Record<GivenRole, readonly string[]>>) {
  const wanted = fold(text);
  return GIVEN_ROLES.find(role => role === wanted || spellings[role].some(it => fold(it) === wanted));
}

/** Finds a union by its code, or by its name with or without diacritics and the kind of union before it. */
function finderOf(unions: readonly NamedUnion[]): (text: string) => NamedUnion | LineFault {
  const byCode = new Map(unions.map(union => [union.id.toLowerCase(), union]));
  const byName = new Map<string, NamedUnion[]>();
  for (const union of unions) byName.set(bare(union.name), [...(byName.get(bare(union.name)) ?? []), union]);
  return text => {
    if (text === '') return 'union-missing';
    const coded = byCode.get(text.toLowerCase());
    if (coded) return coded;
    const [named, ...others] = byName.get(bare(text)) ?? [];
    // One union may stand here under two names that are the same without diacritics.
    if (others.some(({ id }) => id !== named?.id)) return 'union-ambiguous';
    return named ?? 'union-unknown';
  };
}

function bare(name: string): string {
  return fold(name).replace(KIND_OF_UNION, '');
}
