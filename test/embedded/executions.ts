import {
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/** One running execution: its ARN and its name, `term-union-attempt`. */
export type RunningExecution = { readonly arn: string; readonly name: string };

/** Every execution that runs. */
export async function runningExecutions(client: SFNClient, machine: string): Promise<RunningExecution[]> {
  const found: RunningExecution[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new ListExecutionsCommand({
        stateMachineArn: machine,
        statusFilter: 'RUNNING',
        maxResults: 1000,
        ...(nextToken && { nextToken }),
      }),
    );
    for (const { executionArn: arn = '', name = '' } of page.executions ?? []) found.push({ arn, name });
    nextToken = page.nextToken;
  } while (nextToken);
  return found;
}

/** The ARN of the execution of that name. */
export function executionArn(machine: string, name: string): string {
  return `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
}

/** The whole history of one execution, oldest first. */
export async function executionHistory(client: SFNClient, arn: string): Promise<HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new GetExecutionHistoryCommand({
        executionArn: arn,
        maxResults: 1000,
        ...(nextToken && { nextToken }),
      }),
    );
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken);
  return events;
}

/** True if the execution has handed out its token and sleeps until it is woken or its time is up. */
export async function isWaiting(client: SFNClient, arn: string): Promise<boolean> {
  const command = new GetExecutionHistoryCommand({ executionArn: arn, reverseOrder: true, maxResults: 1 });
  return (await client.send(command)).events?.[0]?.type === 'TaskSubmitted';
}

/** The states that were entered, in order: what AWS bills as transitions, retries apart. */
export function statesEntered(history: readonly HistoryEvent[]): string[] {
  return history.flatMap(event => event.stateEnteredEventDetails?.name ?? []);
}
