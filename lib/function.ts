import { ArnFormat, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment, Profile } from '../lambdas/runtime/environment.ts';
import { bundledCode, type EntryPoint } from './bundled-code.ts';

/** One function: its entry point, its profile, and the environment that the profile's schema asks for. */
export type CongressFunctionProps<P extends Profile> = {
  /** The entry point, from the root of the repository. */
  readonly entry: EntryPoint;
  readonly profile: P;
  readonly environment: Environment<NoInfer<P>>;
  readonly description: string;
  /** Its name, where somebody has to know it before it is made; CloudFormation's choice unless said. */
  readonly functionName?: string;
  /** Files of packages that it opens when it runs, as `package/path`. */
  readonly packageFiles?: readonly string[];
  readonly timeout?: Duration;
  /** In MB; the share of a processor grows with it. */
  readonly memorySize?: number;
};

/**
 * A Lambda function as this system runs them: Node 24 on arm64, traced, with a role of its own that may write
 * to its own log group and nothing else until a verb of another construct grants more.
 */
export class CongressFunction<P extends Profile = Profile> extends LambdaFunction {
  override readonly role: Role;

  constructor(scope: Construct, id: string, props: CongressFunctionProps<P>) {
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      description: props.description,
      ...(props.functionName && { functionName: props.functionName }),
      code: bundledCode(props.entry, props.packageFiles),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout ?? Duration.seconds(28),
      memorySize: props.memorySize ?? 512,
      environment: { ...(props.environment as Record<string, string>) },
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
    });
    this.role = role;
    logGroup.grantWrite(role);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'X-Ray knows no resources: xray:PutTraceSegments and PutTelemetryRecords can only be given on *.',
    });
  }

  /** As `grantBegin`, of the function that will have the name, without referring to it. */
  static grantBeginNamed(scope: Construct, functionName: string, caller: IGrantable): void {
    const arn = Stack.of(scope).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: functionName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    caller.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [arn] }),
    );
  }

  /** Lets `caller` begin runs of this very function, without its versions. */
  grantBegin(caller: IGrantable): void {
    caller.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.functionArn] }),
    );
  }
}
