import { afterEach, expect, test } from 'vitest';
import { Clock } from '../../../local/clock.ts';
import type { MappingDefinition } from '../../../local/events/mapping-definition.ts';
import type { RecordSource, StreamRecord } from '../../../local/events/stream-event.ts';
import { StreamLane } from '../../../local/events/stream-lane.ts';

const lanes: StreamLane[] = [];
afterEach(() => Promise.all(lanes.splice(0).map(lane => lane.close())));

/** A stream in memory; `add` commits one record whose partition key is `pk`. */
class MemoryStream implements RecordSource {
  readonly records: StreamRecord[] = [];
  readonly #listeners = new Set<() => void>();
  createdAt = 0;

  add(...keys: string[]): void {
    for (const pk of keys)
      this.records.push({
        sequenceNumber: String(this.records.length + 1).padStart(5, '0'),
        eventName: 'INSERT',
        keys: { pk: { S: pk } },
        newImage: { pk: { S: pk } },
        approximateCreationDateTime: this.createdAt,
      });
    for (const listener of this.#listeners) listener();
  }

  read = async (after: string | undefined, limit: number) =>
    this.records.filter(r => after === undefined || r.sequenceNumber > after).slice(0, limit);
  latest = async () => this.records.at(-1)?.sequenceNumber;
  onRecords = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

type Given = Partial<MappingDefinition> & { lane?: number; checkpoint?: { value?: string } };
type Answer = (keys: string[], sequenceNumbers: string[]) => unknown;

function laneOf(stream: MemoryStream, answer: Answer, { lane = 0, checkpoint = {}, ...given }: Given = {}) {
  const batches: string[] = [];
  const given_up: { queueArn: string; body: Record<string, unknown> }[] = [];
  const clock = new Clock(-Date.now() + 1_000_000);
  const running = new StreamLane({
    definition: {
      id: 'Mapping',
      functionArn: 'arn:fn',
      source: { kind: 'stream', tableName: 'Table', arn: 'arn:stream' },
      batchSize: 4,
      windowSeconds: 0,
      bisected: false,
      retries: -1,
      maximumAge: -1,
      lanes: 1,
      fromStart: true,
      reportsFailures: true,
      filters: [],
      onFailureArn: 'arn:dead',
      ...given,
    } as MappingDefinition & { source: { kind: 'stream' } },
    lane,
    source: stream,
    clock,
    checkpoint: {
      get: async () => checkpoint.value,
      set: async value => {
        checkpoint.value = value;
      },
    },
    invoke: async (_, event) => {
      const { Records } = event as {
        Records: { dynamodb: { Keys: { pk: { S: string } }; SequenceNumber: string } }[];
      };
      const keys = Records.map(r => r.dynamodb.Keys.pk.S);
      batches.push(keys.join(''));
      return answer(
        keys,
        Records.map(r => r.dynamodb.SequenceNumber),
      );
    },
    giveUp: async (queueArn, body) => void given_up.push({ queueArn, body: body as Record<string, unknown> }),
  });
  lanes.push(running);
  const drained = () => expect.poll(async () => running.busy || (await running.lag()) > 0).toBe(false);
  return { batches, given_up, drained, checkpoint, clock, running };
}

/** Says, as a function with `ReportBatchItemFailures` would, that processing stopped at the first of `bad`. */
const failsAt =
  (...bad: string[]): Answer =>
  (keys, numbers) => ({
    batchItemFailures: numbers
      .filter((_, i) => bad.includes(keys[i] ?? ''))
      .map(itemIdentifier => ({ itemIdentifier })),
  });

const throwsOn =
  (...bad: string[]): Answer =>
  keys => {
    if (keys.some(key => bad.includes(key))) throw new Error('failed');
    return undefined;
  };

test('records come in order, in batches, those of before and those of later', async () => {
  const stream = new MemoryStream();
  stream.add('A', 'B', 'C', 'D', 'E');
  const { batches, drained, checkpoint } = laneOf(stream, () => undefined);
  await drained();
  expect(batches).toEqual(['ABCD', 'E']);
  stream.add('F');
  await drained();
  expect(batches).toEqual(['ABCD', 'E', 'F']);
  expect(checkpoint.value).toBe('00006');
});

test('a lane goes on after its checkpoint', async () => {
  const stream = new MemoryStream();
  stream.add('A', 'B', 'C');
  const { batches, drained } = laneOf(stream, () => undefined, { checkpoint: { value: '00002' } });
  await drained();
  expect(batches).toEqual(['C']);
});

test('what a filter does not let through costs no call and is passed', async () => {
  const stream = new MemoryStream();
  stream.add('A', 'B', 'A', 'B');
  const onlyB = (record: unknown) =>
    (record as { dynamodb: { Keys: { pk: { S: string } } } }).dynamodb.Keys.pk.S === 'B';
  const { batches, drained, checkpoint } = laneOf(stream, () => undefined, { filters: [onlyB] });
  await drained();
  stream.add('A');
  await drained();
  expect(batches).toEqual(['BB']);
  await expect.poll(() => checkpoint.value).toBe('00005');
});

test('a reported failure is tried again from the lowest failed record, then given up to the queue', async () => {
  const stream = new MemoryStream();
  stream.add('A', 'X', 'C');
  const { batches, drained, given_up } = laneOf(stream, failsAt('X'), { retries: 2, bisected: true });
  await drained();
  // The good ones before it are passed at once; it is tried three times alone, and then no longer in the way.
  expect(batches[0]).toBe('AXC');
  expect(batches.slice(1)).toEqual(['XC', 'X', 'X', 'X', 'C']);
  expect(given_up).toHaveLength(1);
  expect(given_up[0]).toMatchObject({
    queueArn: 'arn:dead',
    body: {
      requestContext: {
        functionArn: 'arn:fn',
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 3,
      },
      DDBStreamBatchInfo: { startSequenceNumber: '00002', endSequenceNumber: '00002', batchSize: 1 },
    },
  });
});

test('a batch that throws is halved until the bad record is alone', async () => {
  const stream = new MemoryStream();
  stream.add('A', 'B', 'X', 'D');
  const { batches, drained, given_up } = laneOf(stream, throwsOn('X'), { retries: 0, bisected: true });
  await drained();
  expect(batches).toEqual(['ABXD', 'AB', 'XD', 'X', 'D']);
  expect(given_up.map(({ body }) => body.DDBStreamBatchInfo)).toMatchObject([{ batchSize: 1 }]);
});

test('without halving, the whole batch is given up', async () => {
  const stream = new MemoryStream();
  stream.add('A', 'X', 'C', 'D', 'E');
  const { batches, drained, given_up } = laneOf(stream, throwsOn('X'), { retries: 1 });
  await drained();
  expect(batches).toEqual(['AXCD', 'AXCD', 'E']);
  expect(given_up.map(({ body }) => body.DDBStreamBatchInfo)).toMatchObject([{ batchSize: 4 }]);
});

test('what recovers is not given up, and nothing overtakes it', async () => {
  const stream = new MemoryStream();
  stream.add('A', 'X', 'C');
  let failures = 2;
  const { batches, drained, given_up } = laneOf(stream, keys => {
    if (keys.includes('X') && failures-- > 0) throw new Error('not yet');
  });
  await drained();
  expect(batches).toEqual(['AXC', 'AXC', 'AXC']);
  expect(given_up).toEqual([]);
});

test('records that have become too old are given up without a call', async () => {
  const stream = new MemoryStream();
  stream.createdAt = 100;
  stream.add('A', 'B');
  stream.createdAt = 1000;
  stream.add('C');
  const { batches, drained, given_up } = laneOf(stream, () => undefined, { maximumAge: 600 });
  await drained();
  expect(batches).toEqual(['C']);
  expect(given_up.map(({ body }) => body.requestContext)).toMatchObject([{ condition: 'RecordAgeExceeded' }]);
});

test('with a window, a batch waits to be filled until the window is over', async () => {
  const stream = new MemoryStream();
  stream.add('A');
  const { batches, drained, clock, running } = laneOf(stream, () => undefined, { windowSeconds: 60 });
  await expect.poll(() => running.lag()).toBe(1);
  stream.add('B');
  expect(batches).toEqual([]);
  clock.moveTo(clock.now() + 61_000);
  await drained();
  expect(batches).toEqual(['AB']);
});

test('parallel lanes share the records out by their key, each record to one lane', async () => {
  const stream = new MemoryStream();
  const keys = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  stream.add(...keys, ...keys);
  const both = [0, 1].map(lane => laneOf(stream, () => undefined, { lanes: 2, lane }));
  for (const { drained } of both) await drained();
  const [one, two] = both.map(({ batches }) => [...batches.join('')]);
  expect([...(one ?? []), ...(two ?? [])].sort()).toEqual([...keys, ...keys].sort());
  expect(one?.filter(key => two?.includes(key))).toEqual([]);
  expect(one?.length).toBeGreaterThan(0);
  expect(two?.length).toBeGreaterThan(0);
});

test('closing while a call is under way neither passes nor gives up its records', async () => {
  const stream = new MemoryStream();
  stream.add('A');
  const call = Promise.withResolvers<never>();
  const { batches, given_up, checkpoint, running } = laneOf(stream, () => call.promise, { retries: 0 });
  await expect.poll(() => batches).toEqual(['A']);
  const closed = running.close();
  call.reject(new Error('the host is stopping'));
  await closed;
  expect(given_up).toEqual([]);
  expect(checkpoint.value).toBeUndefined();
});
