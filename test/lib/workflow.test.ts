import aslValidator from 'asl-validator';
import { beforeAll, expect, test } from 'vitest';
import { STAGES } from '../../lambdas/domain/stages.ts';
import { type MachineDefinition, type MachineState, machineDefinition } from './machine-definition.ts';
import { type Synthesised, synthesise } from './synthesise.ts';

const TITLES = ['Plan', 'Personnel', 'Approval', 'Held', 'Recognition'];
const STEPS = ['open the stage', 'wait for the union and the ruling', 'what next?', 'the deadline passed'];

let it: Synthesised;
let machine: MachineDefinition;
let tasks: [string, MachineState][];
beforeAll(() => {
  it = synthesise();
  machine = machineDefinition(it);
  tasks = Object.entries(machine.States).filter(([, state]) => state.Type === 'Task');
}, 60_000);

const isWait = (state: MachineState) => state.TimeoutSecondsPath !== undefined;

function state(name: string): MachineState {
  const found = machine.States[name];
  if (!found) throw new Error(`no state "${name}"`);
  return found;
}

test('the definition is valid', () => {
  const { isValid, errorsText } = aslValidator(machine);
  expect(errorsText('\n')).toBe('');
  expect(isValid).toBe(true);
});

test('it speaks JSONPath only, and keeps to the kinds of state that the embedded run runs', () => {
  const text = JSON.stringify(machine);
  for (const word of ['JSONata', '"Assign"', '"Arguments"', '{%']) expect(text).not.toContain(word);
  const types = new Set(Object.values(machine.States).map(it => it.Type));
  expect(types).toEqual(new Set(['Task', 'Choice', 'Succeed', 'Fail']));
});

test('it is Standard, traced, and logs errors without tokens', () => {
  const { Properties } = it.single('AWS::StepFunctions::StateMachine');
  expect(Properties.StateMachineType).toBe('STANDARD');
  expect(Properties.TracingConfiguration).toEqual({ Enabled: true });
  expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
});

test('the graph reads as sentences', () => {
  const ofStages = TITLES.flatMap(title => STEPS.map(step => `${title}: ${step}`));
  const names = ['Which stage?', 'Go to the stage', 'Congress finished', 'No such directive', ...ofStages];
  expect(new Set(Object.keys(machine.States))).toEqual(new Set(names));
});

test('the stages are alike but for their names', () => {
  const plain = TITLES.map((title, i) => {
    const next = TITLES[i + 1] === undefined ? 'Go to the stage' : `${TITLES[i + 1]}: open the stage`;
    return STEPS.map(step => {
      const { Choices, ...rest } = state(`${title}: ${step}`);
      // Where `open` leads is the one difference: on to the next stage, and after the last to the router.
      const choices = Choices?.map(choice => {
        if (choice.StringEquals !== 'open') return choice;
        expect(choice.Next).toBe(next);
        return { ...choice, Next: 'the next stage' };
      });
      const text = JSON.stringify({ ...rest, choices });
      return text.replaceAll(`${title}: `, '').replaceAll(`"stage":"${STAGES[i]}"`, '"stage":"this"');
    });
  });
  for (const one of plain) expect(one).toEqual(plain[0]);
});

test('every task is told which congress, which attempt and since when, and answers into $.next', () => {
  for (const [name, task] of tasks) {
    const told = (isWait(task) ? task.Parameters?.Payload : task.Parameters) as Record<string, unknown>;
    const i = TITLES.findIndex(title => name.startsWith(`${title}: `));
    expect(told).toMatchObject({
      'term.$': '$.term',
      'union.$': '$.union',
      'attempt.$': '$.attempt',
      'executionStarted.$': '$$.Execution.StartTime',
      stage: STAGES[i] ?? null,
    });
    expect(task.ResultPath).toBe('$.next');
  }
});

test('every wait hands over its token, what its timer is armed for, and ends in time', () => {
  const waits = tasks.filter(([, task]) => isWait(task));
  expect(waits).toHaveLength(STAGES.length);
  for (const [name, wait] of waits) {
    expect(wait.TimeoutSecondsPath).toBe('$.next.wakeIn');
    expect(wait.Resource).toMatch(/lambda:invoke\.waitForTaskToken$/);
    expect(wait.Parameters?.Payload).toMatchObject({
      'token.$': '$$.Task.Token',
      'entered.$': '$$.State.EnteredTime',
      'retry.$': '$$.State.RetryCount',
      'wakeIn.$': '$.next.wakeIn',
      'wakeAt.$': '$.next.wakeAt',
    });
    const missed = name.replace(/: .*/, ': the deadline passed');
    expect(wait.Catch).toEqual([{ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: missed }]);
  }
});

