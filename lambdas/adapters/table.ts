import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import pRetry, { AbortError } from 'p-retry';
import { VersionConflict } from '../app/errors.ts';
import type { Key } from './keys.ts';

/** An item as it stands in the table. */
export type Item = Record<string, unknown> & Key;

/** One write of a transaction, without the table's name. */
export type Write =
  | { readonly put: Item; readonly condition?: Condition }
  | {
      readonly update: Key;
      readonly expression: string;
      readonly names?: Names;
      readonly values?: Values;
      /** By the names and values of the update. */
      readonly condition?: Pick<Condition, 'expression'>;
    }
  | { readonly remove: Key }
  /** Nothing is written there, but it must stand as the condition says. */
  | { readonly check: Key; readonly condition: Condition };

/** A condition on the item as it was. */
export type Condition = { readonly expression: string; readonly names?: Names; readonly values?: Values };

type Names = Record<string, string>;
type Values = Record<string, unknown>;

/** Read and write units that one request was billed for. */
export type Usage = { readonly request: string; readonly units: number };

/** Most items of one BatchGetItem. */
const BATCH = 100;

/** Tries of a transaction that another one got in the way of, or that was throttled. */
const TRIES = 6;

/**
 * The one table, as the adapters speak to it. Reads are by key or one Query page; writes are single puts or one
 * transaction. A failed condition is a VersionConflict; a clash with another transaction is tried again with jitter.
 */
export class Table {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;
  readonly #onUsage: ((usage: Usage) => void) | undefined;

  constructor(name: string, client: DynamoDBClient = new DynamoDBClient(), onUsage?: (usage: Usage) => void) {
    this.#name = name;
    this.#onUsage = onUsage;
    this.#client = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  }

  /** The item under `key`, strongly consistent. */
  async get(key: Key): Promise<Item | undefined> {
    const got = await this.#client.send(
      new GetCommand({ TableName: this.#name, Key: key, ConsistentRead: true, ...this.#measured() }),
    );
    this.#used('GetItem', got.ConsumedCapacity?.CapacityUnits);
    return got.Item as Item | undefined;
  }

  /** The items under `keys` that exist, strongly consistent, in no order. */
  async getAll(keys: readonly Key[]): Promise<Item[]> {
    const items: Item[] = [];
    let left = [...keys];
    for (let round = 0; left.length > 0; round += 1) {
      if (round > TRIES + keys.length / BATCH) throw new Error('BatchGetItem keeps leaving keys unprocessed');
      const now = left.slice(0, BATCH);
      const got = await this.#client.send(
        new BatchGetCommand({
          RequestItems: { [this.#name]: { Keys: now, ConsistentRead: true } },
          ...this.#measured(),
        }),
      );
      for (const used of got.ConsumedCapacity ?? []) this.#used('BatchGetItem', used.CapacityUnits);
      items.push(...((got.Responses?.[this.#name] ?? []) as Item[]));
      left = [...((got.UnprocessedKeys?.[this.#name]?.Keys ?? []) as Key[]), ...left.slice(BATCH)];
    }
    return items;
  }

  /** One page of a Query. */
  async query(
    input: Omit<QueryCommandInput, 'TableName'>,
  ): Promise<{ items: Item[]; last: Item | undefined }> {
    const page = await this.#client.send(
      new QueryCommand({ TableName: this.#name, ...input, ...this.#measured() }),
    );
    this.#used('Query', page.ConsumedCapacity?.CapacityUnits);
    return { items: (page.Items ?? []) as Item[], last: page.LastEvaluatedKey as Item | undefined };
  }

  /** Puts one item; false if the condition did not hold. */
  async put(item: Item, condition?: Condition): Promise<boolean> {
    try {
      const put = await this.#client.send(
        new PutCommand({ TableName: this.#name, Item: item, ...conditionOf(condition), ...this.#measured() }),
      );
      this.#used('PutItem', put.ConsumedCapacity?.CapacityUnits);
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }

  /** Writes all or nothing. Throws VersionConflict if a condition did not hold. */
  async transact(writes: readonly Write[]): Promise<void> {
    const input: TransactWriteCommandInput = {
      TransactItems: writes.map(write => this.#transactItem(write)),
      ...this.#measured(),
    };
    await pRetry(() => this.#send(input), {
      retries: TRIES,
      minTimeout: 20,
      maxTimeout: 500,
      randomize: true,
    });
  }

  async #send(input: TransactWriteCommandInput): Promise<void> {
    try {
      const done = await this.#client.send(new TransactWriteCommand(input));
      for (const used of done.ConsumedCapacity ?? []) this.#used('TransactWriteItems', used.CapacityUnits);
    } catch (error) {
      throw retriable(error);
    }
  }

  #transactItem(write: Write) {
    const TableName = this.#name;
    if ('put' in write) return { Put: { TableName, Item: write.put, ...conditionOf(write.condition) } };
    if ('remove' in write) return { Delete: { TableName, Key: write.remove } };
    if ('check' in write) {
      const { expression, names, values } = write.condition;
      return {
        ConditionCheck: {
          TableName,
          Key: write.check,
          ConditionExpression: expression,
          ...(names && { ExpressionAttributeNames: names }),
          ...(values && { ExpressionAttributeValues: values }),
        },
      };
    }
    return {
      Update: {
        TableName,
        Key: write.update,
        UpdateExpression: write.expression,
        ...(write.condition && { ConditionExpression: write.condition.expression }),
        ...(write.names && { ExpressionAttributeNames: write.names }),
        ...(write.values && { ExpressionAttributeValues: write.values }),
      },
    };
  }

  #measured() {
    return this.#onUsage ? { ReturnConsumedCapacity: 'TOTAL' as const } : {};
  }

  #used(request: string, units: number | undefined): void {
    this.#onUsage?.({ request, units: units ?? 0 });
  }
}

function conditionOf(condition: Condition | undefined) {
  if (!condition) return {};
  return {
    ConditionExpression: condition.expression,
    ...(condition.names && { ExpressionAttributeNames: condition.names }),
    ...(condition.values && { ExpressionAttributeValues: condition.values }),
  };
}

/** What to make of a failed transaction: only a failed condition means that somebody else wrote. */
function retriable(error: unknown): Error {
  if (!(error instanceof TransactionCanceledException)) return new AbortError(asError(error));
  const codes = (error.CancellationReasons ?? []).map(reason => reason.Code);
  if (codes.includes('ConditionalCheckFailed')) return new AbortError(new VersionConflict(codes.join(', ')));
  const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];
  return codes.some(code => code !== undefined && passing.includes(code)) ? error : new AbortError(error);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
