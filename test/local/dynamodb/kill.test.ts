import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  allItems,
  allRecords,
  type Document,
  groupOf,
  inOrder,
  newFolder,
  openTable,
  removeFolder,
  replayed,
} from './embedded-table.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => removeFolder(folder));

/** Lets a process write until it has answered `count` pairs, kills it, and says which pairs it had answered. */
async function writeAndKill(run: string, count: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'write-until-killed.ts');
  const child = spawn(process.execPath, [script, folder, run], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const answered: string[] = [];
  for await (const name of createInterface({ input: child.stdout })) {
    answered.push(name);
    if (answered.length === count) child.kill('SIGKILL');
  }
  const [, signal] = await exit;
  expect(signal).toBe('SIGKILL');
  return answered;
}

const names = (items: Document[]) => items.map(({ pk, sk }) => `${pk}/${sk}`).sort();

test('whatever moment the process is killed at, items, index and stream agree and nothing answered is lost', async () => {
  const answered: string[] = [];
  for (const [run, count] of [17, 60, 31].entries()) {
    answered.push(...(await writeAndKill(`run${run}`, count)));
    const { client, dynamoDb, close } = await openTable(folder);
    const items = await allItems(client);
    const lefts = items.filter(({ sk }) => sk === 'left').map(({ pk }) => pk);
    const rights = items.filter(({ sk }) => sk === 'right').map(({ pk }) => pk);
    expect(lefts.sort()).toEqual(rights.sort());
    expect(lefts).toEqual(expect.arrayContaining(answered));
    expect(items.find(({ pk }) => pk === 'count')?.pairs).toBe(lefts.length);

    expect(names(await groupOf(client, 'pairs'))).toEqual(
      names(items.filter(({ group }) => group === 'pairs')),
    );
    const singles = await groupOf(client, 'singles');
    const ranked = (all: Document[]) => all.map(({ pk, rank }) => `${pk}: ${rank}`).sort();
    expect(ranked(singles)).toEqual(ranked(items.filter(({ group }) => group === 'singles')));

    const replay = replayed(await allRecords(dynamoDb));
    expect(replay.isUnbroken).toBe(true);
    expect(inOrder(replay.items)).toEqual(inOrder(items));
    await close();
  }
});
