import type { Clock } from '../clock.ts';
import type { HostStore } from '../host-store.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import { StartError } from '../start-error.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import { AsyncCalls } from './async-calls.ts';
import { readRules, type ServiceEvent, startEventBus } from './event-bus.ts';
import type { MappingDefinition } from './mapping-definition.ts';
import { readQueues } from './queue-definition.ts';
import { QueueLane } from './queue-lane.ts';
import { Queues } from './queues.ts';
import { readAsyncPolicies } from './read-async-policies.ts';
import { readMappings } from './read-mappings.ts';
import { readSchedules, Schedules } from './schedules.ts';
import type { RecordSource } from './stream-event.ts';
import { StreamLane } from './stream-lane.ts';

/** What makes the stack's functions run by themselves, and what it needs for that. */
export type EventHostOptions = {
  stack: StackTemplate;
  functions: FunctionDefinition[];
  store: HostStore;
  clock: Clock;
  stream: (tableName: string) => RecordSource;
  /** Throws for a name that is no function of the stack. */
  functionArn: (nameOrArn: string) => string;
  invoke: (functionArn: string, event: unknown) => Promise<unknown>;
};

type Lane = { readonly busy: boolean; lag: () => Promise<number>; close: () => Promise<void> };

/** Stream and queue mappings, schedules, rules, and asynchronous calls of one stack, running. */
export class EventHost {
  readonly queues: Queues;
  readonly #lanes: Map<string, Lane[]>;
  #ending: Promise<unknown> | undefined;
  readonly #calls: AsyncCalls;
  readonly #schedules: Schedules;
  /** Puts an event of a service on the default event bus. */
  readonly publish: (event: ServiceEvent) => Promise<void>;

  private constructor(
    queues: Queues,
    lanes: Map<string, Lane[]>,
    calls: AsyncCalls,
    schedules: Schedules,
    publish: (event: ServiceEvent) => Promise<void>,
  ) {
    this.queues = queues;
    this.#lanes = lanes;
    this.#calls = calls;
    this.#schedules = schedules;
    this.publish = publish;
  }

  static async start(options: EventHostOptions): Promise<EventHost> {
    const { stack, functions, store, clock, functionArn, invoke } = options;
    const mappings = readMappings(stack, functionArn);
    const definitions = readSchedules(stack, arn => functionArn(arn));
    const queues = await Queues.open(readQueues(stack), store, clock);
    const policyOf = readAsyncPolicies(stack, functions);
    checkDestinations(queues, [
      ...mappings.map(mapping => mapping.onFailureArn),
      ...functions.flatMap(({ arn }) => [policyOf(arn).deadLetterArn, policyOf(arn).onFailureArn]),
      ...readQueues(stack).map(queue => queue.redrive?.arn),
    ]);
    const calls = await AsyncCalls.open({ store, clock, queues, policyOf, invoke });
    const schedules = await Schedules.start({ definitions, store, clock, calls });
    const lanes = new Map<string, Lane[]>();
    for (const mapping of mappings) lanes.set(mapping.id, await startLanes(mapping, queues, options));
    const rules = readRules(stack, arn => functionArn(arn));
    const publish = startEventBus({ rules, clock, send: (arn, event) => calls.send(arn, event) });
    return new EventHost(queues, lanes, calls, schedules, publish);
  }

  /** Records not yet handed over, by the mapping's logical id. */
  async lags(): Promise<Record<string, number>> {
    const lags: Record<string, number> = {};
    for (const [id, lanes] of this.#lanes) {
      const each = await Promise.all(lanes.map(lane => lane.lag()));
      lags[id] = each.reduce((sum, lag) => sum + lag, 0);
    }
    return lags;
  }

  /** Lanes handing over records, asynchronous calls and schedules that are due. */
  get busy(): number {
    const lanes = [...this.#lanes.values()].flat().filter(lane => lane.busy).length;
    return lanes + this.#calls.due + this.#schedules.due;
  }

  /** Accepts an asynchronous call of a function of the stack. */
  send(functionArn: string, event: unknown): Promise<void> {
    return this.#calls.send(functionArn, event);
  }

  get asyncCalls(): number {
    return this.#calls.due;
  }

  /** Begins nothing more. What is under way ends, or is cut off when the functions stop. */
  stop(): void {
    this.#schedules.close();
    this.#calls.stop();
    this.#ending ??= Promise.all([...this.#lanes.values()].flat().map(lane => lane.close()));
  }

  async close(): Promise<void> {
    this.stop();
    await this.#ending;
    await this.#calls.close();
  }
}

function checkDestinations(queues: Queues, arns: (string | undefined)[]): void {
  const missing = arns.find(arn => arn !== undefined && !queues.has(arn));
  if (missing !== undefined)
    throw new StartError(
      'TEMPLATE_UNSUPPORTED',
      `failures are to go to ${missing}, which is no queue of the stack`,
    );
}

async function startLanes(
  mapping: MappingDefinition,
  queues: Queues,
  options: EventHostOptions,
): Promise<Lane[]> {
  const { clock, invoke, store } = options;
  const { source } = mapping;
  if (source.kind === 'queue')
    return [new QueueLane({ definition: { ...mapping, source }, queues, clock, invoke })];
  const stream = options.stream(source.tableName);
  const lanes: Lane[] = [];
  for (let lane = 0; lane < mapping.lanes; lane += 1) {
    const key = `checkpoint/${mapping.id}/${lane}`;
    const known = await store.get<string>(key);
    // Where "latest" is gets fixed once: after a restart, it would lie behind what came in between.
    if (known === undefined) await store.put(key, mapping.fromStart ? '' : ((await stream.latest()) ?? ''));
    lanes.push(
      new StreamLane({
        definition: { ...mapping, source },
        lane,
        source: stream,
        clock,
        checkpoint: {
          get: async () => (await store.get<string>(key)) || undefined,
          set: sequenceNumber => store.put(key, sequenceNumber),
        },
        invoke,
        giveUp: (queueArn, body) => queues.send(queueArn, JSON.stringify(body)),
      }),
    );
  }
  return lanes;
}
