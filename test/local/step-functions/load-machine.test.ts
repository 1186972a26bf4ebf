import { expect, test } from 'vitest';
import { loadMachine, UnsupportedMachine } from '../../../local/step-functions/load-machine.ts';
import { FUNCTION, machineOf, task, tokenTask } from './bench-machine.ts';

const load = (definition: object) => () => loadMachine(machineOf(definition));
const only = (state: object) => ({ StartAt: 'A', States: { A: state } });
const dynamo = 'arn:aws:states:::dynamodb:putItem';

test.each([
  ['JSONata for the whole machine', { ...only(task({ End: true })), QueryLanguage: 'JSONata' }, 'JSONata'],
  ['JSONata for one state', only(task({ End: true, QueryLanguage: 'JSONata' })), 'JSONata'],
  ['variables', only({ Type: 'Pass', Assign: { a: 1 }, End: true }), 'Assign'],
  [
    'variables of a catcher',
    only(task({ End: true, Catch: [{ ErrorEquals: ['E'], Next: 'A', Assign: {} }] })),
    'Assign',
  ],
  ['JSONata fields', only({ Type: 'Task', Resource: FUNCTION, Arguments: {}, End: true }), 'Arguments'],
  ['other services', only({ Type: 'Task', Resource: dynamo, Parameters: {}, End: true }), dynamo],
  [
    'nested executions',
    only({ Type: 'Task', Resource: 'arn:aws:states:::states:startExecution', End: true }),
    'startExecution',
  ],
  ['Map', only({ Type: 'Map', ItemProcessor: only(tokenTask({ End: true })), End: true }), 'Map'],
  ['Parallel', only({ Type: 'Parallel', Branches: [only(tokenTask({ End: true }))], End: true }), 'Parallel'],
  [
    'a function name that is not fixed',
    only({ ...task({ End: true }), Parameters: { 'FunctionName.$': '$.f' } }),
    'FunctionName',
  ],
  [
    'an asynchronous call',
    only({ ...task({ End: true }), Parameters: { FunctionName: FUNCTION, InvocationType: 'Event' } }),
    'InvocationType',
  ],
  ['the whole context', only(task({ End: true }, { 'all.$': '$$' })), '$$'],
  ['a next state that does not exist', only(task({ Next: 'B' })), 'B'],
  [
    'a choice of one',
    {
      StartAt: 'A',
      States: { A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'B' }] } },
    },
    'B',
  ],
  ['a catcher of one', only(task({ End: true, Catch: [{ ErrorEquals: ['E'], Next: 'B' }] })), 'B'],
  ['a state that leads nowhere', only(task({})), 'Next or End'],
  [
    'unknown ways to retry',
    only(task({ End: true, Retry: [{ ErrorEquals: ['E'], Patience: 1 }] })),
    'Patience',
  ],
  ['a first state that does not exist', { StartAt: 'B', States: { A: { Type: 'Succeed' } } }, ''],
])('refuses %s', (_, definition, named) => {
  expect(load(definition)).toThrow(UnsupportedMachine);
  expect(load(definition)).toThrow(named);
});

test('refuses an express machine', () => {
  const express = { ...machineOf(only({ Type: 'Succeed' })), type: 'EXPRESS' as 'STANDARD' };
  expect(() => loadMachine(express)).toThrow('EXPRESS');
});

test('accepts every kind of state that is run', () => {
  const states = {
    A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'B' }], Default: 'D' },
    B: task({ Next: 'C', QueryLanguage: 'JSONPath', Comment: 'x' }),
    C: tokenTask({
      Next: 'W',
      TimeoutSecondsPath: '$.t',
      HeartbeatSeconds: 5,
      Retry: [{ ErrorEquals: ['States.ALL'] }],
    }),
    W: { Type: 'Wait', Seconds: 1, Next: 'P' },
    P: { Type: 'Pass', ResultPath: '$.a.b', Result: 1, Next: 'S' },
    S: { Type: 'Succeed' },
    D: { Type: 'Fail' },
  };
  expect(load({ StartAt: 'A', States: states, TimeoutSeconds: 5, Comment: 'x' })).not.toThrow();
});
