import { type Officer, type Role, unionsWith } from '../../domain/authority.ts';
import type { Union } from '../../domain/register.ts';
import { NotFound } from '../errors.ts';
import type { FiguresReader, RegisterReader } from '../queries/readers.ts';

/** A part of the calendar that somebody may see. */
export type Scope = {
  readonly union: string;
  readonly name: string;
  /** The unions whose congresses it holds are under these. */
  readonly uppers: readonly { readonly id: string; readonly name: string }[];
  /** False for a union that looks at those beside it: days and places only, but of its own. */
  readonly isFull: boolean;
  /** Nothing of the term lies outside. */
  readonly isWhole: boolean;
};

const OVERSEEING: readonly Role[] = ['signatory', 'leader', 'registrar', 'operator'];

/** The parts of a term's calendar that `officer` may see, the widest first. */
export async function scopesOf(
  readers: RegisterReader & Pick<FiguresReader, 'current'>,
  officer: Officer,
  term: string,
): Promise<Scope[]> {
  const [figures, posts] = await Promise.all([
    readers.current(term, 'grassroots'),
    readers.unions(officer.posts.map(post => post.union)),
  ]);
  const parents = await readers.unions(
    posts.filter(union => isOfficerAt(officer, union)).flatMap(union => union.above[0] ?? []),
  );
  const wide = posts
    .filter(
      union =>
        union.level !== 'grassroots' && unionsWith(officer, 'reviewer', ...OVERSEEING).includes(union.id),
    )
    .map(union => {
      const sees = unionsWith(officer, ...OVERSEEING).includes(union.id);
      const below = sees ? figures.filter(({ above }) => above.includes(union.id)) : [];
      const uppers = [named(union), ...below.map(({ id, name }) => ({ id, name }))];
      const isWhole = sees && union.above.length === 0;
      return { union: union.id, name: named(union).name, uppers, isFull: true, isWhole };
    })
    .sort((a, b) => b.uppers.length - a.uppers.length);
  const beside = parents
    .filter(parent => !wide.some(scope => scope.union === parent.id))
    .map(parent => ({
      union: parent.id,
      name: named(parent).name,
      uppers: [named(parent)],
      isFull: false,
      isWhole: false,
    }));
  return [...wide, ...beside];
}

/** The part that is asked for, or the first; one upper-level union of a wider part. Throws NotFound. */
export function scopeAsked(scopes: readonly Scope[], asked: string | undefined): Scope {
  if (!asked) {
    const [first] = scopes;
    if (!first) throw new NotFound('calendar');
    return first;
  }
  const own = scopes.find(scope => scope.union === asked);
  if (own) return own;
  const upper = scopes
    .filter(scope => scope.isFull)
    .flatMap(scope => scope.uppers)
    .find(it => it.id === asked);
  if (!upper) throw new NotFound(asked);
  return { union: upper.id, name: upper.name, uppers: [upper], isFull: true, isWhole: false };
}

function isOfficerAt(officer: Officer, union: Union): boolean {
  return officer.posts.some(post => post.union === union.id && post.role === 'officer');
}

function named({ id, name, shortName }: Union) {
  return { id, name: shortName ?? name };
}
