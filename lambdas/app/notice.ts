import type { Congress } from '../domain/congress.ts';
import { type ChangedBy, type NoticeMatter, tellingsOf } from '../domain/notices.ts';
import type { Union } from '../domain/register.ts';
import type { By, ChangeEntry } from './congress-store.ts';
import { office } from './office.ts';

/** What an office is told of one change of a congress; the page of the union tells the rest. */
export type Notice = {
  /** Whose notice it is, as `office` names them. */
  readonly office: string;
  readonly term: string;
  readonly union: string;
  readonly name: string;
  /** What the union holds: a congress, or a conference in its place. */
  readonly kind: 'congress' | 'conference';
  /** Number of the change. */
  readonly number: number;
  /** Instant of recording, ISO 8601 UTC. */
  readonly at: string;
  /** What happened, at least one matter. */
  readonly about: readonly NoticeMatter[];
  /** The `sub`s of who did it and of whom they stood in for; only where somebody stood in. */
  readonly standsIn?: { readonly by: string; readonly inPlaceOf: string };
};

/** The notices of one change: one an office, whatever the number of its events. */
export function noticesOf(
  entry: Pick<ChangeEntry, 'number' | 'at' | 'by' | 'events'>,
  congress: Pick<Congress, 'term' | 'union' | 'parent' | 'obligation'>,
  { name }: Pick<Union, 'name'>,
  isOfUnion: boolean,
): Notice[] {
  const tellings = tellingsOf(entry.events, changedBy(entry.by, isOfUnion));
  const { number, at, by } = entry;
  const standsIn = by.kind === 'person' && by.inPlaceOf && { by: by.sub, inPlaceOf: by.inPlaceOf };
  const { term, union, parent, obligation } = congress;
  const kind = obligation === 'conference' ? 'conference' : 'congress';
  return (['union', 'upper'] as const).flatMap(to => {
    const about = tellings.filter(telling => telling.to === to).map(telling => telling.about);
    if (about.length === 0) return [];
    const desk = office(to, to === 'union' ? union : parent);
    return [{ office: desk, term, union, name, kind, number, at, about, ...(standsIn && { standsIn }) }];
  });
}

function changedBy(by: By, isOfUnion: boolean): ChangedBy {
  if (by.kind === 'machine') return 'machine';
  return isOfUnion ? 'union' : 'above';
}
