import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { fold } from '../../../lambdas/domain/fold.ts';
import { type MatterKind, matterKindOf } from './matter-kind.ts';

/** A line has little time left from this many working days down. */
export const SOON_DAYS = 3;

/** Which lines are shown, by what makes them stand out. */
export const SHOWS = ['all', 'overdue', 'soon', 'again', 'recommended', 'objection', 'asks'] as const;

/** Which lines are shown, by what makes them stand out. */
export type Show = (typeof SHOWS)[number];

/** Which lines are shown: by urgency or state, by matter, by a part of the name. */
export type InboxFilters = {
  readonly show: Show;
  readonly matter: MatterKind | 'all';
  readonly text: string;
};

/** Shows every line. */
export const NO_FILTERS: InboxFilters = { show: 'all', matter: 'all', text: '' };

const ADDRESSES: Readonly<Record<Exclude<Show, 'all'>, string>> = {
  overdue: 'qua-han',
  soon: 'sap-den-han',
  again: 'nop-lai',
  recommended: 'cho-ky',
  objection: 'phan-anh',
  asks: 'xin-ngay',
};

const MATTER_ADDRESSES: Readonly<Record<MatterKind, string>> = {
  before: 'truoc-dai-hoi',
  held: 'cho-xac-nhan',
  recognition: 'cong-nhan',
};

/** The filters that the address names; what it does not name, or names wrongly, filters nothing. */
export function filtersIn(address: URLSearchParams): InboxFilters {
  return {
    show: namedBy(ADDRESSES, address.get('loc')) ?? 'all',
    matter: namedBy(MATTER_ADDRESSES, address.get('viec')) ?? 'all',
    text: address.get('tim') ?? '',
  };
}

/** The filters as the end of an address. */
export function addressOf({ show, matter, text }: InboxFilters): Record<string, string> {
  return {
    ...(show !== 'all' && { loc: ADDRESSES[show] }),
    ...(matter !== 'all' && { viec: MATTER_ADDRESSES[matter] }),
    ...(text.trim() && { tim: text.trim() }),
  };
}

function namedBy<T extends string>(
  addresses: Readonly<Record<T, string>>,
  name: string | null,
): T | undefined {
  return (Object.keys(addresses) as T[]).find(key => addresses[key] === name);
}

/** The lines that the filters leave. */
export function filtered<T extends CongressLine>(lines: readonly T[], filters: InboxFilters): T[] {
  const wanted = fold(filters.text);
  return lines.filter(
    line =>
      isShown(line, filters.show) &&
      (filters.matter === 'all' || matterKindOf(line) === filters.matter) &&
      (wanted === '' || fold(line.name).includes(wanted)),
  );
}

function isShown({ clock, side, round, objection, asks }: CongressLine, show: Show): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'overdue':
      return clock?.isOverdue === true;
    case 'soon':
      return clock !== null && !clock.isOverdue && clock.workingDaysLeft <= SOON_DAYS;
    case 'again':
      return !asks && side === 'submitted' && round > 1;
    case 'recommended':
      return !asks && side === 'recommended';
    case 'objection':
      return !asks && objection !== null;
    case 'asks':
      return asks !== undefined;
  }
}
