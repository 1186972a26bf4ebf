import type { Me } from '../lambdas/api/contracts.ts';
import type { Day } from '../lambdas/domain/days.ts';
import type { Level } from '../lambdas/domain/register.ts';
import type { Shown } from '../lambdas/domain/shown.ts';
import { holds } from './api/use-me.ts';

// Identifiers may hold a dot, and a path that ends in one is taken for a file: they never come last.

/** Addresses of the pages, with `:name` where an identifier stands. */
export const PLACES = {
  progress: '/nhiem-ky/:term/tien-do',
  term: '/nhiem-ky/:term/quy-dinh',
  import: '/nhiem-ky/:term/nhap-danh-sach',
  newTerm: '/nhiem-ky-moi',
  inbox: '/viec-can-xu-ly',
  notices: '/thong-bao',
  people: '/tai-khoan',
  account: '/tai-khoan-cua-toi',
  operations: '/theo-doi',
  registerChanges: '/bien-dong-danh-sach',
  bridge: '/nhiem-ky/:term/bien-dong',
  reports: '/nhiem-ky/:term/bao-cao',
  unions: '/nhiem-ky/:term/cong-doan/:parent/danh-sach',
  grid: '/nhiem-ky/:term/cong-doan/:parent/nhap-nhanh',
  search: '/tim',
  calendar: '/lich',
  congress: '/nhiem-ky/:term/cong-doan/:union/dai-hoi',
} as const;

/** The names by which an address keeps the two dates of figures. */
export const DATE_NAMES = { asOf: 'tinh-den', knownAt: 'cap-nhat' } as const;

/** The name by which an address keeps the level of a list. */
export const LEVEL_NAME = 'cap';

/** The name by which the address of the changes of the register keeps the union that it was opened from. */
export const UNION_NAME = 'cong-doan';

/** The two dates of figures: as of a day, as known on another. */
export type Dates = { readonly asOf: Day; readonly knownAt: Day };

function datesIn({ asOf, knownAt }: Dates) {
  return { [DATE_NAMES.asOf]: asOf, [DATE_NAMES.knownAt]: knownAt };
}

/** The address of a term's progress, as it stands now or on two dates. */
export function progressPlace(term: string, dates?: Dates): string {
  const place = PLACES.progress.replace(':term', encodeURIComponent(term));
  return dates ? `${place}?${new URLSearchParams(datesIn(dates))}` : place;
}

/** The address of a term's reports, of now or of two dates. */
export function reportsPlace(term: string, dates?: Dates): string {
  const place = PLACES.reports.replace(':term', encodeURIComponent(term));
  return dates ? `${place}?${new URLSearchParams(datesIn(dates))}` : place;
}

/** The address of how the number of a term's unions became what it is, now or on two dates. */
export function bridgePlace(term: string, dates?: Dates): string {
  const place = PLACES.bridge.replace(':term', encodeURIComponent(term));
  return dates ? `${place}?${new URLSearchParams(datesIn(dates))}` : place;
}

/** The address of the changes of the register, of one union where it is given. */
export function registerChangesPlace(union?: string): string {
  return union
    ? `${PLACES.registerChanges}?${new URLSearchParams({ [UNION_NAME]: union })}`
    : PLACES.registerChanges;
}

/** The address of a term's settings. */
export function termPlace(term: string): string {
  return PLACES.term.replace(':term', encodeURIComponent(term));
}

/** The address of the import of a workbook into a term. */
export function importPlace(term: string): string {
  return PLACES.import.replace(':term', encodeURIComponent(term));
}

/**
 * The address of the list of the unions below `parent`: all of them, or those that a number counts; as of a day and
 * as known on another, or as things stand now.
 */
export function unionsPlace(
  term: string,
  parent: string,
  show?: Shown,
  dates?: Dates,
  level?: Level,
): string {
  const list = PLACES.unions
    .replace(':term', encodeURIComponent(term))
    .replace(':parent', encodeURIComponent(parent));
  const search = new URLSearchParams({
    ...(show && { xem: show }),
    ...(dates && datesIn(dates)),
    ...(level && level !== 'grassroots' && { [LEVEL_NAME]: level }),
  });
  return search.size > 0 ? `${list}?${search}` : list;
}

/** The address of the grid in which what is known of the unions under `parent` is typed. */
export function gridPlace(term: string, parent: string): string {
  return PLACES.grid
    .replace(':term', encodeURIComponent(term))
    .replace(':parent', encodeURIComponent(parent));
}

/** The address of one union's congress. */
export function congressPlace(term: string, union: string): string {
  return PLACES.congress
    .replace(':term', encodeURIComponent(term))
    .replace(':union', encodeURIComponent(union));
}

/** Where a person starts: leaders with the figures, those who rule with their inbox, officers with their union. */
export function homePlace(me: Me): string | undefined {
  const term = me.terms[0]?.id;
  if (!term) return me.keepsTerms ? PLACES.newTerm : undefined;
  if (holds(me, 'leader')) return progressPlace(term);
  if (holds(me, 'reviewer', 'signatory')) return PLACES.inbox;
  if (holds(me, 'registrar', 'operator')) return progressPlace(term);
  const own = me.posts.find(post => post.role === 'officer');
  return own && congressPlace(term, own.union);
}
