import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  paginateListExecutions,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { ExecutionId, Machine } from '../app/workflow/machine.ts';
import type { Directive } from '../domain/directive.ts';

/** The state machine in Step Functions. */
export class StepFunctionsMachine implements Machine {
  readonly #client: SFNClient;
  readonly #arn: string | undefined;
  #running: ReadonlyMap<string, number> = new Map();

  /** `arn` is needed to start and to look at executions, not to answer them. */
  constructor(arn?: string, client: SFNClient = new SFNClient({ retryMode: 'adaptive', maxAttempts: 8 })) {
    this.#arn = arn;
    this.#client = client;
  }

  async start(execution: ExecutionId): Promise<void> {
    try {
      await this.#client.send(
        new StartExecutionCommand({
          stateMachineArn: this.#machineArn(),
          name: executionName(execution),
          input: JSON.stringify(execution),
        }),
      );
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  }

  async answer(token: string, directive: Directive): Promise<void> {
    try {
      await this.#client.send(
        new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(directive) }),
      );
    } catch (error) {
      // Answered, timed out or gone: the machine has moved on already.
      const isPast = [TaskTimedOut, TaskDoesNotExist, InvalidToken].some(kind => error instanceof kind);
      if (!isPast) throw error;
    }
  }

  /**
   * Lists the executions that run, a thousand a call, so that `runningSince` asks for those only that are not among
   * them: AWS answers some 15 single questions a second.
   */
  async listRunning(): Promise<void> {
    const found = new Map<string, number>();
    const pages = paginateListExecutions(
      { client: this.#client, pageSize: 1000 },
      { stateMachineArn: this.#machineArn(), statusFilter: 'RUNNING' },
    );
    for await (const page of pages) {
      for (const { name, startDate } of page.executions ?? []) if (name) found.set(name, +(startDate ?? 0));
    }
    this.#running = found;
  }

  async runningSince(execution: ExecutionId): Promise<number | undefined> {
    const listed = this.#running.get(executionName(execution));
    if (listed !== undefined) return listed;
    try {
      const executionArn = `${this.#machineArn().replace(':stateMachine:', ':execution:')}:${executionName(execution)}`;
      const described = await this.#client.send(new DescribeExecutionCommand({ executionArn }));
      return described.status === 'RUNNING' ? +(described.startDate ?? 0) : undefined;
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  }

  #machineArn(): string {
    if (!this.#arn) throw new Error('this function was not told the state machine');
    return this.#arn;
  }
}

function executionName({ term, union, attempt }: ExecutionId): string {
  return `${term}-${union}-${attempt}`;
}
