import { beforeEach, expect, test } from 'vitest';
import { ApiError, Offline, SignedOut, UploadRefused } from '../../../web/api/problem.ts';
import { FileFault } from '../../../web/files/file-fault.ts';
import { UploadQueue } from '../../../web/pages/congress/upload-queue.ts';

let told: string[];
let pauses: number[];
let answers: Record<string, unknown[]>;
let resume: (() => void) | undefined;
let settled: () => void;

/** A queue that answers each send of a file by the next of its `answers`, and waits where it is told to. */
function queueWith(replies: Record<string, unknown[]>): { queue: UploadQueue; done: Promise<void> } {
  answers = replies;
  let left = Object.keys(replies).length;
  const done = new Promise<void>(resolve => {
    settled = () => {
      left -= 1;
      if (left === 0) resolve();
    };
  });
  const queue = new UploadQueue({
    send: async key => {
      told.push(`send ${key}`);
      const reply = answers[key]?.shift();
      if (reply !== undefined) throw reply;
      told.push(`through ${key}`);
      settled();
    },
    onStalled: key => told.push(`stalled ${key}`),
    onFailed: key => {
      told.push(`failed ${key}`);
      settled();
    },
    pause: async tries => {
      pauses.push(tries);
      if (resume) await new Promise<void>(done => (resume = done));
    },
  });
  return { queue, done };
}

const busy = new ApiError({ type: '', title: '', status: 503, code: 'unexpected' });

beforeEach(() => {
  told = [];
  pauses = [];
  resume = undefined;
});

test('files go one after another, and one that fails does not hold the next', async () => {
  const { queue, done } = queueWith({ a: [new FileFault('empty')], b: [] });
  queue.add('a');
  queue.add('b');
  await done;
  expect(told).toEqual(['send a', 'failed a', 'send b', 'through b']);
});

test('without a network a file keeps its place and goes on by itself, however long it takes', async () => {
  const { queue, done } = queueWith({ a: Array.from({ length: 9 }, () => new Offline('')), b: [] });
  queue.add('a');
  queue.add('b');
  await done;
  expect(pauses).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(told.filter(it => it.startsWith('through'))).toEqual(['through a', 'through b']);
  expect(told).not.toContain('failed a');
});

test('a sign-in that ended is waited for', async () => {
  const { queue, done } = queueWith({ a: [new SignedOut()] });
  queue.add('a');
  await done;
  expect(told).toEqual(['send a', 'stalled a', 'send a', 'through a']);
});

test('a server that stays out of order is left to a person after some tries', async () => {
  const { queue, done } = queueWith({ a: [busy, busy, busy, busy, busy] });
  queue.add('a');
  await done;
  expect(told.filter(it => it === 'send a').length).toBe(4);
  expect(told.at(-1)).toBe('failed a');
});

test('a signature that ran out is asked for again; a file that the bucket does not take is not', async () => {
  const { queue, done } = queueWith({ a: [new UploadRefused(403)], b: [new UploadRefused(400)] });
  queue.add('a');
  queue.add('b');
  await done;
  expect(told).toEqual(['send a', 'stalled a', 'send a', 'through a', 'send b', 'failed b']);
});

test('a file that is taken away while it waits is not sent again', async () => {
  resume = () => undefined;
  const { queue, done } = queueWith({ a: [new Offline('')], b: [] });
  queue.add('a');
  queue.add('b');
  await Promise.resolve().then(() => undefined);
  queue.remove('a');
  settled();
  resume();
  await done;
  expect(told.filter(it => it.endsWith(' a'))).not.toContain('through a');
  expect(told.at(-1)).toBe('through b');
});
