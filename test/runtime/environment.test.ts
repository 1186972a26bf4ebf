import { expect, test } from 'vitest';
import { readEnvironment } from '../../lambdas/runtime/environment.ts';
import type { CongressFunctionProps } from '../../lib/function.ts';

test('a function gets what its profile asks for, and nothing else of the environment', () => {
  const source = { TABLE: 'table', DOCUMENTS_BUCKET: 'bucket', AWS_SECRET_ACCESS_KEY: 'secret' };
  expect(readEnvironment('documents', source)).toEqual({ TABLE: 'table', DOCUMENTS_BUCKET: 'bucket' });
});

test.each([
  ['command', 'TABLE'],
  ['query', 'TABLE'],
  ['documents', 'TABLE, DOCUMENTS_BUCKET'],
  ['reports', 'TABLE'],
  ['people', 'TABLE, USER_POOL'],
  ['workflow', 'TABLE'],
  ['relay', 'TABLE, STATE_MACHINE_ARN'],
  ['worker', 'TABLE, DOCUMENTS_BUCKET'],
  ['insight', 'TABLE'],
  ['reconcile', 'TABLE, STATE_MACHINE_ARN'],
] as const)('a %s function that lacks what it needs stops at start-up, and names it', (profile, names) => {
  const lacks = `the environment of a ${profile} function lacks ${names}`;
  expect(() => readEnvironment(profile, {})).toThrow(lacks);
  const empty = Object.fromEntries(names.split(', ').map(name => [name, '']));
  expect(() => readEnvironment(profile, empty)).toThrow(lacks);
});

test('a function that is not given what its profile asks for does not compile', () => {
  const about = { entry: 'lambdas/stream/relay.lambda.ts', profile: 'relay', description: '' } as const;
  const given: CongressFunctionProps<'relay'> = {
    ...about,
    environment: { TABLE: 't', STATE_MACHINE_ARN: 'm' },
  };
  // @ts-expect-error STATE_MACHINE_ARN is missing
  const lacking: CongressFunctionProps<'relay'> = { ...about, environment: { TABLE: 't' } };
  expect(Object.keys(given.environment)).toHaveLength(Object.keys(lacking.environment).length + 1);
});
