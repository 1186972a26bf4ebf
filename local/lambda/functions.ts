import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Clock } from '../clock.ts';
import { StartError } from '../start-error.ts';
import { REGION } from '../template/resource-names.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { FunctionRunner } from './function-runner.ts';

/** A log grown beyond this many bytes is set aside when its function starts. */
const LOG_LIMIT = 20 * 1024 * 1024;

/** Credentials that the stand-ins accept and that are worth nothing anywhere else. */
export const CREDENTIALS = {
  accessKeyId: 'AKIALOCALLOCALLOCAL0',
  secretAccessKey: 'local-secret-that-opens-nothing',
};

/** Addresses of the embedded services, as `AWS_ENDPOINT_URL_…` wants them. */
export type ServiceEndpoints = {
  dynamoDb: string;
  stepFunctions: string;
  s3: string;
  cognito: string;
  sqs: string;
  lambda: string;
  ses: string;
};

type FunctionsOptions = {
  definitions: FunctionDefinition[];
  clock: Clock;
  logFolder: string;
  /** Resolves once every service a function may call is there; calls wait for it. */
  endpoints: Promise<ServiceEndpoints>;
};

/** All functions of the stack, run on this machine by name or ARN. */
export class Functions {
  readonly #options: FunctionsOptions;
  readonly #byName: Map<string, FunctionDefinition>;
  readonly #runners = new Map<string, FunctionRunner>();
  readonly #offset = new Float64Array(new SharedArrayBuffer(8));
  readonly #stopListening: () => void;
  #calls = 0;
  #closed = false;

  constructor(options: FunctionsOptions) {
    this.#options = options;
    this.#byName = new Map(options.definitions.map(definition => [definition.name, definition]));
    this.#offset[0] = options.clock.offset;
    this.#stopListening = options.clock.onMove(offset => {
      this.#offset[0] = offset;
    });
  }

  /** The function that `nameOrArn` (a version or alias may follow) names; throws if the stack has none. */
  find(nameOrArn: string): FunctionDefinition {
    const name = nameOrArn.startsWith('arn:') ? (nameOrArn.split(':')[6] ?? '') : nameOrArn.split(':')[0];
    const definition = this.#byName.get(name ?? '');
    if (definition === undefined)
      throw new StartError('TEMPLATE_UNSUPPORTED', `the stack has no function ${nameOrArn}`);
    return definition;
  }

  /** Runs a function to its end and gives what it returned. Rejects with a `FunctionError` if it failed. */
  async invoke(nameOrArn: string, event: unknown): Promise<unknown> {
    const definition = this.find(nameOrArn);
    this.#calls += 1;
    try {
      const endpoints = await this.#options.endpoints;
      if (this.#closed) throw new Error('the embedded run is stopping');
      return JSON.parse(await this.#runner(definition, endpoints).run(JSON.stringify(event ?? null)));
    } finally {
      this.#calls -= 1;
    }
  }

  /** Calls not yet answered, running or waiting for their turn. */
  get inFlight(): number {
    return this.#calls;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    await Promise.all([...this.#runners.values()].map(runner => runner.close()));
  }

  #runner(definition: FunctionDefinition, endpoints: ServiceEndpoints): FunctionRunner {
    let runner = this.#runners.get(definition.name);
    if (runner === undefined) {
      const environment = functionEnvironment(definition, endpoints);
      const openLog = () => openLogFile(this.#options.logFolder, definition.id);
      runner = new FunctionRunner({ definition, environment, offset: this.#offset, openLog });
      this.#runners.set(definition.name, runner);
    }
    return runner;
  }
}

function functionEnvironment(
  definition: FunctionDefinition,
  endpoints: ServiceEndpoints,
): Record<string, string> {
  return {
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    PATH: '/usr/local/bin:/usr/bin/:/bin',
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_EXECUTION_ENV: `AWS_Lambda_${definition.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memory),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    _HANDLER: definition.handler,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamoDb,
    AWS_ENDPOINT_URL_SFN: endpoints.stepFunctions,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SESV2: endpoints.ses,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoints.cognito,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_LAMBDA: endpoints.lambda,
    ...definition.environment,
  };
}

function openLogFile(folder: string, id: string): Writable {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${id}.log`);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(file, `${file}.1`);
  // A log that cannot be written (a full disk) must not take the functions down with it.
  return createWriteStream(file, { flags: 'a' }).on('error', () => {});
}