test('every task outlasts an outage of hours, and no task hangs for ever', () => {
  for (const [, task] of tasks) {
    const last = task.Retry?.at(-1) as Required<MachineState>['Retry'][number] & Record<string, number>;
    expect(last.ErrorEquals).toEqual(['States.ALL']);
    expect(longestWait(last)).toBeGreaterThan(5 * 3600);
    expect(task.TimeoutSeconds ?? task.TimeoutSecondsPath).toBeDefined();
  }
});

test('the end of a waiting time is not a failure to be tried again', () => {
  for (const [, wait] of tasks.filter(([, task]) => isWait(task))) {
    const first = wait.Retry?.find(retrier =>
      retrier.ErrorEquals.some(name => ['States.Timeout', 'States.ALL'].includes(name)),
    );
    expect(first).toMatchObject({ ErrorEquals: ['States.Timeout'], MaxAttempts: 0 });
  }
});

test('an unknown directive fails the machine, wherever it is heard', () => {
  const choices = Object.values(machine.States).filter(it => it.Type === 'Choice');
  expect(choices).toHaveLength(STAGES.length + 1);
  for (const choice of choices) expect(state(choice.Default ?? '').Type).toBe('Fail');
});

test('one submission and one approval a stage, with a wake on each, take 30 transitions at most', () => {
  const path = walk([
    { do: 'goto', stage: 'plan' },
    ...STAGES.flatMap((stage, i) => [
      { do: 'wait', stage }, // opened
      { do: 'wait', stage }, // submitted: the clock of the upper-level union runs now
      i < STAGES.length - 1 ? { do: 'open', stage: STAGES[i + 1] } : { do: 'end', stage },
    ]),
  ]);
  expect(path.names.at(-1)).toBe('Congress finished');
  expect(path.names.length).toBeLessThanOrEqual(30);
  expect(path.events).toBeLessThanOrEqual(150);
});

test('a missed deadline is recorded, and the wait goes on', () => {
  const { names } = walk([
    { do: 'goto', stage: 'held' },
    { do: 'wait', stage: 'held' },
    'timeout',
    { do: 'wait', stage: 'held' },
    { do: 'end', stage: 'held' },
  ]);
  expect(names).toEqual([
    'Which stage?',
    'Go to the stage',
    'Held: open the stage',
    'Held: wait for the union and the ruling',
    'Held: the deadline passed',
    'Held: what next?',
    'Held: wait for the union and the ruling',
    'Held: what next?',
    'Congress finished',
  ]);
});

test('a rejection leads back to the plan, and a successor begins where the record stands', () => {
  const { names } = walk([
    { do: 'goto', stage: 'approval' },
    { do: 'wait', stage: 'approval' },
    { do: 'goto', stage: 'plan' },
    { do: 'wait', stage: 'plan' },
    { do: 'end', stage: 'plan' },
  ]);
  expect(names.filter(name => name.endsWith(': open the stage'))).toEqual([
    'Approval: open the stage',
    'Plan: open the stage',
  ]);
});

test('a congress that is over ends at once', () => {
  expect(walk([{ do: 'end', stage: 'recognition' }]).names).toHaveLength(3);
});

type Answer = 'timeout' | { do: string; stage: string | undefined };

/** Walks the machine with these answers of its tasks: the states entered, and AWS's history events for them. */
function walk(answers: Answer[]): { names: string[]; events: number } {
  const names: string[] = [];
  let next: { do?: string; stage?: string | undefined } = {};
  let events = 2; // ExecutionStarted and ExecutionSucceeded
  for (let name: string | undefined = machine.StartAt; name; ) {
    names.push(name);
    const current = state(name);
    if (current.Type === 'Choice') {
      const value = { '$.next.do': next.do, '$.next.stage': next.stage } as Record<
        string,
        string | undefined
      >;
      name = current.Choices?.find(it => value[it.Variable] === it.StringEquals)?.Next ?? current.Default;
      events += 2;
    } else if (current.Type === 'Task') {
      const answer = answers.shift();
      if (!answer) throw new Error(`nobody answers "${name}"`);
      if (answer !== 'timeout') next = answer;
      name = answer === 'timeout' ? current.Catch?.[0]?.Next : current.Next;
      // Entered, scheduled, started, succeeded, exited; a wait is also submitted.
      events += isWait(current) ? 6 : 5;
    } else {
      events += 2;
      name = undefined;
    }
  }
  expect(answers).toEqual([]);
  return { names, events };
}

/** The seconds that a retrier waits in all at the longest. */
function longestWait(retrier: Record<string, unknown>): number {
  const { IntervalSeconds, BackoffRate, MaxDelaySeconds, MaxAttempts } = retrier as Record<string, number>;
  const delays = Array.from({ length: MaxAttempts ?? 0 }, (_, i) =>
    Math.min(MaxDelaySeconds ?? 0, (IntervalSeconds ?? 0) * (BackoffRate ?? 1) ** i),
  );
  return delays.reduce((sum, delay) => sum + delay, 0);
}
