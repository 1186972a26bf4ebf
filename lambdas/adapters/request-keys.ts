import { congressOfKey, type Key, stateKey } from './keys.ts';

const REQUEST = 'REQUEST';

/** A day that a congress asks for, on the desk of who answers; holds nothing but that place. */
export const requestKey = (term: string, union: string): Key => ({ ...stateKey(term, union), sk: REQUEST });

/** True of the item by which a day that is asked for stands on a desk. */
export const isRequest = ({ sk }: Key): boolean => sk === REQUEST;

/** Where the state of the congress stands that another item is of. */
export function stateBeside({ pk }: Key): Key {
  const { term, union } = congressOfKey(pk);
  return stateKey(term, union);
}
