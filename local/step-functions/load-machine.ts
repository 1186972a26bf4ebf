import { createHash } from 'node:crypto';
import type { Definition, Machine, MachineSource } from './machine.ts';
import { integrationOf } from './task-resource.ts';

/** A state machine that the embedded Step Functions cannot run as AWS would. */
export class UnsupportedMachine extends Error {
  override name = 'UnsupportedMachine';
}

type Fields = Record<string, unknown>;

const FLOW = ['Type', 'Comment', 'QueryLanguage', 'InputPath', 'OutputPath'];
const FIELDS: Record<string, readonly string[]> = {
  Pass: [...FLOW, 'Next', 'End', 'Parameters', 'Result', 'ResultPath'],
  Choice: [...FLOW, 'Choices', 'Default'],
  Succeed: FLOW,
  Fail: ['Type', 'Comment', 'QueryLanguage', 'Error', 'ErrorPath', 'Cause', 'CausePath'],
  Wait: [...FLOW, 'Next', 'End', 'Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'],
  Task: [
    ...[...FLOW, 'Next', 'End', 'Resource', 'Parameters', 'ResultSelector', 'ResultPath', 'Retry', 'Catch'],
    ...['TimeoutSeconds', 'TimeoutSecondsPath', 'HeartbeatSeconds', 'HeartbeatSecondsPath'],
  ],
};
const RETRIER = [
  'ErrorEquals',
  'MaxAttempts',
  'IntervalSeconds',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
];
const MACHINE_FIELDS = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version'];

/**
 * Checks that `source` uses only what is run here as on AWS, and that each state leads somewhere. Throws
 * `UnsupportedMachine` saying what is wrong.
 */
export function loadMachine(source: MachineSource): Machine {
  const refusal: Refusal = what => new UnsupportedMachine(`State machine ${source.name}: ${what}`);
  if (source.type !== 'STANDARD') throw refusal(`type ${source.type} is not run here, only STANDARD`);
  const definition = source.definition as Fields;
  checkFields(definition, MACHINE_FIELDS, 'the definition', refusal);
  const states = Object.entries((definition.States ?? {}) as Record<string, Fields>);
  const names = states.map(([name]) => name);
  if (!names.includes(String(definition.StartAt)))
    throw refusal(`it has no state '${definition.StartAt}' to start at`);
  for (const [name, state] of states) {
    const refusalOfState: Refusal = what => refusal(`state '${name}': ${what}`);
    checkState(name, state, refusalOfState);
    checkTargets(state, names, refusalOfState);
  }
  const version = createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 16);
  return { source, version, definition: adapt(definition) as Definition };
}

type Refusal = (what: string) => UnsupportedMachine;

function checkFields(fields: Fields, known: readonly string[], where: string, refusal: Refusal): void {
  const language = fields.QueryLanguage;
  if (language !== undefined && language !== 'JSONPath')
    throw refusal(`${where} is in ${language}; only JSONPath is run here`);
  const unknown = Object.keys(fields).filter(field => !known.includes(field));
  if (unknown.length > 0) throw refusal(`${where} has ${unknown.join(', ')}, which is not run here`);
}

function checkState(name: string, state: Fields, refusal: Refusal): void {
  const known = FIELDS[String(state.Type)];
  if (!known) throw refusal(`type ${state.Type} is not run here`);
  checkFields(state, known, 'it', refusal);
  checkPaths(state, refusal);
  if (name.length > 80) throw refusal('its name is longer than 80 characters');
  for (const catcher of (state.Catch ?? []) as Fields[]) {
    checkFields(catcher, ['Comment', 'ErrorEquals', 'Next', 'ResultPath'], 'a catcher', refusal);
  }
  for (const retrier of (state.Retry ?? []) as Fields[])
    checkFields(retrier, ['Comment', ...RETRIER], 'a retrier', refusal);
  if (state.Type !== 'Task') return;
  const integration = integrationOf(String(state.Resource));
  if (!integration) throw refusal(`resource ${state.Resource} is not run here`);
  if (integration.kind !== 'function') checkParameters(state.Parameters as Fields | undefined, refusal);
}

function checkTargets(state: Fields, names: readonly string[], refusal: Refusal): void {
  const rules = [...((state.Choices ?? []) as Fields[]), ...((state.Catch ?? []) as Fields[])];
  const targets = [state.Next, state.Default, ...rules.map(rule => rule.Next)].filter(
    name => name !== undefined,
  );
  const unknown = targets.filter(name => !names.includes(String(name)));
  if (unknown.length > 0)
    throw refusal(`it leads to ${unknown.join(', ')}, which is no state of the machine`);
  const goesOn = ['Task', 'Pass', 'Wait'].includes(String(state.Type));
  if (goesOn && (state.Next !== undefined) === (state.End === true))
    throw refusal('it must have either Next or End');
  if (state.Type === 'Choice' && targets.length === 0) throw refusal('it leads nowhere');
}

function checkParameters(parameters: Fields | undefined, refusal: Refusal): void {
  if (!parameters?.FunctionName) throw refusal('Parameters.FunctionName must be a literal ARN');
  checkFields(parameters ?? {}, ['FunctionName', 'Payload', 'Payload.$'], 'Parameters', refusal);
}

function checkPaths(state: Fields, refusal: Refusal): void {
  for (const { key, text } of strings(state)) {
    if (/\$\$(?!\.(Execution|State|StateMachine|Task)\b)/.test(text) && isExpression(key)) {
      throw refusal(
        `${key} reads '${text}'; of the context only Execution, State, StateMachine and Task are given here`,
      );
    }
    if (key === 'ResultPath' && text !== '$' && !/^\$(\.[\w-]+)+$/.test(text)) {
      throw refusal(`ResultPath '${text}' is not run here; name fields with dots`);
    }
    if ((key === 'ErrorPath' || key === 'CausePath') && !text.startsWith('$')) {
      throw refusal(`${key} '${text}' is not run here; only a path is`);
    }
  }
}

function isExpression(key: string): boolean {
  return key.endsWith('.$') || key.endsWith('Path') || key === 'Variable';
}

function* strings(value: unknown, key = ''): Generator<{ key: string; text: string }> {
  if (typeof value === 'string') yield { key, text: value };
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, key);
  else if (value && typeof value === 'object') {
    for (const [field, item] of Object.entries(value)) yield* strings(item, field);
  }
}

/**
 * What the library must be given to evaluate as AWS does: it overwrites `$$.Execution` with the state's own input
 * and real time (so the execution is read from `$$.Run`), and takes ResultPath `$` for a field of that name.
 */
function adapt(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    return isExpression(key) ? value.replaceAll(/\$\$\.Execution\b/g, '$$$$.Run') : value;
  }
  if (Array.isArray(value)) return value.map(item => adapt(item, key));
  if (!value || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([field, item]) => !(field === 'ResultPath' && item === '$'));
  return Object.fromEntries(fields.map(([field, item]) => [field, adapt(item, field)]));
}
