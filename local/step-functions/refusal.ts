/** The errors that the wire API answers, by the names AWS gives them. */
export type RefusalName =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'InvalidArn'
  | 'InvalidExecutionInput'
  | 'InvalidName'
  | 'InvalidOutput'
  | 'InvalidToken'
  | 'StateMachineDoesNotExist'
  | 'TaskTimedOut'
  | 'UnknownOperationException'
  | 'ValidationException';

/** A request that is refused as AWS refuses it: HTTP 400 with `name` as its type. */
export class Refusal extends Error {
  constructor(name: RefusalName, message: string) {
    super(message);
    this.name = name;
  }
}
