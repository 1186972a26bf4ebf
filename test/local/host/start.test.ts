import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type RunningTemplate, type RunOptions, runTemplate } from '../../../local/run-template.ts';
import { functionOf, handAssembly } from './hand-assembly.ts';
import { scratch } from './scratch.ts';

const nothing = () => handAssembly(scratch(), { Queue: { Type: 'AWS::SQS::Queue' } });

async function started(options: Partial<RunOptions> = {}): Promise<RunningTemplate> {
  const run = await runTemplate({ assembly: nothing(), folder: scratch(), port: 0, ...options });
  onTestFinished(() => run.close());
  return run;
}

test('a port that is taken is told, and nothing stays open', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const folder = scratch();
  await expect(started({ folder, port })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: expect.stringContaining(String(port)),
  });
  await started({ folder });
});

test('data of a newer version is left alone', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'format.json'), '{"format":99}');
  await expect(started({ folder })).rejects.toMatchObject({ code: 'DATA_NEWER' });
});

test('a folder that cannot be written is told', async () => {
  const file = join(scratch(), 'a-file');
  writeFileSync(file, '');
  await expect(started({ folder: join(file, 'data') })).rejects.toMatchObject({ code: 'DATA_UNWRITABLE' });
  const folder = scratch();
  writeFileSync(join(folder, 'format.json'), 'rubbish');
  await expect(started({ folder })).rejects.toMatchObject({ code: 'DATA_UNWRITABLE' });
});

test('a folder is used by one run at a time', async () => {
  const folder = scratch();
  const first = await started({ folder });
  await expect(started({ folder })).rejects.toMatchObject({ code: 'DATA_IN_USE' });
  await first.close();
  await started({ folder });
});

test('an assembly that is not there is told', async () => {
  await expect(started({ assembly: join(scratch(), 'cdk.out') })).rejects.toMatchObject({
    code: 'ASSEMBLY_UNREADABLE',
  });
});

test('a machine that would run differently from AWS fails the start', async () => {
  const definition = { QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };
  const assembly = handAssembly(scratch(), {
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: { DefinitionString: JSON.stringify(definition) },
    },
  });
  await expect(started({ assembly })).rejects.toMatchObject({ code: 'TEMPLATE_UNSUPPORTED' });
});

test('a day begins in the morning, is kept, and cannot be taken back', async () => {
  const folder = scratch();
  const first = await started({ folder, today: '2023-03-15' });
  expect(new Date(first.now().instant).toISOString()).toMatch('2023-03-15T01:00');
  await expect(first.moveClock({ day: '2023-03-14' })).rejects.toThrow('cannot be moved back');
  await first.moveClock({ instant: Date.parse('2023-03-16T05:00:00Z') });
  await first.close();
  await expect(started({ folder, today: '2023-03-15' })).rejects.toMatchObject({ code: 'CLOCK_BACK' });
  const same = await started({ folder, today: '2023-03-16' });
  expect(new Date(same.now().instant).toISOString()).toMatch('2023-03-16T05:00');
  await same.close();
  const later = await started({ folder, today: '2023-04-01' });
  expect(new Date(later.now().instant).toISOString()).toMatch('2023-04-01T01:00');
});

test('a table with other keys than the folder has is refused', async () => {
  const folder = scratch();
  const table = (key: string) => ({
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        AttributeDefinitions: [{ AttributeName: key, AttributeType: 'S' }],
        KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
      },
    },
  });
  const first = await started({ folder, assembly: handAssembly(scratch(), table('pk')) });
  await first.close();
  await expect(started({ folder, assembly: handAssembly(scratch(), table('id')) })).rejects.toMatchObject({
    code: 'TABLE_CHANGED',
  });
});

