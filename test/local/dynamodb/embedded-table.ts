import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery, paginateScan, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Clock } from '../../../local/clock.ts';
import type { AttributeValue } from '../../../local/dynamodb/attribute-values.ts';
import type { Faults } from '../../../local/dynamodb/faults.ts';
import { type DynamoDb, startDynamoDb } from '../../../local/dynamodb/start-dynamodb.ts';
import type { StreamRecord } from '../../../local/dynamodb/stream-record.ts';

/** The name of the table that these tests use. */
export const TableName = 'congress';

/** The name of its index, by `group` and `rank`. */
export const IndexName = 'by-group';

/** An item as the document client hands it out. */
export type Document = Record<string, unknown>;

/** An embedded table in a folder of its own, with the AWS client connected to it. */
export type EmbeddedTable = {
  dynamoDb: DynamoDb;
  client: DynamoDBDocumentClient;
  clock: Clock;
  close(): Promise<void>;
};

/** A new folder for a test; removed by `removeFolder`. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'dynamodb-'));
}

/** Removes what a test left on disk. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Starts DynamoDB in `folder` and makes the table, unless the folder has it. */
export async function openTable(
  folder: string,
  faults: Faults = {},
  clock = new Clock(),
): Promise<EmbeddedTable> {
  const dynamoDb = await startDynamoDb({ folder, clock, faults });
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const plain = new DynamoDBClient({ endpoint: dynamoDb.endpoint, region: 'ap-southeast-1', credentials });
  const client = DynamoDBDocumentClient.from(plain);
  await client.send(createTable).catch(error => {
    if (error.name !== 'ResourceInUseException') throw error;
  });
  const close = async () => {
    plain.destroy();
    await dynamoDb.close();
    clock.close();
  };
  return { dynamoDb, client, clock, close };
}

const createTable = new CreateTableCommand({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: ['pk', 'sk', 'group', 'rank'].map(AttributeName => ({
    AttributeName,
    AttributeType: 'S',
  })),
  GlobalSecondaryIndexes: [
    {
      IndexName,
      KeySchema: [
        { AttributeName: 'group', KeyType: 'HASH' },
        { AttributeName: 'rank', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['shown'] },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
});

/** Every item of the table. */
export async function allItems(client: DynamoDBDocumentClient): Promise<Document[]> {
  const items: Document[] = [];
  for await (const page of paginateScan({ client }, { TableName })) items.push(...(page.Items ?? []));
  return items;
}

/** Every entry of one group of the index, in its order. */
export async function groupOf(
  client: DynamoDBDocumentClient,
  group: string,
  Limit = 100,
): Promise<Document[]> {
  const items: Document[] = [];
  for await (const page of paginateQuery({ client }, { ...groupQuery(group), Limit })) {
    items.push(...(page.Items ?? []));
  }
  return items;
}

/** The first page of one group of the index. */
export async function groupPage(client: DynamoDBDocumentClient, group: string): Promise<Document[]> {
  const { Items = [] } = await client.send(new QueryCommand(groupQuery(group)));
  return Items;
}

function groupQuery(group: string) {
  return {
    TableName,
    IndexName,
    KeyConditionExpression: '#g = :g',
    ExpressionAttributeNames: { '#g': 'group' },
    ExpressionAttributeValues: { ':g': group },
  };
}

/** Every record of the table's stream. */
export async function allRecords(dynamoDb: DynamoDb): Promise<StreamRecord[]> {
  const records: StreamRecord[] = [];
  for (;;) {
    const page = await dynamoDb.stream(TableName).read(records.at(-1)?.sequenceNumber, 100);
    if (page.length === 0) return records;
    records.push(...page);
  }
}

/** An image or a key of a stream record as the document client would hand it out. */
export function plain(image: StreamRecord['keys'] | undefined): Document | undefined {
  return image && Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue({ N, SS, L, M, ...scalar }: AttributeValue): unknown {
  if (N !== undefined) return Number(N);
  if (SS) return new Set(SS);
  if (L) return L.map(plainValue);
  return M ? plain(M) : Object.values(scalar)[0];
}

/** The items that the stream says there are, and whether every old image was what the stream had said before. */
export function replayed(records: StreamRecord[]): { items: Document[]; isUnbroken: boolean } {
  const items = new Map<string, string>();
  let isUnbroken = true;
  for (const { keys, newImage, oldImage } of records) {
    const key = sorted(plain(keys) ?? {});
    isUnbroken &&= items.get(key) === (oldImage && sorted(plain(oldImage) ?? {}));
    if (newImage) items.set(key, sorted(plain(newImage) ?? {}));
    else items.delete(key);
  }
  return { items: [...items.values()].map(text => JSON.parse(text)), isUnbroken };
}

/** Items in an order of their own, for comparing. */
export function inOrder(items: Document[]): Document[] {
  return [...items].sort((one, other) => (sorted(one) < sorted(other) ? -1 : 1));
}

function sorted(item: Document): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1))),
  );
}
