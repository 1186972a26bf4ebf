import type { Item } from './attribute-values.ts';

/** One change of one item as a stream (NEW_AND_OLD_IMAGES) hands it out. */
export type StreamRecord = {
  /** 21 digits or more; later changes of a table have greater ones, as strings too. */
  sequenceNumber: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  keys: Item;
  newImage?: Item;
  oldImage?: Item;
  /** Seconds since 1970 (UTC), by the embedded clock. */
  approximateCreationDateTime: number;
};
