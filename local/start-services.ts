import type { Clock } from './clock.ts';
import type { Mount } from './cloudfront/front-door.ts';
import { type RunningUserPool, startUserPool } from './cognito/start-user-pool.ts';
import { createTables } from './create-tables.ts';
import type { DataFolder } from './data-folder.ts';
import type { Faults } from './dynamodb/faults.ts';
import { startDynamoDb } from './dynamodb/start-dynamodb.ts';
import { EventHost } from './events/event-host.ts';
import { serveSqs } from './events/sqs-api.ts';
import type { HostStore } from './host-store.ts';
import { CREDENTIALS, Functions, type ServiceEndpoints } from './lambda/functions.ts';
import { serveInvoke } from './lambda/invoke-api.ts';
import { readFunctions } from './lambda/read-functions.ts';
import { mailPage } from './mail/mail-page.ts';
import { readEventDestinations } from './mail/returned-mail.ts';
import { startSes } from './mail/start-ses.ts';
import { type RunningS3, startS3 } from './s3/start-s3.ts';
import { StartError } from './start-error.ts';
import { type StepFunctions, startStepFunctions } from './step-functions/start-step-functions.ts';
import type { LocalAddresses } from './template/local-addresses.ts';
import { readBuckets } from './template/read-buckets.ts';
import { readMachines } from './template/read-machines.ts';
import { readUserPools } from './template/read-user-pools.ts';
import type { StackTemplate } from './template/stack-template.ts';

/** The embedded services of one stack, running. */
export type Services = {
  endpoints: ServiceEndpoints;
  functions: Functions;
  stepFunctions: StepFunctions;
  events: EventHost;
  buckets: RunningS3;
  /** Takes mail as SES does, and leaves it in the mail folder. */
  ses: Mount;
  /** Shows what is in the mail folder. */
  mailPage: Mount;
  /** Undefined if the stack has no user pool. */
  userPool: RunningUserPool | undefined;
};

type Options = {
  stack: StackTemplate;
  data: DataFolder;
  store: HostStore;
  clock: Clock;
  addresses: LocalAddresses;
  /** The front door, where sign-in and buckets are mounted. */
  address: string;
  faults: Faults | undefined;
  onClose: (closer: () => unknown) => void;
};

/** Starts every service in the order in which they need each other; functions wait until all are there. */
export async function startServices(options: Options): Promise<Services> {
  const { stack, data, store, clock, addresses, address, faults, onClose } = options;
  const definitions = readFunctions(stack, data.path('code')).map(definition => ({
    ...definition,
    environment: mapValues(definition.environment, value => addresses.forFunctions(value, address)),
  }));
  const ready = Promise.withResolvers<ServiceEndpoints>();
  ready.promise.catch(() => {});
  const functions = new Functions({
    definitions,
    clock,
    logFolder: data.path('logs'),
    endpoints: ready.promise,
  });
  onClose(() => functions.close());
  onClose(() => ready.reject(new Error('the embedded run is stopping')));
  const invoke = (arn: string, event: unknown) => functions.invoke(arn, event);

  const folder = data.path('dynamodb');
  const dynamoDb = await startDynamoDb({ folder, clock, ...(faults === undefined ? {} : { faults }) });
  onClose(() => dynamoDb.close());
  await createTables(stack, dynamoDb.endpoint);
  const userPool = await startPool(options);
  if (userPool !== undefined) onClose(() => userPool.close());
  const buckets = await startBuckets(options);
  onClose(() => buckets.close());
  const stepFunctions = await startMachines(options, invoke);
  const { stream } = dynamoDb;
  const functionArn = (name: string) => functions.find(name).arn;
  const events = await EventHost.start({
    stack,
    functions: definitions,
    store,
    clock,
    stream,
    functionArn,
    invoke,
  });
  // Whoever waits for a function lets go first; then the functions end, and with them what was under way.
  onClose(async () => {
    events.stop();
    await stepFunctions.close();
    await functions.close();
    await events.close();
  });
  const sqs = await serveSqs(events.queues);
  onClose(() => sqs.close());
  const lambda = await serveInvoke((name, event) => events.send(functionArn(name), event));
  onClose(() => lambda.close());
  const endpoints = {
    sqs: sqs.endpoint,
    lambda: lambda.endpoint,
    dynamoDb: dynamoDb.endpoint,
    stepFunctions: stepFunctions.endpoint,
    s3: `${address}/s3`,
    cognito: `${address}/idp`,
    ses: `${address}/ses`,
  };
  ready.resolve(endpoints);
  const mail = data.path('mail');
  const ses = startSes({
    folder: mail,
    clock,
    told: readEventDestinations(stack),
    publish: events.publish,
  });
  return { endpoints, functions, stepFunctions, events, buckets, userPool, ses, mailPage: mailPage(mail) };
}

function startBuckets({ stack, data, clock, addresses, address }: Options): Promise<RunningS3> {
  const buckets = readBuckets(stack, origin => addresses.forFunctions(origin, address));
  return startS3({ folder: data.path('s3'), clock, buckets, credentials: CREDENTIALS, mount: '/s3' });
}

async function startPool({ stack, data, clock }: Options): Promise<RunningUserPool | undefined> {
  const [first, ...more] = readUserPools(stack);
  if (more.length > 0) throw new StartError('TEMPLATE_UNSUPPORTED', 'more than one user pool is not built');
  if (first === undefined) return undefined;
  const { settings: pool, issuer } = first;
  return startUserPool({
    folder: data.path('user-pool'),
    clock,
    pool,
    issuer,
    mailFolder: data.path('mail'),
  });
}

async function startMachines(
  { stack, data, clock }: Options,
  invoke: (arn: string, event: unknown) => Promise<unknown>,
): Promise<StepFunctions> {
  try {
    const machines = readMachines(stack);
    return await startStepFunctions({ folder: data.path('step-functions'), clock, machines, invoke });
  } catch (cause) {
    if ((cause as Error).name !== 'UnsupportedMachine') throw cause;
    throw new StartError('TEMPLATE_UNSUPPORTED', (cause as Error).message, { cause });
  }
}

function mapValues(
  record: Record<string, string>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
