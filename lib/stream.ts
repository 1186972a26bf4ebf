import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';

/** Tries of a batch after the first; then the record is skipped, and the dead-letter queue says so. */
const RETRIES = 5;

/** Who follows the record: `relay` every new event, `worker` every job that is new or has changed. */
export type StreamProps = { readonly table: ITable; readonly relay: IFunction; readonly worker: IFunction };

/**
 * The two followers of the table's stream. A batch that fails is split and tried again, only what failed is
 * repeated, and one bad record can't hold the others up for ever.
 */
export class Stream extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: StreamProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'Skipped');
    const follow = (sk: object, eventName: string[], batchSize: number, parallelizationFactor: number) =>
      new DynamoEventSource(props.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.or(...eventName),
            dynamodb: { Keys: { sk: { S: sk } } },
          }),
        ],
        batchSize,
        parallelizationFactor,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: RETRIES,
        onFailure: new SqsDlq(this.deadLetters),
      });
    props.relay.addEventSource(follow(FilterRule.beginsWith('EVENT#'), ['INSERT'], 100, 4));
    // One job a call: a call may last 15 minutes, and jobs of other shards go on beside it.
    props.worker.addEventSource(follow(FilterRule.isEqual('JOB'), ['INSERT', 'MODIFY'], 1, 4));
  }
}
