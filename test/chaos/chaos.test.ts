import { createHash } from 'node:crypto';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CongressView } from '../../lambdas/api/contracts.ts';
import { canonicalJson } from '../../lambdas/app/hash.ts';
import { Dice } from '../../sample/register/dice.ts';
import { tellAndCount } from '../black-box/read-all.ts';
import { clientsFor, namesIn } from '../embedded/aws-clients.ts';
import { isWaiting, runningExecutions } from '../embedded/executions.ts';
import { Person } from '../embedded/person.ts';
import { ABOVE, loginOf, PASSWORD, type PersonName, TERM, UNIONS } from '../embedded/small-province.ts';
import { FIRST_DAY } from '../embedded/start-embedded.ts';
import { until } from '../embedded/until.ts';
import { Clerk, type Given } from './clerk.ts';
import { KillableRun } from './killable-run.ts';

const KILLS = Number(process.env.CHAOS_KILLS ?? 5);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Who works; two of them on the same unions, so that they get in each other's way. */
const CLERKS = [
  ['signatory', 'TR'],
  ['deputy', 'TR'],
  ['otherSignatory', 'SG'],
  ['thirdSignatory', 'NK'],
] as const satisfies [PersonName, string][];

let run: KillableRun;
let given: Given[];
let read: Awaited<ReturnType<typeof tellAndCount>>;
const dice = new Dice(SEED);

/** Kills at moments that nobody can foresee: some commands on, and in the middle of whatever is under way then. */
async function workThroughKills(clerks: readonly Clerk[]): Promise<void> {
  let isOver = false;
  const works = clerks.map(clerk => clerk.work(() => isOver));
  const sum = (count: (clerk: Clerk) => number) => clerks.reduce((all, clerk) => all + count(clerk), 0);
  const more = async (count: (clerk: Clerk) => number, by: number) => {
    const enough = sum(count) + by;
    await until(`${by} more`, async () => sum(count) >= enough);
  };
  for (let kill = 0; kill < KILLS; kill += 1) {
    await more(clerk => clerk.given.length, dice.whole(1, 12));
    await more(clerk => clerk.sent, 1);
    await new Promise(resolve => setTimeout(resolve, dice.whole(0, 30)));
    await run.killAndRestart();
  }
  await more(clerk => clerk.given.length, clerks.length);
  isOver = true;
  await Promise.all(works);
}

/** Waits until nothing moves any more: no record unread, no task under way, and every machine asleep or retried. */
async function settled(): Promise<void> {
  const { stepFunctions } = clientsFor(run.said.endpoints);
  await until('everything to come to rest', async () => {
    const { busy, stateMachines } = await run.counters();
    if (busy > 0 || stateMachines.waiting !== stateMachines.running) return false;
    const running = await runningExecutions(stepFunctions, namesIn(run.said.outputs).stateMachine);
    const waiting = await Promise.all(running.map(({ arn }) => isWaiting(stepFunctions, arn)));
    return waiting.every(Boolean);
  });
}

beforeAll(
  async () => {
    run = await KillableRun.start();
    const clerks = CLERKS.map(([name, upper], index) => {
      return new Clerk({
        name: `${name}-${index}`,
        person: new Person(run, loginOf(name), PASSWORD),
        unions: UNIONS.filter(union => union.startsWith(upper)),
        today: FIRST_DAY,
        dice,
        isThere: () => run.isThere(),
      });
    });
    await workThroughKills(clerks);
    await settled();
    given = clerks.flatMap(clerk => clerk.given);
    read = await tellAndCount(new Person(run, loginOf('leader'), PASSWORD), TERM);
    const accepted = given.filter(({ answer }) => answer.status === 200).length;
    const again = given.filter(({ tries }) => tries > 1).length;
    console.log(
      `seed ${SEED}: ${KILLS} kills, ${given.length} commands, ${accepted} of them accepted, ${again} sent more than once`,
    );
  },
  120_000 + KILLS * 15_000,
);
afterAll(() => run?.close());

/** How often `mark` stands in the record of a congress. */
function timesRecorded({ history, submissions }: CongressView, mark: string): number {
  const inEvents = history.filter(change => JSON.stringify(change.events).includes(`"${mark}"`)).length;
  // Two stages filed together are two submissions of one command.
  return inEvents + new Set(submissions.filter(({ note }) => note === mark).map(({ at }) => at)).size;
}

test('the storm was one: commands were cut off and sent again', () => {
  expect(given.length).toBeGreaterThan(KILLS * 2);
  expect(given.some(({ tries }) => tries > 1)).toBe(true);
  expect(new Set(given.map(({ answer }) => answer.status))).toContain(200);
});

test('every accepted command is in the record exactly once, as it was answered; the others are not', () => {
  const views = new Map(read.views.map(view => [view.union, view]));
  for (const { mark, union, type, answer } of given) {
    const view = views.get(union) as CongressView;
    // Recommending leaves its note with the event; moving a deadline to the day it has changes nothing.
    const isEmpty = answer.status === 200 && answer.body.recorded.length === 0;
    const times = answer.status === 200 && !isEmpty ? 1 : 0;
    expect([mark, type, answer.status, timesRecorded(view, mark)]).toEqual([
      mark,
      type,
      answer.status,
      times,
    ]);
    if (times === 0) continue;
    const change = view.history.find(({ number }) => number === answer.body.version);
    expect([change?.at, change?.events.map(event => event.type)]).toEqual([
      answer.body.at,
      answer.body.recorded,
    ]);
  }
});

test('nothing else is in the record', () => {
  const accepted = given.filter(({ answer }) => answer.status === 200 && answer.body.recorded.length > 0);
  const byPeople = read.views.flatMap(view =>
    view.history.filter(({ by, number }) => by !== '' && number > 1),
  );
  expect(byPeople).toHaveLength(accepted.length);
  for (const { version, history } of read.views) {
    expect(history.map(({ number }) => number)).toEqual(
      Array.from({ length: version }, (_, index) => version - index),
    );
  }
});

test('the figures equal a recount', () => {
  expect(read.toldByProgress).toEqual(read.counted);
});

test('each unfinished congress has one machine, which waits, and each finished one has none', async () => {
  const { stepFunctions } = clientsFor(run.said.endpoints);
  const running = await runningExecutions(stepFunctions, namesIn(run.said.outputs).stateMachine);
  const unfinished = read.views.filter((_, index) => read.tales[index]?.current !== undefined);
  const unionOf = (name: string) => name.slice(TERM.length + 1).replace(/-\d+$/, '');
  expect(running.map(({ name }) => unionOf(name)).sort()).toEqual(
    [...ABOVE, ...unfinished.map(({ union }) => union)].sort(),
  );
  // What waits has opened the stage that is the union's turn.
  for (const { clock, union } of unfinished) expect([union, clock?.due]).toEqual([union, expect.any(String)]);
});

test('the chain of hashes of every congress is whole', async () => {
  const { dynamoDb } = clientsFor(run.said.endpoints);
  const documents = DynamoDBDocumentClient.from(dynamoDb);
  for (const union of UNIONS) {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName: namesIn(run.said.outputs).table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
        ExpressionAttributeValues: { ':pk': `CONGRESS#${TERM}#${union}`, ':event': 'EVENT#' },
        ConsistentRead: true,
      }),
    );
    let head = '';
    for (const { change } of Items) {
      const { hash, ...entry } = change;
      head = createHash('sha256')
        .update(`${head}\n${canonicalJson(entry)}`)
        .digest('hex');
      expect([union, change.number, hash]).toEqual([union, change.number, head]);
    }
    expect(Items.length).toBeGreaterThan(2);
  }
});
