import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Storage } from '../../lib/storage.ts';
import { Clock } from '../../local/clock.ts';
import { startDynamoDb } from '../../local/dynamodb/start-dynamodb.ts';

/** A table for one test file, made as the stack makes it. */
export type ThrowAwayTable = {
  readonly name: string;
  readonly client: DynamoDBClient;
  close(): Promise<void>;
};

/** A new table at `endpoint` with the ambient credentials, or in an embedded store of its own. */
export async function throwAwayTable(endpoint = process.env.STORE_ENDPOINT): Promise<ThrowAwayTable> {
  return endpoint ? tableAt(endpoint) : embeddedTable();
}

async function tableAt(endpoint: string): Promise<ThrowAwayTable> {
  const client = new DynamoDBClient({ endpoint });
  const name = `contract-${randomUUID()}`;
  await client.send(new CreateTableCommand({ ...definition(), TableName: name }));
  await waitUntilTableExists({ client, maxWaitTime: 120 }, { TableName: name });
  const close = async () => {
    await client.send(new DeleteTableCommand({ TableName: name }));
    client.destroy();
  };
  return { name, client, close };
}

async function embeddedTable(): Promise<ThrowAwayTable> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  const clock = new Clock();
  const dynamoDb = await startDynamoDb({ folder, clock });
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = new DynamoDBClient({ endpoint: dynamoDb.endpoint, region: 'ap-southeast-1', credentials });
  await client.send(new CreateTableCommand({ ...definition(), TableName: 'contract' }));
  const close = async () => {
    client.destroy();
    await dynamoDb.close();
    clock.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { name: 'contract', client, close };
}

type Definition = Omit<CreateTableCommandInput, 'TableName'>;
let known: Definition | undefined;

/** The keys and indexes that the stack gives its table. */
function definition(): Definition {
  known ??= synthesised();
  return known;
}

function synthesised(): Definition {
  const stack = new Stack(new App(), 'Contract');
  new Storage(stack, 'Storage');
  const [table] = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::Table'));
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode } = table?.Properties ?? {};
  return { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode };
}
