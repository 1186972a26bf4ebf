import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

/** What is watched. The keys of the records name the alarms. */
export type WatchProps = {
  readonly machine: StateMachine;
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  readonly relay: IFunction;
};

/** The alarms, each with its article in the runbook, and the topic that tells the operator. */
export class Watch extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    const period = Duration.minutes(5);
    this.#tell('MachineFailed', 'machine-failed', props.machine.metricFailed({ period }), 1);
    for (const [name, queue] of Object.entries(props.deadLetters)) {
      const waiting = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' });
      this.#tell(`${name}DeadLetters`, 'dead-letters', waiting, 1);
    }
    for (const [name, fn] of Object.entries(props.functions)) {
      this.#tell(`${name}Errors`, 'function-errors', fn.metricErrors({ period }), 1);
    }
    // Ten minutes behind: reconcile still wakes what relay has not reached, so nothing is late by more than 15.
    const behind = props.relay.metric('IteratorAge', { period, statistic: 'max' });
    this.#tell('RelayBehind', 'relay-behind', behind, Duration.minutes(10).toMilliseconds());
  }

  #tell(id: string, article: string, metric: IMetric, threshold: number): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `docs/runbook.md#${article}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
