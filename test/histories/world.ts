import type { CongressStore } from '../../lambdas/app/congress-store.ts';
import { perform, type Request } from '../../lambdas/app/perform.ts';
import { awaitRuling, type WakePorts } from '../../lambdas/app/workflow/await-ruling.ts';
import { deadlinePassed } from '../../lambdas/app/workflow/deadline-passed.ts';
import { openStage } from '../../lambdas/app/workflow/open-stage.ts';
import { ReconcileFailed, reconcile } from '../../lambdas/app/workflow/reconcile.ts';
import { type RelayedChange, relay } from '../../lambdas/app/workflow/relay.ts';
import type { StateReader } from '../../lambdas/app/workflow/state-reader.ts';
import type { Directive } from '../../lambdas/domain/directive.ts';
import { FakeMachine, type MachineTask } from '../fakes/fake-machine.ts';
import { FakeRecord } from '../fakes/fake-record.ts';
import { FakeWaitStore } from '../fakes/fake-wait-store.ts';
import { Crash, type Step, stepped } from '../fakes/step.ts';
import { noon } from '../fixtures/office.ts';
import { type Cast, cast } from './people.ts';
import { type Asked, type Delivery, outcomeOf } from './requests.ts';
import { Scheduler, settled } from './scheduler.ts';

/** What a mutant breaks: the record, how an activity sees it, or how a wait is entered. */
export type Laws = {
  readonly record: (options: ConstructorParameters<typeof FakeRecord>[0]) => FakeRecord;
  readonly seenBy: (record: FakeRecord, step: Step) => CongressStore & StateReader;
  readonly awaitRuling: typeof awaitRuling;
};

/** The product as it is. */
export const LAWS: Laws = {
  record: options => new FakeRecord(options),
  seenBy: (record, step) => stepped(record, 'store', step),
  awaitRuling,
};

/** A change on its way to relay, and how often that was tried. */
type Relaying = { readonly change: RelayedChange; readonly tries: number };

/** The day on which every history begins. */
export const FIRST_DAY = '2023-03-15';

/** As the event source mapping is set up: then the record is skipped. */
const RELAY_TRIES = 5;

/** Everything of one history: the record, the machine, the stream between them, the people, and the clock. */
export class World {
  readonly record: FakeRecord;
  readonly waits = new FakeWaitStore();
  readonly machine: FakeMachine;
  readonly scheduler = new Scheduler();
  readonly stream: Relaying[] = [];
  readonly asked: Asked[] = [];
  /** What no test may let pass: errors that are neither an answer nor a crash that was asked for. */
  readonly bugs: unknown[] = [];
  /** What happened, in sentences, for whoever has to understand a failure. */
  readonly story: string[] = [];
  /** What was found wrong on the way. */
  readonly problems: string[] = [];
  /** Unions of which a message or a machine was lost: only reconcile can put them right. */
  readonly lost = new Set<string>();
  lag = 0;
  /** How many of the newest repairs reconcile made. */
  repairs = 0;
  cast!: Cast;
  #now = noon(FIRST_DAY);
  #steps = 0;
  readonly #laws: Laws;

  private constructor(laws: Laws) {
    this.#laws = laws;
    this.record = laws.record({
      lag: () => this.lag,
      onChange: change => {
        const events = change.events.map(
          ({ type, ...event }) => `${type}${'stage' in event ? ` ${event.stage}` : ''}`,
        );
        this.tell(`    ${change.union}: ${events.join(', ')}`);
        this.stream.push({ change, tries: 0 });
      },
    });
    this.machine = new FakeMachine(() => this.tick());
  }

  static async open(laws: Laws = LAWS): Promise<World> {
    const world = new World(laws);
    world.cast = await cast(world.record);
    return world;
  }

  get now(): number {
    return this.#now;
  }

  /** The next instant: no two things happen at the same one. */
  tick(): number {
    this.#now += 1;
    return this.#now;
  }

