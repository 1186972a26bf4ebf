import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeWildcard, attribute } from './acknowledge-wildcard.ts';
import { DeadLetters } from './dead-letters.ts';

/** What runs by the clock: `reconcile`, which compares the record with the machines that run. */
export type SchedulesProps = { readonly reconcile: IFunction };

/** The schedules. A run that can't be started is tried again until the next one is due, then told and left. */
export class Schedules extends Construct {
  readonly deadLetters: IQueue;

  constructor(scope: Construct, id: string, props: SchedulesProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'Missed');
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    new Schedule(this, 'Reconcile', {
      description: 'Finds congresses whose machine is missing or stuck, and repairs them from the record.',
      schedule: ScheduleExpression.rate(Duration.minutes(15)),
      target: new LambdaInvoke(props.reconcile, {
        role,
        retryAttempts: 3,
        maxEventAge: Duration.minutes(15),
        deadLetterQueue: this.deadLetters,
      }),
    });
    const versions = `${attribute(props.reconcile, 'Arn')}:*`;
    acknowledgeWildcard(role, versions, 'The versions of the one function that the schedule calls.');
  }
}
