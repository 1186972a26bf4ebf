import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { behind, repairs } from './own-metrics.ts';

/** What the dashboard draws. */
export type OverviewProps = {
  readonly alarms: readonly IAlarm[];
  readonly api: HttpApi;
  readonly machine: StateMachine;
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  readonly relay: IFunction;
  readonly worker: IFunction;
  readonly table: ITable;
};

const HALF = 12;
const WHOLE = 24;
const LOW = 3;

/** The one dashboard: every alarm, then what stands behind it. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, props: OverviewProps) {
    super(scope, id);
    const { api, machine, deadLetters, relay, worker, table } = props;
    const functions = Object.values(props.functions);
    const each = (metric: (fn: IFunction) => IMetric) => functions.map(metric);
    const sum = { period: Duration.minutes(5), statistic: 'sum' };
    const slow = { period: Duration.minutes(5), statistic: 'p95' };
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: HALF });
    const dashboard = new Dashboard(this, 'Dashboard', { defaultInterval: Duration.days(1) });
    dashboard.addWidgets(
      new TextWidget({
        width: WHOLE,
        height: LOW,
        markdown:
          'What each alarm means and what to do: `docs/runbook.md`, at the article that its description names. ' +
          'What waits, failed or was repaired, and the action for each: the page `/theo-doi` of the site.',
      }),
    );
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...props.alarms], width: WHOLE }));
    dashboard.addWidgets(
      graph('Machines', [
        machine.metricStarted(sum),
        machine.metricSucceeded(sum),
        machine.metricFailed(sum),
      ]),
      graph('Repaired by reconcile', [repairs(table)]),
    );
    dashboard.addWidgets(
      graph('Changes behind (ms)', [behind(relay), behind(worker)]),
      graph(
        'Messages given up',
        Object.values(deadLetters).map(queue =>
          queue.metricApproximateNumberOfMessagesVisible({ statistic: 'max' }),
        ),
      ),
    );
    dashboard.addWidgets(
      graph(
        'Errors',
        each(fn => fn.metricErrors(sum)),
      ),
      graph(
        'Throttles',
        each(fn => fn.metricThrottles(sum)),
      ),
    );
    dashboard.addWidgets(
      graph(
        'Duration (p95)',
        each(fn => fn.metricDuration(slow)),
      ),
      graph('API', [api.metricCount(sum), api.metricClientError(sum), api.metricServerError(sum)]),
    );
  }
}
