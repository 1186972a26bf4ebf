import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';

/** How often `reconcile` runs: repairs are counted over this. */
const A_RUN = Duration.minutes(15);

/** Congresses that reconcile repaired, as its log counts them (see `lambdas/runtime/metric.ts`). */
export function repairs(table: ITable): Metric {
  return new Metric({
    namespace: 'DaiHoi',
    metricName: 'Repairs',
    dimensionsMap: { Installation: table.tableName },
    statistic: 'sum',
    period: A_RUN,
  });
}

/** How long the oldest change that `fn` is given has waited in the stream (milliseconds). */
export function behind(fn: IFunction): Metric {
  return fn.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'max' });
}
