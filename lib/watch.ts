import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

/** What is watched. The keys of the records name the alarms. */
export type WatchProps = {
  readonly api: HttpApi;
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
    // A policy of its own takes the place of the default one, by which the account's alarms could publish.
    const { account } = Stack.of(this);
    this.topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
    const period = Duration.minutes(5);
    this.#tell('MachineFailed', 'machine-failed', props.machine.metricFailed({ period }), 1);
    for (const [name, queue] of Object.entries(props.deadLetters)) {
      const waiting = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' });
      this.#tell(`${name}DeadLetters`, 'dead-letters', waiting, 1);
    }
    for (const [name, fn] of Object.entries(props.functions)) {
      this.#tell(`${name}Errors`, 'function-errors', fn.metricErrors({ period }), 1);
    }
    // A function of the API answers what it did not expect, so to Lambda it has not failed.
    this.#tell('ApiErrors', 'function-errors', props.api.metricServerError({ period, statistic: 'sum' }), 1);
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
