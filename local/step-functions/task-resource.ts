/**
 * How a Task state calls its function: by the function's own ARN, through `lambda:invoke` (whose result is
 * wrapped), or through `lambda:invoke.waitForTaskToken` (whose result is what answers the token).
 */
export type Integration = { kind: 'function'; arn: string } | { kind: 'invoke' } | { kind: 'token' };

const INVOKE = /^arn:aws[\w-]*:states:[^:]*:[^:]*:lambda:invoke(\.waitForTaskToken)?$/;

/** The integration that `resource` names, or undefined where it is none that runs here. */
export function integrationOf(resource: string): Integration | undefined {
  if (/^arn:aws[\w-]*:lambda:[^:]*:[^:]*:function:./.test(resource))
    return { kind: 'function', arn: resource };
  const invoke = INVOKE.exec(resource);
  if (!invoke) return undefined;
  return { kind: invoke[1] ? 'token' : 'invoke' };
}

/** A function call: which function, with which payload. */
export type Call = { function: string; payload: unknown };

/** The call that a Task state with `resource` makes, given its evaluated Parameters (or its input without them). */
export function callOf(integration: Integration, parameters: unknown): Call {
  if (integration.kind === 'function') return { function: integration.arn, payload: parameters };
  const { FunctionName, Payload } = parameters as { FunctionName: string; Payload?: unknown };
  return { function: FunctionName, payload: Payload ?? {} };
}

/** The result of the state once its function has returned `value`. */
export function resultOf(integration: Integration, value: unknown): unknown {
  if (integration.kind === 'function') return value;
  return { ExecutedVersion: '$LATEST', Payload: value, StatusCode: 200 };
}
