import { beforeEach, describe, expect, test } from 'vitest';
import { Clock } from '../../../local/clock.ts';
import type { Table } from '../../../local/dynamodb/dynalite.ts';
import { type Database, GroupCommit } from '../../../local/dynamodb/group-commit.ts';
import { Ledger } from '../../../local/dynamodb/ledger.ts';
import { TableStreamLog } from '../../../local/dynamodb/table-stream.ts';
import { writeOne } from '../../../local/dynamodb/writes.ts';

type Batch = { keys: string[]; options: unknown; finish: () => void; fail: (error: Error) => void };

/** A disk that writes each batch only when the test says so. */
class SlowDisk {
  readonly batches: Batch[] = [];

  getSync(): undefined {}

  batch(operations: { key: string }[], options: unknown): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.batches.push({ keys: operations.map(({ key }) => key), options, finish: resolve, fail: reject });
    return promise;
  }
}

let disk: SlowDisk;
let commits: GroupCommit;
let answered: string[];
beforeEach(() => {
  disk = new SlowDisk();
  commits = new GroupCommit(disk as unknown as Database);
  answered = [];
});

const note = (name: string, promise: Promise<unknown>) =>
  promise.then(
    () => answered.push(name),
    () => answered.push(`${name} refused`),
  );
/** Lets everything happen that waits for nothing but promises. */
const calm = () => new Promise(resolve => setImmediate(resolve));

describe('commits', () => {
  test('that come while one is being written are one batch, one sync, and answered only then', async () => {
    note('first', commits.append([{ key: 'a', value: 1 }]));
    await calm();
    note('second', commits.append([{ key: 'b', value: 2 }]));
    note('third', commits.append([{ key: 'c', value: 3 }]));
    note('nothing', commits.settled());
    await calm();
    expect(disk.batches.map(({ keys }) => keys)).toEqual([['a']]);
    expect(answered).toEqual([]);
    disk.batches[0]?.finish();
    await calm();
    expect(answered).toEqual(['first']);
    expect(disk.batches.map(({ keys, options }) => [keys, options])).toEqual([
      [['a'], { sync: true }],
      [['b', 'c'], { sync: true }],
    ]);
    disk.batches[1]?.finish();
    await calm();
    expect(answered.slice(1).sort()).toEqual(['nothing', 'second', 'third']);
  });

  test('are visible to the next writer at once, whatever has been written of older values', async () => {
    note('old', commits.append([{ key: 'a', value: 'old' }]));
    await calm();
    note('new', commits.append([{ key: 'a', value: 'new' }]));
    expect(commits.get('a')).toBe('new');
    disk.batches[0]?.finish();
    await calm();
    expect(commits.get('a')).toBe('new');
  });

  test('after a failed one are refused, and nothing is read any more', async () => {
    note('failed', commits.append([{ key: 'a', value: 1 }]));
    await calm();
    note('waiting', commits.append([{ key: 'b', value: 1 }]));
    disk.batches[0]?.fail(new Error('disk full'));
    await calm();
    note('late', commits.append([{ key: 'c', value: 1 }]));
    await calm();
    expect(answered).toEqual(['failed refused', 'waiting refused', 'late refused']);
    expect(() => commits.get('a')).toThrow('a write to the disk failed');
    expect(disk.batches).toHaveLength(1);
  });
});

test('neither a write nor a refusal that rests on it is answered, or announced, before the disk has it', async () => {
  const table: Table = {
    TableName: 'congress',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamEnabled: true },
  };
  const stream = new TableStreamLog('congress', disk as unknown as Database, new Clock(), {});
  stream.onRecords(() => answered.push('announced'));
  const ledger = new Ledger(
    () => table,
    commits,
    () => stream,
    undefined,
  );
  const request = {
    TableName: 'congress',
    Item: { pk: { S: 'a' } },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  note('write', writeOne('putItem', request, ledger));
  note('repeat', writeOne('putItem', request, ledger));
  await calm();
  expect(answered).toEqual([]);
  disk.batches[0]?.finish();
  await calm();
  expect(answered.sort()).toEqual(['announced', 'repeat refused', 'write']);
});
