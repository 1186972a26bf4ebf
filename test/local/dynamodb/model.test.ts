import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  allItems,
  allRecords,
  type Document,
  type EmbeddedTable,
  groupOf,
  inOrder,
  newFolder,
  openTable,
  removeFolder,
  replayed,
  TableName,
} from './embedded-table.ts';

const TRANSACTIONS = 400;
const GROUPS = ['g', 'h'];

let folder: string;
let table: EmbeddedTable;
beforeEach(async () => {
  folder = newFolder();
  table = await openTable(folder);
});
afterEach(async () => {
  await table.close();
  removeFolder(folder);
});

type Condition = { expression: string; values?: Document; holds: (item: Document | undefined) => boolean };
type Step = {
  kind: 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
  pk: string;
  condition?: Condition;
  more: Document;
};
type Random = (below: number) => number;

/** A small random generator: the same seed, the same numbers. */
function randomFrom(seed: number): Random {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomStep(random: Random, pk: string): Step {
  const version = random(3);
  const conditions: (Condition | undefined)[] = [
    undefined,
    { expression: 'attribute_not_exists(pk)', holds: item => item === undefined },
    { expression: 'attribute_exists(pk)', holds: item => item !== undefined },
    { expression: 'version = :v', values: { ':v': version }, holds: item => item?.version === version },
    {
      expression: 'version < :v',
      values: { ':v': version },
      holds: item => Number(item?.version ?? 9) < version,
    },
  ];
  const kind = (['Put', 'Update', 'Delete', 'ConditionCheck'] as const)[random(4)] ?? 'Put';
  const condition = conditions[kind === 'ConditionCheck' ? 1 + random(4) : random(5)];
  const more = {
    version: random(3),
    ...(random(3) > 0 ? { group: GROUPS[random(2)], rank: `${random(2)}` } : {}),
    ...(random(2) > 0 ? { shown: random(3) } : {}),
  };
  return { kind, pk, more, ...(condition ? { condition } : {}) };
}

/** The step as a part of the request. */
function partOf({ kind, pk, condition, more }: Step) {
  const key = { pk, sk: '-' };
  const values = { ...condition?.values, ...(kind === 'Update' ? { ':one': 1, ':s': more.version } : {}) };
  const common = {
    TableName,
    ...(condition ? { ConditionExpression: condition.expression } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
  if (kind === 'Put') return { Put: { ...common, Item: { ...key, ...more } } };
  if (kind === 'Delete') return { Delete: { ...common, Key: key } };
  if (kind === 'Update') {
    return {
      Update: { ...common, Key: key, UpdateExpression: 'ADD version :one SET shown = :s REMOVE absent' },
    };
  }
  return { ConditionCheck: { ...common, ConditionExpression: condition?.expression ?? '', Key: key } };
}

/** What the step makes of the item, by the plain model. */
function modelled({ kind, pk, more }: Step, item: Document | undefined): Document | undefined {
  if (kind === 'Put') return { pk, sk: '-', ...more };
  if (kind === 'Delete') return undefined;
  if (kind === 'ConditionCheck') return item;
  return { pk, sk: '-', ...item, version: Number(item?.version ?? 0) + 1, shown: more.version };
}

const send = (steps: Step[]) =>
  table.client.send(new TransactWriteCommand({ TransactItems: steps.map(partOf) })).then(
    () => 'accepted',
    error => {
      if (error.name !== 'TransactionCanceledException') throw error;
      return error.CancellationReasons.map((reason: { Code: string }) => reason.Code);
    },
  );

test.each([1, 20230315])('random transactions leave what a plain model leaves (seed %i)', async seed => {
  const random = randomFrom(seed);
  const model = new Map<string, Document>();
  let accepted = 0;
  for (let n = 0; n < TRANSACTIONS; n++) {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'].filter(() => random(3) === 0);
    if (keys.length === 0) continue;
    const steps = keys.map(pk => randomStep(random, pk));
    const codes = steps.map(({ condition, pk }) =>
      !condition || condition.holds(model.get(pk)) ? 'None' : 'ConditionalCheckFailed',
    );
    const isAccepted = codes.every(code => code === 'None');
    expect(await send(steps), `transaction ${n}`).toEqual(isAccepted ? 'accepted' : codes);
    if (!isAccepted) continue;
    accepted++;
    for (const step of steps) {
      const item = modelled(step, model.get(step.pk));
      if (item) model.set(step.pk, item);
      else model.delete(step.pk);
    }
  }
  expect(accepted).toBeGreaterThan(TRANSACTIONS / 8);
  expect(inOrder(await allItems(table.client))).toEqual(inOrder([...model.values()]));
  expect(replayed(await allRecords(table.dynamoDb))).toMatchObject({ isUnbroken: true });
  expect(inOrder(replayed(await allRecords(table.dynamoDb)).items)).toEqual(inOrder([...model.values()]));
  for (const group of GROUPS) {
    const projected = [...model.values()]
      .filter(item => item.group === group)
      .map(({ version: _, ...entry }) => entry);
    expect(inOrder(await groupOf(table.client, group, 2))).toEqual(inOrder(projected));
  }
});
