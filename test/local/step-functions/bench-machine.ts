export const REGION = 'ap-southeast-1';
export const MACHINE = `arn:aws:states:${REGION}:000000000000:stateMachine:congress`;
export const FUNCTION = `arn:aws:lambda:${REGION}:000000000000:function:work`;

/** A Task state that calls the function with `payload`, and with its token where it waits for one. */
export function task(fields: object, payload: object = {}): object {
  const FunctionName = FUNCTION;
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName, Payload: payload },
    ...fields,
  };
}
export function tokenTask(fields: object, payload: object = {}): object {
  const Payload = { 'token.$': '$$.Task.Token', ...payload };
  const Resource = 'arn:aws:states:::lambda:invoke.waitForTaskToken';
  return { Type: 'Task', Resource, Parameters: { FunctionName: FUNCTION, Payload }, ...fields };
}

export const machineOf = (definition: object) => ({
  arn: MACHINE,
  name: 'congress',
  type: 'STANDARD' as const,
  definition,
});
