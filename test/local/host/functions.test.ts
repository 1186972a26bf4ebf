import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Clock } from '../../../local/clock.ts';
import type { FunctionDefinition } from '../../../local/lambda/function-definition.ts';
import { Functions } from '../../../local/lambda/functions.ts';
import { scratch } from './scratch.ts';

const endpoints = {
  dynamoDb: 'http://d',
  stepFunctions: 'http://f',
  s3: 'http://s',
  cognito: 'http://c',
  sqs: 'http://q',
  lambda: 'http://l',
  ses: 'http://m',
};
const running: Functions[] = [];
afterEach(() => Promise.all(running.splice(0).map(functions => functions.close())));

function functionsOf(source: string, more: Partial<FunctionDefinition> = {}, clock = new Clock()) {
  const folder = scratch();
  const file = join(folder, 'index.mjs');
  writeFileSync(file, source);
  const definition: FunctionDefinition = {
    id: 'Fn',
    name: 'Stack-Fn',
    arn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:Stack-Fn',
    file,
    exportName: 'handler',
    handler: 'index.handler',
    runtime: 'nodejs24.x',
    environment: { TABLE: 'the-table' },
    timeoutSeconds: 20,
    memory: 256,
    ...more,
  };
  const logFolder = join(folder, 'logs');
  const functions = new Functions({
    definitions: [definition],
    clock,
    logFolder,
    endpoints: Promise.resolve(endpoints),
  });
  running.push(functions);
  return {
    functions,
    arn: definition.arn,
    log: () => readFileSync(join(logFolder, 'Fn.log'), 'utf8'),
    folder,
  };
}

test('a function gets its event and context, and its answer comes back', async () => {
  const { functions, arn } = functionsOf(
    `export const handler = async (event, context) => ({ ...event, name: context.functionName, left: context.getRemainingTimeInMillis() > 1000 });`,
  );
  expect(await functions.invoke(arn, { a: 1 })).toEqual({ a: 1, name: 'Stack-Fn', left: true });
  expect(await functions.invoke(`${arn}:$LATEST`, null)).toMatchObject({ name: 'Stack-Fn' });
  expect(await functions.invoke('Stack-Fn', {})).toMatchObject({ name: 'Stack-Fn' });
  await expect(functions.invoke('Stack-Other', {})).rejects.toThrow('no function');
});

test('a CommonJS bundle runs, and answering nothing is answering null', async () => {
  const { functions, arn, folder } = functionsOf('');
  mkdirSync(join(folder, 'cjs'));
  writeFileSync(join(folder, 'cjs', 'index.cjs'), 'exports.handler = async () => {};');
  functions.find(arn).file = join(folder, 'cjs', 'index.cjs');
  expect(await functions.invoke(arn, {})).toBeNull();
});

test('a function sees its own environment and nothing of the host', async () => {
  process.env.SECRET_OF_THE_HOST = 'x';
  const { functions, arn } = functionsOf('export const handler = async () => process.env;');
  const seen = (await functions.invoke(arn, {})) as Record<string, string>;
  delete process.env.SECRET_OF_THE_HOST;
  expect(seen).toMatchObject({
    TABLE: 'the-table',
    TZ: 'UTC',
    AWS_REGION: 'ap-southeast-1',
    AWS_LAMBDA_FUNCTION_NAME: 'Stack-Fn',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_ENDPOINT_URL_DYNAMODB: 'http://d',
    AWS_ENDPOINT_URL_SFN: 'http://f',
    AWS_ENDPOINT_URL_S3: 'http://s',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://c',
  });
  expect(seen.SECRET_OF_THE_HOST).toBeUndefined();
  expect(seen.HOME).toBeUndefined();
});

test('the date inside is the simulated one, from the first line on, and moves with the clock', async () => {
  const clock = new Clock(Date.parse('2023-03-15T01:00:00Z') - Date.now());
  const { functions, arn } = functionsOf(
    `const loaded = new Date().toISOString();
     export const handler = async () => ({ loaded, now: Date.now(), text: Date().slice(0, 15), same: new Date(0) instanceof Date,
       made: new Date().constructor === Date, copy: new Date(2020, 1, 3).getFullYear(), utc: Date.UTC(2020, 0) });`,
    {},
    clock,
  );
  const before = (await functions.invoke(arn, {})) as Record<string, unknown>;
  expect(before.loaded).toMatch('2023-03-15T01:00');
  expect(before).toMatchObject({ same: true, made: true, copy: 2020, utc: Date.UTC(2020, 0) });
  expect(before.text).toMatch(/Mar 15 2023/);
  clock.moveTo(Date.parse('2023-06-01T01:00:00Z'));
  const after = (await functions.invoke(arn, {})) as Record<string, number>;
  expect(new Date(after.now ?? 0).toISOString()).toMatch('2023-06-01T01:00');
});

