import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type IRole, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  type IChainable,
  LogLevel,
  StateMachine,
  StateMachineType,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { STAGES, type Stage } from '../lambdas/domain/stages.ts';
import { acknowledgeWildcard, attribute } from './acknowledge-wildcard.ts';
import type { CongressFunction } from './function.ts';
import { askFor, NEXT, StageFragment, type WorkflowFunctions } from './stage-fragment.ts';

/** The stages as the console's graph names them. */
const TITLES: Record<Stage, string> = {
  plan: 'Plan',
  personnel: 'Personnel',
  approval: 'Approval',
  held: 'Held',
  recognition: 'Recognition',
};

/**
 * The conductor: one Standard execution a congress, with the input `{ term, union, attempt }`. It moves the
 * congress through its stages, and computes nothing: it asks for directives and compares them with literals.
 */
export class Workflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, functions: WorkflowFunctions) {
    super(scope, id);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(define(this, functions)),
      comment: 'Moves one union through the stages of its congress.',
      logs: {
        destination: new LogGroup(this, 'MachineLogs', {
          retention: RetentionDays.THREE_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        // Execution data holds task tokens, and whoever has a token can answer for the machine.
        includeExecutionData: false,
      },
      tracingEnabled: true,
    });
    acknowledge(this.machine, functions);
  }

  /** Lets `fn` start the machine of a congress. */
  grantStart(fn: CongressFunction): void {
    this.#grant(fn, 'Start', ['states:StartExecution'], [this.machine.stateMachineArn]);
  }

  /** Lets `fn` answer the token with which a machine waits. */
  grantAnswer(fn: CongressFunction): void {
    this.#grant(fn, 'Answer', ['states:SendTaskSuccess'], [this.machine.stateMachineArn]);
  }

  /** Lets `fn` see which machines run, and how each is. */
  grantObserve(fn: CongressFunction): void {
    this.#grant(fn, 'List', ['states:ListExecutions'], [this.machine.stateMachineArn]);
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${this.machine.stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const policy = this.#grant(fn, 'Describe', ['states:DescribeExecution'], [executions]);
    acknowledgeWildcard(
      policy,
      `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${attribute(this.machine, 'Name')}:*`,
      'The executions of the one machine: which of them run is the question.',
    );
  }

  /** A policy of its own, because a function of the machine whose role names the machine would be a circle. */
  #grant(fn: CongressFunction, id: string, actions: string[], resources: string[]): Policy {
    return new Policy(this, `${fn.node.id}May${id}`, {
      roles: [fn.role as IRole],
      statements: [new PolicyStatement({ actions, resources })],
    });
  }
}

function define(scope: Construct, functions: WorkflowFunctions): IChainable {
  const which = askFor(scope, 'Which', 'Which stage?', functions.openStage, null);
  const router = Choice.jsonPath(scope, 'Router', { stateName: 'Go to the stage' });
  const end = Succeed.jsonPath(scope, 'End', { stateName: 'Congress finished' });
  const otherwise = Fail.jsonPath(scope, 'Unknown', {
    stateName: 'No such directive',
    error: 'UnknownDirective',
    cause: 'A function of the machine answered what the machine does not know.',
  });
  const fragments = STAGES.map(stage => new StageFragment(scope, TITLES[stage], stage, functions));
  router.when(Condition.stringEquals(`${NEXT}.do`, 'end'), end);
  for (const [i, fragment] of fragments.entries()) {
    router.when(Condition.stringEquals(`${NEXT}.stage`, STAGES[i] as Stage), fragment);
    fragment.leadsTo({ open: fragments[i + 1] ?? router, goto: router, end, otherwise });
  }
  router.otherwise(otherwise);
  return which.next(router);
}

function acknowledge(machine: StateMachine, functions: WorkflowFunctions): void {
  Validations.of(machine).acknowledge(
    {
      id: 'AwsSolutions-SF1',
      reason:
        'Errors only: Step Functions keeps the history of every execution, and the record keeps the facts.',
    },
    {
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Delivery of logs and X-Ray know no resources: their actions can only be given on *.',
    },
  );
  for (const fn of Object.values(functions) as IFunction[]) {
    const versions = `${attribute(fn, 'Arn')}:*`;
    acknowledgeWildcard(machine, versions, 'The versions of one function of the machine, no other function.');
  }
}
