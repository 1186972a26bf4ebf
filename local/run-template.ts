import * as z from 'zod';
import { FrontDoor, type Mount } from './cloudfront/front-door.ts';
import { type Controlled, openControlPort } from './control-port.ts';
import { openDataFolder } from './data-folder.ts';
import type { Faults } from './dynamodb/faults.ts';
import type { QueueMessage } from './events/queues.ts';
import { type HostCounters, isBusy, readCounters } from './host-counters.ts';
import { HostStore } from './host-store.ts';
import type { ServiceEndpoints } from './lambda/functions.ts';
import { openInside } from './open-inside.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { StartError } from './start-error.ts';
import { startServices } from './start-services.ts';
import { checkResources } from './template/check-resources.ts';
import { loadAssembly } from './template/load-assembly.ts';
import { LocalAddresses } from './template/local-addresses.ts';
import { readUserPools } from './template/read-user-pools.ts';
import { StackTemplate } from './template/stack-template.ts';

/** How to run a template on this machine. */
export type RunOptions = {
  /** The synthesised cloud assembly, a `cdk.out` of one stack. */
  assembly: string;
  /** The data folder: everything that must outlive the process is under it. Made if it is missing. */
  folder: string;
  /** Port of the front door; 0 takes any free one. */
  port: number;
  /** The simulated day to begin at, `YYYY-MM-DD` in `zone`. An existing folder's clock is moved forward to it. */
  today?: string;
  /** Time zone of simulated days. */
  zone?: string;
  /** Opens the control port; 0 takes any free one. */
  controlPort?: number;
  /** Makes the embedded DynamoDB worse than usual, for tests. */
  faults?: Faults;
  /** Further paths on the front door. */
  mounts?: Record<string, Mount>;
};

/** A move of the simulated clock: to the morning of a day, or to an instant (milliseconds since 1970). */
export type ClockMove = { day: string } | { instant: number };

/** A template that runs. */
export type RunningTemplate = {
  /** The front door, like `http://127.0.0.1:8080`. */
  address: string;
  /** The control port, if it was asked for. */
  controlAddress: string | undefined;
  /** The outputs of the stack, with the addresses of AWS replaced by those of this machine. */
  outputs: Record<string, string>;
  endpoints: ServiceEndpoints;
  /** Where the pool leaves its mail, one JSON file each. */
  mailFolder: string;
  /** The simulated instant, in milliseconds since 1970, and the day it falls on. */
  now: () => { instant: number; day: string };
  /** Moves the clock forward, once the streams have been read. Throws `RangeError` if it would go back. */
  moveClock: (to: ClockMove) => Promise<void>;
  counters: () => Promise<HostCounters>;
  /** Resolves when nothing moves by itself any more until time passes. */
  drained: () => Promise<void>;
  /** What is on a queue, by its logical id or name. */
  messages: (queue: string) => QueueMessage[];
  /** Runs a function, by its name, ARN or logical id, and gives what it returned. */
  invoke: (name: string, event: unknown) => Promise<unknown>;
  close: () => Promise<void>;
};

/**
 * Runs the one stack of a synthesised cloud assembly on this machine: tables, functions, machines, HTTP API, sign-in,
 * buckets, site, streams, queues and schedules, wired as the template says and in no other way. Everything is on disk
 * under the data folder, and survives a killed process. Throws `StartError` for what the starter can mend.
 */
export async function runTemplate(options: RunOptions): Promise<RunningTemplate> {
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await start(options, closer => closers.push(closer))), close };
  } catch (error) {
    await close();
    if (error instanceof z.ZodError)
      throw new StartError(
        'TEMPLATE_UNSUPPORTED',
        `the template is not as expected: ${z.prettifyError(error)}`,
      );
    throw error;
  }
}

async function start(options: RunOptions, onClose: (closer: () => unknown) => void) {
  const { zone = 'Asia/Ho_Chi_Minh', today, faults, mounts = {} } = options;
  // Threads share the zone of their process, and functions on AWS run in UTC.
  process.env.TZ = 'UTC';
  const stack = new StackTemplate(loadAssembly(options.assembly));
  checkResources(stack);
  const data = openDataFolder(options.folder);
  const store = await HostStore.open(data.path('host'));
  onClose(() => store.close());
  const time = await SimulatedClock.open(store, zone, today);
  onClose(() => time.clock.close());
  const door = await FrontDoor.listen(options.port);
  onClose(() => door.close());

  const addresses = new LocalAddresses(stack);
  const { address } = door;
  const services = await startServices({
    stack,
    data,
    store,
    clock: time.clock,
    addresses,
    address,
    faults,
    onClose,
  });
  door.open(openInside({ stack, addresses, clock: time.clock, services, mounts }));

  const issuers = readUserPools(stack).map(pool => pool.issuer);
  const outputs = Object.fromEntries(
    Object.entries(stack.outputs()).map(([name, value]) => [
      name,
      addresses.forTools(value, address, issuers),
    ]),
  );
  const counters = () => readCounters(services, door);
  const drained = () => until(async () => !(await isBusy(services, door)));
  const moveClock = async (to: ClockMove) => {
    const instant = 'day' in to ? time.morningOf(to.day) : to.instant;
    if (instant < time.clock.now()) throw new RangeError('the clock cannot be moved back');
    // A stream keeps a day, and nobody on AWS falls a day behind in a moment; but one bad record may block it for good.
    const isRead = async () => Object.values(await services.events.lags()).every(lag => lag === 0);
    await Promise.race([until(isRead), new Promise(resolve => setTimeout(resolve, 5000).unref())]);
    await time.moveTo(instant);
  };
  const now = () => ({ instant: time.clock.now(), day: time.day() });
  const controlled: Controlled = { counters, outputs: () => outputs, now, move: moveClock };
  const control =
    options.controlPort === undefined ? undefined : await openControlPort(controlled, options.controlPort);
  if (control !== undefined) onClose(() => control.close());
  const resourceRef = (name: string, type: string) =>
    stack.list().some(r => r.id === name && r.type === type) ? stack.ref(name) : name;
  return {
    address,
    controlAddress: control?.address,
    outputs,
    endpoints: services.endpoints,
    mailFolder: data.path('mail'),
    now,
    moveClock,
    counters,
    drained,
    messages: (queue: string) => services.events.queues.peek(queue),
    invoke: (name: string, event: unknown) =>
      services.functions.invoke(resourceRef(name, 'AWS::Lambda::Function'), event),
  };
}

/** Looks again every few milliseconds: what is counted has no one place that could tell. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 5));
}
