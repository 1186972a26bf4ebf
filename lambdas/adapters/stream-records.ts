import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ChangeEntry } from '../app/congress-store.ts';
import type { Job } from '../app/jobs/job.ts';
import type { RelayedChange } from '../app/workflow/relay.ts';
import { congressOfKey } from './keys.ts';

/** A record of the table's stream, as far as it is read: the item after the write. */
export type StreamRecord = { readonly dynamodb?: { readonly NewImage?: unknown } };

/** The change of a congress that a stream record carries. */
export function changeIn(record: StreamRecord): RelayedChange {
  const item = itemIn(record);
  return { ...congressOfKey(item.pk as string), events: (item.change as ChangeEntry).events };
}

/** The id of the job that a stream record carries. */
export function jobIn(record: StreamRecord): string {
  return (itemIn(record).job as Job).id;
}

function itemIn(record: StreamRecord) {
  return unmarshall((record.dynamodb?.NewImage ?? {}) as Record<string, AttributeValue>);
}
