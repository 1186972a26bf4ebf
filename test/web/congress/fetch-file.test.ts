import { expect, test } from 'vitest';
import { Offline } from '../../../web/api/problem.ts';
import { FileNotGiven, fetchFile } from '../../../web/pages/congress/review/fetch-file.ts';

const PLACE = { term: 't', union: 'u' };

/** Asks for links that are numbered, and follows them; `answers` come one after another. */
async function fetched(answers: (number | Error)[]) {
  const followed: string[] = [];
  let links = 0;
  const client = {
    call: async () => {
      links += 1;
      return { url: `link-${links}` } as never;
    },
  };
  const follow = async (url: string) => {
    followed.push(url);
    const answer = answers[followed.length - 1] ?? 500;
    if (answer instanceof Error) throw answer;
    return new Response('bytes', { status: answer });
  };
  const result = await fetchFile(client, PLACE, 'd', follow).then(
    blob => blob.text(),
    (error: unknown) => error,
  );
  return { result, followed };
}

test('the bytes of a file come by one link', async () => {
  expect(await fetched([200])).toEqual({ result: 'bytes', followed: ['link-1'] });
});

test('a link that ran out is silently asked for again', async () => {
  expect(await fetched([403, 200])).toEqual({ result: 'bytes', followed: ['link-1', 'link-2'] });
});

test('once: a file that is not given is not asked for without end', async () => {
  const { result, followed } = await fetched([403, 403, 200]);
  expect(result).toBeInstanceOf(FileNotGiven);
  expect(followed).toHaveLength(2);
});

test('a fault of the bucket is told at once, and a lost network as such', async () => {
  expect((await fetched([500, 200])).result).toBeInstanceOf(FileNotGiven);
  expect((await fetched([new TypeError('failed to fetch')])).result).toBeInstanceOf(Offline);
});
