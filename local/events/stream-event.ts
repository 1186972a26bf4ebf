import { createHash } from 'node:crypto';
import { REGION } from '../template/resource-names.ts';

/** One change as a table's stream hands it out; keys and images are attribute values. */
export type StreamRecord = {
  sequenceNumber: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  keys: Record<string, object>;
  newImage?: Record<string, object>;
  oldImage?: Record<string, object>;
  /** Seconds since 1970 (UTC), simulated time. */
  approximateCreationDateTime: number;
};

/** What a mapping reads from: records in the order of their commits. */
export type RecordSource = {
  read: (after: string | undefined, limit: number) => Promise<StreamRecord[]>;
  latest: () => Promise<string | undefined>;
  onRecords: (listener: () => void) => () => void;
};

/** The record as Lambda hands it to a function. */
export function eventRecord(record: StreamRecord, streamArn: string): object {
  return {
    eventID: createHash('md5').update(`${streamArn} ${record.sequenceNumber}`).digest('hex'),
    eventName: record.eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: REGION,
    dynamodb: {
      ApproximateCreationDateTime: record.approximateCreationDateTime,
      Keys: record.keys,
      ...(record.newImage === undefined ? {} : { NewImage: record.newImage }),
      ...(record.oldImage === undefined ? {} : { OldImage: record.oldImage }),
      SequenceNumber: record.sequenceNumber,
      SizeBytes: JSON.stringify(record.newImage ?? record.keys).length,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    eventSourceARN: streamArn,
  };
}

/** Which of `lanes` lanes works on the record: records of one item always on the same one. */
export function laneOf(record: StreamRecord, lanes: number): number {
  if (lanes === 1) return 0;
  return (
    createHash('md5')
      .update(JSON.stringify(Object.values(record.keys)[0]))
      .digest()
      .readUInt32BE(0) % lanes
  );
}
