import { PLACES } from '../../places.ts';

/** Addresses of the pages on which registrars keep accounts. */
export const PEOPLE_PLACES = {
  list: PLACES.people,
  invite: `${PLACES.people}/cap-moi`,
  inviteMany: `${PLACES.people}/cap-nhieu`,
  person: `${PLACES.people}/:sub`,
} as const;

/** The address of one person’s account. */
export function personPlace(sub: string): string {
  return PEOPLE_PLACES.person.replace(':sub', encodeURIComponent(sub));
}

/** The address of the list of the people of `office`. */
export function peoplePlace(office: string): string {
  return `${PEOPLE_PLACES.list}?o=${encodeURIComponent(office)}`;
}