test('an error keeps its name and message, and is in the log', async () => {
  const { functions, arn, log } = functionsOf(
    `console.log('loaded'); export const handler = async () => { throw new RangeError('too far'); };`,
  );
  await expect(functions.invoke(arn, {})).rejects.toMatchObject({ name: 'RangeError', message: 'too far' });
  await functions.close();
  await expect.poll(log).toMatch(/loaded[\s\S]*RangeError: too far/);
});

test('a function that takes too long fails, and others and the next call do not', async () => {
  const { functions, arn } = functionsOf(
    `let calls = 0;
     export const handler = async ({ hang }) => { calls += 1; if (hang) await new Promise(() => {}); return calls; };`,
    { timeoutSeconds: 0.3 },
  );
  const hung = functions.invoke(arn, { hang: true });
  expect(await functions.invoke(arn, {})).toBe(2);
  await expect(hung).rejects.toMatchObject({
    name: 'Sandbox.Timedout',
    message: expect.stringMatching(/Task timed out after 0.30 seconds/),
  });
  expect(await functions.invoke(arn, {})).toBe(1);
});

test('a function that never gives way is stopped', async () => {
  const { functions, arn } = functionsOf(
    'export const handler = async ({ spin }) => { while (spin); return 1; };',
    { timeoutSeconds: 0.3 },
  );
  await expect(functions.invoke(arn, { spin: true })).rejects.toMatchObject({ name: 'Sandbox.Timedout' });
  expect(await functions.invoke(arn, {})).toBe(1);
});

test('a crash fails the calls under way, and the next one starts anew', async () => {
  const { functions, arn } = functionsOf(
    `export const handler = async ({ how }) => {
       if (how === 'exit') process.exit(2);
       if (how === 'stray') { setImmediate(() => { throw new Error('stray'); }); await new Promise(() => {}); }
       return 'fine';
     };`,
  );
  await expect(functions.invoke(arn, { how: 'exit' })).rejects.toMatchObject({ name: 'Runtime.ExitError' });
  expect(await functions.invoke(arn, {})).toBe('fine');
  await expect(functions.invoke(arn, { how: 'stray' })).rejects.toThrow('stray');
  expect(await functions.invoke(arn, {})).toBe('fine');
});

test('a bundle that cannot be loaded fails every call with its own error', async () => {
  const broken = functionsOf(`throw new SyntaxError('bad bundle');`);
  await expect(broken.functions.invoke(broken.arn, {})).rejects.toMatchObject({ name: 'SyntaxError' });
  await expect(broken.functions.invoke(broken.arn, {})).rejects.toThrow('bad bundle');
  const empty = functionsOf('export const other = 1;');
  await expect(empty.functions.invoke(empty.arn, {})).rejects.toThrow('handler is not exported');
});

test('no more calls run at once than the template reserves', async () => {
  const { functions, arn } = functionsOf(
    `let now = 0, most = 0;
     export const handler = async () => { most = Math.max(most, ++now); await new Promise(r => setImmediate(r)); now -= 1; return most; };`,
    { reserved: 2 },
  );
  const seen = await Promise.all(Array.from({ length: 12 }, () => functions.invoke(arn, {})));
  expect(Math.max(...(seen as number[]))).toBe(2);
  expect(functions.inFlight).toBe(0);
});

test('payloads over 6 MB are refused both ways', async () => {
  const { functions, arn } = functionsOf(`export const handler = async ({ size }) => 'x'.repeat(size);`);
  const big = 'x'.repeat(6 * 1024 * 1024);
  await expect(functions.invoke(arn, { big })).rejects.toMatchObject({
    name: 'RequestEntityTooLargeException',
  });
  await expect(functions.invoke(arn, { size: big.length })).rejects.toMatchObject({
    name: 'Function.ResponseSizeTooLarge',
  });
});

test('closing ends what is under way', async () => {
  const { functions, arn } = functionsOf('export const handler = () => new Promise(() => {});');
  const hung = functions.invoke(arn, {});
  const settled = expect(hung).rejects.toMatchObject({ name: 'Runtime.ExitError' });
  await expect.poll(() => functions.inFlight).toBe(1);
  await new Promise(resolve => setImmediate(resolve));
  await functions.close();
  await settled;
});
