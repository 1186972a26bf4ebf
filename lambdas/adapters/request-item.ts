import { office } from '../app/office.ts';
import { type Congress, openRequest } from '../domain/congress.ts';
import { inboxKeys } from './keys.ts';
import { requestKey } from './request-keys.ts';
import type { Item, Write } from './table.ts';

/**
 * Puts a day that is asked for on the desk of the upper-level union, takes it off, or moves it to another desk. A
 * congress itself lies on one desk; so this item stands in the index while there is a request, and is written only when
 * that changes: no other command pays for it. It is emptied, not removed, which no function may do there.
 */
export function requestWrites(before: Congress | undefined, after: Congress): Write[] {
  const was = before && placeOf(before);
  const now = placeOf(after);
  if (was?.inbox === now?.inbox && was?.inboxSk === now?.inboxSk) return [];
  const put: Item = { ...requestKey(after.term, after.union), ...now };
  return [{ put }];
}

function placeOf(congress: Congress) {
  const asked = openRequest(congress);
  const { term, union, parent } = congress;
  return asked && inboxKeys(office('upper', parent), asked.due, union, term, asked.date);
}
