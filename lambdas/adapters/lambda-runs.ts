import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Scheduled } from '../domain/repairs.ts';

/** Begins runs of the functions that the schedules call, by their names, and does not wait for them. */
export function lambdaRuns(
  names: Readonly<Record<Scheduled, string>>,
  client: LambdaClient = new LambdaClient(),
): (schedule: Scheduled) => Promise<void> {
  return async schedule => {
    await client.send(
      new InvokeCommand({ FunctionName: names[schedule], InvocationType: 'Event', Payload: '{}' }),
    );
  };
}
