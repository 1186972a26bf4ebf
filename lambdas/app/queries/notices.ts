import { unionsWith } from '../../domain/authority.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import type { Notice } from '../notice.ts';
import { office } from '../office.ts';
import { type Asker, officerOf } from './ask.ts';
import type { NoticeReader, OfficerReader } from './readers.ts';

/** What the asker's offices were told, newest first. */
export type NoticeList = {
  readonly today: Day;
  readonly items: readonly (Omit<Notice, 'office' | 'standsIn'> & {
    readonly place: string;
    /** The names of who did it and of whom they stood in for. */
    readonly standsIn?: { readonly by: string; readonly inPlaceOf: string };
  })[];
  /** Where older ones go on. */
  readonly before?: string;
};

/** One page of the notices of the offices in which the asker files, examines or signs; one Query an office. */
export async function notices(
  readers: OfficerReader & NoticeReader,
  asker: Asker,
  { limit, before }: { limit: number; before?: string },
  now: number,
): Promise<NoticeList> {
  const officer = await officerOf(readers, asker);
  const offices = [
    ...unionsWith(officer, 'officer').map(union => office('union', union)),
    ...unionsWith(officer, 'reviewer', 'signatory').map(union => office('upper', union)),
  ];
  const pages = await Promise.all(offices.map(desk => readers.notices(desk, limit, before)));
  const all = pages.flat().sort((a, b) => (a.place < b.place ? 1 : -1));
  const shown = all.slice(0, limit);
  const names = await namesOf(
    readers,
    shown.map(({ notice }) => notice),
  );
  const items = shown.map(({ place, notice: { office: _, standsIn, ...told } }) => ({
    ...told,
    place,
    ...(standsIn && { standsIn: { by: names(standsIn.by), inPlaceOf: names(standsIn.inPlaceOf) } }),
  }));
  // A page that came back full may have more behind it.
  const isMore = all.length > limit || pages.some(page => page.length === limit);
  const last = items.at(-1)?.place;
  return { today: dayOf(now), items, ...(isMore && last && { before: last }) };
}

/** Names of people are read when they are told, and only where somebody stood in. */
async function namesOf(readers: OfficerReader, told: readonly Notice[]): Promise<(sub: string) => string> {
  const subs = new Set(told.flatMap(({ standsIn }) => (standsIn ? Object.values(standsIn) : [])));
  const people = subs.size > 0 ? await readers.officers([...subs]) : [];
  const names = new Map(people.map(({ sub, name }) => [sub, name]));
  return sub => names.get(sub) ?? '';
}
