import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { acknowledgeWildcard, attribute } from './acknowledge-wildcard.ts';
import { DeadLetters } from './dead-letters.ts';

/**
 * What runs by the clock: `reconcile`, which compares the record with the machines that run, `insight`, which tells
 * what stands out, and `digest`, which reminds people.
 */
export type SchedulesProps = {
  readonly reconcile: IFunction;
  readonly insight: IFunction;
  readonly digest: IFunction;
};

/** The schedules. A run that can't be started is tried again until the next one is due, then told and left. */
export class Schedules extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: SchedulesProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'Missed');
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const run = (name: string, fn: IFunction, every: Duration, description: string) => {
      new Schedule(this, name, {
        description,
        schedule: ScheduleExpression.rate(every),
        target: new LambdaInvoke(fn, {
          role,
          retryAttempts: 3,
          maxEventAge: every,
          deadLetterQueue: this.deadLetters,
        }),
      });
      const versions = `${attribute(fn, 'Arn')}:*`;
      acknowledgeWildcard(role, versions, 'The versions of a function that the schedule calls.');
    };
    run(
      'Reconcile',
      props.reconcile,
      Duration.minutes(15),
      'Finds congresses whose machine is missing or stuck, and repairs them from the record.',
    );
    run(
      'Insight',
      props.insight,
      Duration.minutes(30),
      'Tells anew where papers are stuck, and which unions need attention.',
    );
    run(
      'Digest',
      props.digest,
      Duration.hours(1),
      'Reminds people of their deadlines from the hour that the term names, and sends what was not sent.',
    );
  }
}