const failing = (more: Record<string, unknown> = {}) => ({
  Dead: { Type: 'AWS::SQS::Queue' },
  Fn: functionOf('fn', { DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } } }),
  Hourly: {
    Type: 'AWS::Events::Rule',
    Properties: {
      ScheduleExpression: 'rate(1 hour)',
      Targets: [{ Id: 'it', Arn: { 'Fn::GetAtt': ['Fn', 'Arn'] }, Input: '{"say":"hello"}' }],
    },
  },
  ...more,
});

test('an asynchronous call that fails is repeated after a minute and two, then told to the queue, across restarts', async () => {
  const folder = scratch();
  const bundles = { fn: `export const handler = async () => { throw new Error('no'); };` };
  const options = { folder, assembly: handAssembly(scratch(), failing(), bundles) };
  let run = await started({ ...options, today: '2023-03-15' });
  const wait = async (minutes: number) => {
    await run.moveClock({ instant: run.now().instant + minutes * 60_000 });
    await run.drained();
  };
  await wait(60);
  expect(run.messages('Dead')).toEqual([]);
  await wait(1);
  expect(run.messages('Dead')).toEqual([]);
  await run.close();
  run = await started(options);
  await wait(2);
  const [message] = run.messages('Dead');
  expect(message).toMatchObject({ body: '{"say":"hello"}', attributes: { ErrorMessage: 'no' } });
});

test('a queue hands its messages to a function, and what fails comes back, then moves on', async () => {
  const mapping = {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Dead', 'Arn'] },
      FunctionName: { Ref: 'Reader' },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  };
  const Dead = {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Last', 'Arn'] }, maxReceiveCount: 2 },
    },
  };
  const resources = failing({
    Dead,
    Last: { Type: 'AWS::SQS::Queue' },
    Reader: functionOf('reader'),
    Mapping: mapping,
    Policy: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: 'Fn' }, Qualifier: '$LATEST', MaximumRetryAttempts: 0 },
    },
  });
  const bundles = {
    fn: `export const handler = async () => { throw new Error('no'); };`,
    reader: `export const handler = async ({ Records }) => ({ batchItemFailures: Records.map(r => ({ itemIdentifier: r.messageId })) });`,
  };
  const run = await started({ assembly: handAssembly(scratch(), resources, bundles), today: '2023-03-15' });
  const wait = async (seconds: number) => {
    await run.moveClock({ instant: run.now().instant + seconds * 1000 });
    await run.drained();
  };
  await wait(3600);
  expect(run.messages('Dead').map(m => m.receives)).toEqual([1]);
  await wait(61);
  expect(run.messages('Dead').map(m => m.receives)).toEqual([2]);
  await wait(61);
  expect(run.messages('Dead')).toEqual([]);
  expect(run.messages('Last').map(m => m.body)).toEqual(['{"say":"hello"}']);
});

/** Starts the run of `killed-run.ts` in a process of its own; resolves when it has said so. */
async function forked(assembly: string, folder: string): Promise<ChildProcess> {
  const child = fork(new URL('./killed-run.ts', import.meta.url), [assembly, folder], { execArgv: [] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  return child;
}

test('a killed process loses nothing it had accepted', async () => {
  const folder = join(scratch(), 'data');
  mkdirSync(folder);
  const bundles = { fn: 'export const handler = () => new Promise(() => {});' };
  const assembly = handAssembly(scratch(), failing(), bundles);
  const child = await forked(assembly, folder);
  // It has an asynchronous call under way that will never end there.
  child.kill('SIGKILL');
  await once(child, 'exit');
  writeFileSync(
    join(assembly, 'asset.fn', 'index.mjs'),
    `export const handler = async () => { throw new Error('no'); };`,
  );
  const run = await started({ assembly, folder });
  expect(run.now().day).toBe('2023-03-15');
  await run.drained();
  for (let i = 0; i < 2; i += 1) {
    await run.moveClock({ instant: run.now().instant + 2 * 60_000 });
    await run.drained();
  }
  expect(run.messages('Dead').map(m => m.body)).toEqual(['{"say":"hello"}']);
});
