import { expect, test } from 'vitest';
import { readEnvironment } from '../../lambdas/runtime/environment.ts';
import type { CongressFunctionProps } from '../../lib/function.ts';

test('a function gets what its profile asks for, and nothing else of the environment', () => {
  const source = { TABLE: 'table', DOCUMENTS_BUCKET: 'bucket', AWS_SECRET_ACCESS_KEY: 'secret' };
  expect(readEnvironment('documents', source)).toEqual({ TABLE: 'table', DOCUMENTS_BUCKET: 'bucket' });
});

test('a missing variable stops the function at start-up, by name', () => {
  expect(() => readEnvironment('relay', { TABLE: 'table', STATE_MACHINE_ARN: '' })).toThrow(
    'STATE_MACHINE_ARN',
  );
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
