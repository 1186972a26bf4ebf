import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { Overview } from './overview.ts';
import { behind, repairs } from './own-metrics.ts';

/** What is watched. The keys of the records name the alarms. */
export type WatchProps = {
  readonly api: HttpApi;
  readonly machine: StateMachine;
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  readonly relay: IFunction;
  readonly worker: IFunction;
  readonly reconcile: IFunction;
  readonly insight: IFunction;
  readonly digest: IFunction;
  /** The record; its name tells two installations of one account apart. */
  readonly table: ITable;
};

/** How an alarm is raised: at `threshold`, or above it, within its period; or below it. */
type Rule = { readonly threshold: number; readonly isTooFew?: true };

/** Functions whose throttles one expression can add up. */
const IN_ONE_EXPRESSION = 10;

/** The alarms, each with its article in the runbook, the topic that tells the operator, and the dashboard. */
export class Watch extends Construct {
  readonly topic: Topic;
  readonly #alarms: Alarm[] = [];

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
    this.#ofMachines(props);
    this.#ofFunctions(props);
    this.#ofSchedules(props);
    new Overview(this, 'Overview', { ...props, alarms: this.#alarms });
  }

  #ofMachines({ machine, deadLetters, relay, worker, table }: WatchProps): void {
    const period = Duration.minutes(5);
    this.#tell('MachineFailed', 'machine-failed', machine.metricFailed({ period }), { threshold: 1 });
    for (const [name, queue] of Object.entries(deadLetters)) {
      const waiting = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' });
      this.#tell(`${name}DeadLetters`, 'dead-letters', waiting, { threshold: 1 });
    }
    // Ten minutes behind: reconcile still wakes what relay has not reached, so nothing is late by more than 15.
    const late = { threshold: Duration.minutes(10).toMilliseconds() };
    this.#tell('RelayBehind', 'relay-behind', behind(relay), late);
    this.#tell('WorkerBehind', 'worker-behind', behind(worker), late);
    this.#tell('Repaired', 'reconcile-repaired', repairs(table), { threshold: 1 });
  }

  #ofFunctions({ functions, api }: WatchProps): void {
    const period = Duration.minutes(5);
    for (const [name, fn] of Object.entries(functions)) {
      this.#tell(`${name}Errors`, 'function-errors', fn.metricErrors({ period }), { threshold: 1 });
    }
    const all = Object.values(functions);
    for (let from = 0; from < all.length; from += IN_ONE_EXPRESSION) {
      const some = all.slice(from, from + IN_ONE_EXPRESSION);
      const usingMetrics = Object.fromEntries(some.map((fn, i) => [`m${i}`, fn.metricThrottles({ period })]));
      const expression = `SUM([${Object.keys(usingMetrics).join(', ')}])`;
      const throttles = new MathExpression({ expression, usingMetrics, period, label: 'Throttles' });
      this.#tell(`Throttles${from / IN_ONE_EXPRESSION + 1}`, 'throttled', throttles, { threshold: 1 });
    }
    // A function of the API answers what it did not expect, so to Lambda it has not failed.
    const unexpected = api.metricServerError({ period, statistic: 'sum' });
    this.#tell('ApiErrors', 'function-errors', unexpected, { threshold: 1 });
  }

  #ofSchedules({ reconcile, insight, digest }: WatchProps): void {
    for (const [name, fn] of Object.entries({ Reconcile: reconcile, Insight: insight })) {
      // Each is due at least twice within the hour.
      const runs = fn.metricInvocations({ period: Duration.hours(1) });
      this.#tell(`${name}NotRun`, 'schedule-not-run', runs, { threshold: 1, isTooFew: true });
    }
    // Hourly: of three hours at least two have one.
    const digests = digest.metricInvocations({ period: Duration.hours(3) });
    this.#tell('DigestNotRun', 'schedule-not-run', digests, { threshold: 1, isTooFew: true });
  }

  #tell(id: string, article: string, metric: IMetric, { threshold, isTooFew }: Rule): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: isTooFew
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // What should happen and does not leaves no data.
      treatMissingData: isTooFew ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `docs/runbook.md#${article}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.#alarms.push(alarm);
  }
}
