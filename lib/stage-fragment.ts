import { Duration, Lazy } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Choice,
  Condition,
  type IChainable,
  type INextable,
  IntegrationPattern,
  JsonPath,
  type State,
  StateMachineFragment,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { Stage } from '../lambdas/domain/stages.ts';
import { retryForHours, retryForHoursButNotTimeout } from './retries.ts';

/** The three functions that work for the machine. */
export type WorkflowFunctions = {
  readonly openStage: IFunction;
  readonly awaitRuling: IFunction;
  readonly deadlinePassed: IFunction;
};

/** What every task of the machine is told: which congress, which attempt is asking, and since when it runs. */
const CONGRESS = {
  term: JsonPath.stringAt('$.term'),
  union: JsonPath.stringAt('$.union'),
  attempt: JsonPath.numberAt('$.attempt'),
  executionStarted: JsonPath.executionStartTime,
};

/** The field of the execution that holds the latest directive: `{ do, stage, wakeIn, wakeAt }`. */
export const NEXT = '$.next';

/** A task that asks `fn` for the next directive; `stage` is null where the answer is to name it. */
export function askFor(
  scope: Construct,
  id: string,
  stateName: string,
  fn: IFunction,
  stage: Stage | null,
): LambdaInvoke {
  const task = LambdaInvoke.jsonPath(scope, id, {
    stateName,
    lambdaFunction: fn,
    payload: TaskInput.fromObject({ ...CONGRESS, stage: stage ?? Lazy.any({ produce: () => null }) }),
    payloadResponseOnly: true,
    resultPath: NEXT,
    // A function of ours ends within 28 s; a call that hangs longer is tried again.
    taskTimeout: Timeout.duration(Duration.minutes(2)),
    retryOnServiceExceptions: false,
  });
  retryForHours(task);
  return task;
}

/** Where a fragment leads when its stage is over. */
export type Exits = {
  /** On `open`: the next stage's Open, or the router after the last stage. */
  readonly open: IChainable;
  /** On `goto`: the router. */
  readonly goto: IChainable;
  readonly end: IChainable;
  /** On anything else. */
  readonly otherwise: IChainable;
};

/**
 * One stage of a congress, the same for all: open it; wait with a token for the union and the ruling, at most
 * until the next instant that matters; look at what came, or at the clock; go where the directive says.
 */
export class StageFragment extends StateMachineFragment {
  readonly startState: State;
  readonly endStates: INextable[] = [];
  readonly #await: LambdaInvoke;
  readonly #choice: Choice;

  constructor(scope: Construct, id: string, stage: Stage, functions: WorkflowFunctions) {
    super(scope, id);
    const open = askFor(this, 'Open', 'open the stage', functions.openStage, stage);
    this.#await = this.#awaitRuling(stage, functions.awaitRuling);
    const missed = askFor(this, 'Missed', 'the deadline passed', functions.deadlinePassed, stage);
    this.#choice = Choice.jsonPath(this, 'Next', { stateName: 'what next?' });
    open.next(this.#await);
    this.#await.next(this.#choice);
    this.#await.addCatch(missed, { errors: ['States.Timeout'], resultPath: JsonPath.DISCARD });
    missed.next(this.#choice);
    this.startState = open;
    this.prefixStates(`${id}: `);
  }

  /** Joins the stage to the rest of the machine. */
  leadsTo(exits: Exits): void {
    const does = (what: string) => Condition.stringEquals(`${NEXT}.do`, what);
    this.#choice
      .when(does('wait'), this.#await)
      .when(does('open'), exits.open)
      .when(does('goto'), exits.goto)
      .when(does('end'), exits.end)
      .otherwise(exits.otherwise);
  }

  #awaitRuling(stage: Stage, fn: IFunction): LambdaInvoke {
    const task = LambdaInvoke.jsonPath(this, 'Await', {
      stateName: 'wait for the union and the ruling',
      lambdaFunction: fn,
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: TaskInput.fromObject({
        ...CONGRESS,
        stage,
        token: JsonPath.taskToken,
        entered: JsonPath.stateEnteredTime,
        retry: JsonPath.numberAt('$$.State.RetryCount'),
        wakeIn: JsonPath.numberAt(`${NEXT}.wakeIn`),
        wakeAt: JsonPath.numberAt(`${NEXT}.wakeAt`),
      }),
      taskTimeout: Timeout.at(`${NEXT}.wakeIn`),
      resultPath: NEXT,
      retryOnServiceExceptions: false,
    });
    retryForHoursButNotTimeout(task);
    return task;
  }
}
