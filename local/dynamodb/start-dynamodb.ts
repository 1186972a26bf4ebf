import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Level } from 'level';
import type { Clock } from '../clock.ts';
import { undated } from '../undated.ts';
import type { Message } from './dynalite.ts';
import { type Faults, IndexHistory } from './faults.ts';
import { GroupCommit } from './group-commit.ts';
import { Ledger } from './ledger.ts';
import { getBatch, getItem, type Reading, readPage } from './reads.ts';
import { type TableStream, TableStreamLog } from './table-stream.ts';
import { Tables } from './tables.ts';
import { Tokens } from './tokens.ts';
import { transactGet, transactWrite } from './transact.ts';
import { isWireError } from './wire-error.ts';
import { writeBatch, writeOne } from './writes.ts';

/** The embedded DynamoDB, running. */
export type DynamoDb = {
  /** `http://127.0.0.1:…`, for `AWS_ENDPOINT_URL_DYNAMODB`. */
  endpoint: string;
  /** The stream of a table, which may be created later. */
  stream(tableName: string): TableStream;
  /** Ends the requests under way and closes the files. */
  close(): Promise<void>;
};

type Options = {
  /** Where the data is: one folder, which nothing else may have open. */
  folder: string;
  clock: Clock;
  faults?: Faults;
  /** Any free port, if not given. */
  port?: number;
};

type Operations = Record<string, (request: Message) => Promise<Message>>;

/**
 * DynamoDB on a loopback port: dynalite's actions over one LevelDB folder, with transactions, streams and
 * capacity units added. What it has answered survives the death of the process.
 */
export async function startDynamoDb({ folder, clock, faults = {}, port = 0 }: Options): Promise<DynamoDb> {
  const database = new Level<string, unknown>(folder, { valueEncoding: 'json' });
  await database.open();
  const commits = new GroupCommit(database);
  const tables = await Tables.open(database, commits, clock);
  const streams = new Map<string, TableStreamLog>();
  const stream = (table: string) => {
    const log = streams.get(table) ?? new TableStreamLog(table, database, clock, faults);
    streams.set(table, log);
    return log;
  };
  for (const table of tables.names()) await stream(table).resume();
  const history = faults.indexDelay ? new IndexHistory() : undefined;
  const ledger = new Ledger(tables.lookup, commits, stream, history);
  const reading = { database, lookup: tables.lookup, faults, history };
  const operations = operationsOf(tables, ledger, reading, await Tokens.open(database, clock));

  const server = createServer((request, response) => void answer(request, response, operations));
  // Clients keep connections open: closing an idle one would race with their next request.
  server.keepAliveTimeout = 0;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stream,
    close: async () => {
      await closed(server);
      for (const log of streams.values()) await log.close();
      await commits.settled();
      await database.close();
    },
  };
}

function operationsOf(tables: Tables, ledger: Ledger, reading: Reading, tokens: Tokens): Operations {
  return {
    CreateTable: request => tables.create(request),
    DescribeTable: request => tables.describe(request),
    ListTables: () => tables.list(),
    UpdateTimeToLive: request => tables.updateTimeToLive(request),
    DescribeTimeToLive: request => tables.describeTimeToLive(request),
    UpdateContinuousBackups: request => tables.updateContinuousBackups(request),
    DescribeContinuousBackups: request => tables.describeContinuousBackups(request),
    TagResource: async () => ({}),
    PutItem: request => writeOne('putItem', request, ledger),
    UpdateItem: request => writeOne('updateItem', request, ledger),
    DeleteItem: request => writeOne('deleteItem', request, ledger),
    BatchWriteItem: request => writeBatch(request, ledger),
    TransactWriteItems: request => transactWrite(request, ledger, tokens),
    TransactGetItems: request => transactGet(request, ledger),
    GetItem: request => getItem(request, reading),
    BatchGetItem: request => getBatch(request, reading),
    Query: request => readPage('query', request, reading),
    Scan: request => readPage('scan', request, reading),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, operations: Operations) {
  const { status, body } = await outcome(request, operations);
  undated(response);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomUUID(),
  });
  response.end(JSON.stringify(body));
}

async function outcome(request: IncomingMessage, operations: Operations) {
  try {
    const target = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const operation = Object.hasOwn(operations, target) ? operations[target] : undefined;
    const text = Buffer.concat(await request.toArray()).toString();
    if (!operation) {
      return { status: 400, body: { __type: 'com.amazon.coral.service#UnknownOperationException' } };
    }
    const message = parsed(text);
    if (!message) return { status: 400, body: { __type: 'com.amazon.coral.service#SerializationException' } };
    return { status: 200, body: await operation(message) };
  } catch (error) {
    if (isWireError(error)) return { status: error.statusCode, body: error.body };
    console.error(error);
    return { status: 500, body: { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError' } };
  }
}

function parsed(text: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Message) : undefined;
  } catch {
    return undefined;
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}