  moveClock(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Sends what was asked, once more; the client does so by itself until it is answered. */
  send(asked: Asked): void {
    const delivery: Delivery = { began: this.#step() };
    asked.deliveries.push(delivery);
    const now = this.tick();
    const store = this.#laws.seenBy(this.record, this.scheduler.step());
    this.#run(async () => {
      try {
        delivery.outcome = { kind: 'answered', answer: await perform(store, asked.request, now) };
      } catch (error) {
        const outcome = outcomeOf(error);
        if (!outcome) throw error;
        delivery.outcome = outcome;
      }
      delivery.ended = this.#step();
      this.tell(`${nameOf(asked.request)} was ${endOf(delivery)}`);
      if (delivery.outcome.kind === 'lost') this.send(asked);
    });
  }

  ask(request: Request): void {
    const asked: Asked = { request, deliveries: [] };
    this.asked.push(asked);
    this.send(asked);
  }

  /** Runs the function that the machine called at `index` (counted round). */
  runTask(index: number): void {
    const { tasks } = this.machine;
    const [task] = tasks.splice(index % tasks.length, 1);
    if (!task) return;
    this.#run(async () => {
      try {
        this.machine.succeeded(task, await this.#call(task));
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        this.machine.failed(task);
      }
    });
  }

  /** Hands relay the change at `index` (counted round) of the stream; tried again if it dies, a few times. */
  deliver(index: number, fate: 'once' | 'twice' | 'never'): void {
    const [relaying] = this.stream.splice(index % this.stream.length, 1);
    if (!relaying) return;
    if (fate === 'never') {
      this.lost.add(relaying.change.union);
      return;
    }
    if (fate === 'twice') this.stream.push(relaying);
    const { change, tries } = relaying;
    const ports = this.#wakePorts(this.scheduler.step());
    const now = this.tick();
    this.#run(async () => {
      try {
        await relay(ports, change, now);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        if (tries + 1 < RELAY_TRIES) this.stream.push({ change, tries: tries + 1 });
        else this.lost.add(change.union);
      }
    });
  }

  /** Somebody stops the machine at `index` (counted round), or it is lost. */
  abort(index: number): void {
    const { running } = this.machine;
    const execution = running[index % running.length];
    if (!execution) return;
    this.machine.abort(execution);
    this.lost.add(execution.id.union);
  }

  reconcile(): void {
    const step = this.scheduler.step();
    const store = this.#laws.seenBy(this.record, step);
    const ports = { ...this.#wakePorts(step), store, live: stepped(this.record.lists, 'lists', step) };
    const now = this.tick();
    this.#run(async () => {
      try {
        this.repairs = (await reconcile(ports, now)).length;
      } catch (error) {
        const crashes = error instanceof ReconcileFailed ? error.errors : [error];
        if (!crashes.every(crash => crash instanceof Crash)) throw error;
      }
    });
  }

  /** Lets everything that is held go on, in turn, until no function runs. */
  async finish(): Promise<void> {
    await settled();
    while (this.scheduler.waiting > 0) await this.scheduler.release(0);
  }

  async #call(task: MachineTask): Promise<Directive | undefined> {
    const step = this.scheduler.step();
    const now = this.tick();
    const store = this.#laws.seenBy(this.record, step);
    if (task.call === 'openStage') return openStage(store, task.input, now);
    if (task.call === 'deadlinePassed') return deadlinePassed(store, task.input, now);
    await this.#laws.awaitRuling(this.#wakePorts(step), task.input, now);
    return undefined;
  }

  #wakePorts(step: Step): WakePorts {
    return {
      states: this.#laws.seenBy(this.record, step),
      waits: stepped(this.waits, 'waits', step),
      machine: stepped<WakePorts['machine']>(this.machine, 'machine', step),
    };
  }

  #run(activity: () => Promise<void>): void {
    activity().catch(error => this.bugs.push(error));
  }

  /** Adds a sentence to the story. */
  tell(what: string): void {
    this.story.push(`${new Date(this.#now).toISOString()} ${what}`);
  }

  #step(): number {
    this.#steps += 1;
    return this.#steps;
  }
}

function nameOf({ union, command, key }: Request): string {
  const about = 'judged' in command ? ` ${command.judged.stage} ${command.judged.round}` : '';
  const stages = 'stages' in command ? ` ${command.stages?.join('+')}` : '';
  return `${key ?? 'import'}: ${union} ${command.type}${about}${stages}`;
}

function endOf({ outcome }: Delivery): string {
  if (outcome?.kind === 'answered') return `answered ${outcome.answer.version}: ${outcome.answer.recorded}`;
  return `${outcome?.kind}: ${outcome?.error}`;
}
