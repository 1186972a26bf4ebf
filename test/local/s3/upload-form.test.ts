import { expect, test } from 'vitest';
import { readUploadForm } from '../../../local/s3/upload-form.ts';

const BOUNDARY = 'between+parts(1)';
const FILE = 'a file\r\n--between+parts(2)\r\nwith lines\r\n';
const BODY = Buffer.from(
  [
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="Key"',
    '',
    'uploads/kế hoạch.pdf',
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="x-ignore-file"',
    '',
    'name="file"',
    '',
    `--${BOUNDARY}`,
    'Content-Type: application/pdf',
    'Content-Disposition: form-data; name="file"; filename="kế hoạch.pdf"',
    '',
    `${FILE}`,
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="after"',
    '',
    'ignored',
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n'),
);

async function* inPieces(...cuts: number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const to of [...cuts, BODY.length]) {
    yield BODY.subarray(from, to);
    from = to;
  }
}

async function read(body: AsyncIterable<Uint8Array>, most = 1000) {
  const form = await readUploadForm(`multipart/form-data; boundary="${BOUNDARY}"`, body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of form.file(most)) chunks.push(chunk);
  return { fields: [...form.fields], name: form.fileName, file: Buffer.concat(chunks).toString() };
}

const WHOLE = {
  fields: [
    ['key', 'uploads/kế hoạch.pdf'],
    ['x-ignore-file', 'name="file"\r\n'],
  ],
  name: 'kế hoạch.pdf',
  file: FILE,
};

test('a form gives the same fields and file wherever the network cuts it', async () => {
  for (let cut = 0; cut <= BODY.length; cut++) expect(await read(inPieces(cut))).toEqual(WHOLE);
  expect(await read(inPieces(...BODY.keys()))).toEqual(WHOLE);
});

test('the file may have exactly as many bytes as allowed', async () => {
  expect((await read(inPieces(), FILE.length)).file).toBe(FILE);
  await expect(read(inPieces(), FILE.length - 1)).rejects.toMatchObject({ code: 'EntityTooLarge' });
});

test('a file beyond its limit is not read to its end', async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield BODY.subarray(0, BODY.indexOf('a file'));
    for (; taken < 1000; taken++) yield Buffer.alloc(1000);
  }
  await expect(read(endless(), 10_000)).rejects.toMatchObject({ code: 'EntityTooLarge' });
  expect(taken).toBeLessThan(15);
});

test('a form that ends within its file is incomplete', async () => {
  const cut = BODY.indexOf('with lines');
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield BODY.subarray(0, cut);
  }
  await expect(read(broken())).rejects.toMatchObject({ code: 'IncompleteBody' });
});
