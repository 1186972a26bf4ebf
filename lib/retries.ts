import { Duration } from 'aws-cdk-lib';
import { JitterType, type RetryProps, type TaskStateBase } from 'aws-cdk-lib/aws-stepfunctions';

/**
 * Lambda itself is busy or hiccups: 1, 2, 4, 8, 16, 32 and 60 s four times, so ten tries in at most five
 * minutes, each drawn between zero and that, lest 782 machines knock at the same second.
 */
const SERVICE_IS_BUSY: RetryProps = {
  errors: [
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ],
  interval: Duration.seconds(1),
  backoffRate: 2,
  maxDelay: Duration.minutes(1),
  maxAttempts: 10,
  jitterStrategy: JitterType.FULL,
};

/**
 * The function failed: 5 s doubling to 640 s is eight tries in 21 minutes, then every 15 minutes 22 times more,
 * so about six hours (half of that on average, for the draw): long enough to deploy a repair. A machine that
 * fails even so has lost no fact, and reconcile starts its successor.
 */
const TASK_FAILED: RetryProps = {
  errors: ['States.ALL'],
  interval: Duration.seconds(5),
  backoffRate: 2,
  maxDelay: Duration.minutes(15),
  maxAttempts: 30,
  jitterStrategy: JitterType.FULL,
};

/** The time is up: never tried again, since "States.ALL" below it would begin the wait anew. */
const TIME_IS_UP: RetryProps = { errors: ['States.Timeout'], maxAttempts: 0 };

/** Makes `task` outlast outages of Lambda and of the table, and mistakes of ours that are repaired within hours. */
export function retryForHours(task: TaskStateBase): void {
  task.addRetry(SERVICE_IS_BUSY);
  task.addRetry(TASK_FAILED);
}

/** The same for a task that waits for people: all but the end of its waiting time, which is no failure. */
export function retryForHoursButNotTimeout(task: TaskStateBase): void {
  task.addRetry(TIME_IS_UP);
  retryForHours(task);
}
