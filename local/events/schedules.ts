import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { HostStore } from '../host-store.ts';
import { StartError } from '../start-error.ts';
import { ACCOUNT, REGION } from '../template/resource-names.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import type { AsyncCalls } from './async-calls.ts';
import { instantOf } from './local-time.ts';
import { type NextDue, nextDue } from './schedule-expression.ts';

/** One schedule of the template. `start` and `end` are instants; `input` is JSON. */
export type ScheduleDefinition = {
  id: string;
  arn: string;
  functionArn: string;
  expression: string;
  zone: string;
  source: 'aws.scheduler' | 'aws.events';
  input?: string;
  start?: number;
  end?: number;
};

const targetSchema = z.looseObject({ Arn: z.string(), Input: z.string().optional() });
const scheduleSchema = z.looseObject({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.string().default('ENABLED'),
  StartDate: z.string().optional(),
  EndDate: z.string().optional(),
  Target: targetSchema,
});
const ruleSchema = z.looseObject({
  ScheduleExpression: z.string(),
  State: z.string().default('ENABLED'),
  Targets: z.array(targetSchema).default([]),
});

/** The enabled schedules of the stack. `functionArn` throws for a target that is no function of it. */
export function readSchedules(
  stack: StackTemplate,
  functionArn: (arn: string) => string,
): ScheduleDefinition[] {
  const schedules = stack
    .of('AWS::Scheduler::Schedule')
    .flatMap(({ id, properties }): ScheduleDefinition[] => {
      const p = scheduleSchema.parse(properties);
      if (p.State !== 'ENABLED') return [];
      return [
        {
          id,
          arn: stack.attribute(id, 'Arn'),
          functionArn: functionArn(p.Target.Arn),
          expression: p.ScheduleExpression,
          zone: p.ScheduleExpressionTimezone,
          source: 'aws.scheduler',
          ...(p.Target.Input === undefined ? {} : { input: p.Target.Input }),
          ...(p.StartDate === undefined ? {} : { start: instantOf(p.StartDate.slice(0, 19), 'UTC') }),
          ...(p.EndDate === undefined ? {} : { end: instantOf(p.EndDate.slice(0, 19), 'UTC') }),
        },
      ];
    });
  const rules = stack.of('AWS::Events::Rule').flatMap(({ id, properties }): ScheduleDefinition[] => {
    if (properties.EventPattern !== undefined) return [];
    const p = ruleSchema.parse(properties);
    if (p.State !== 'ENABLED') return [];
    return p.Targets.map((target, index) => ({
      id: index === 0 ? id : `${id}-${index}`,
      arn: stack.attribute(id, 'Arn'),
      functionArn: functionArn(target.Arn),
      expression: p.ScheduleExpression,
      zone: 'UTC',
      source: 'aws.events',
      ...(target.Input === undefined ? {} : { input: target.Input }),
    }));
  });
  return [...schedules, ...rules];
}

type Options = { definitions: ScheduleDefinition[]; store: HostStore; clock: Clock; calls: AsyncCalls };
type Kept = { start: number; last: number };

const MINUTE_MS = 60_000;

/**
 * Runs the schedules by the simulated clock, each as an asynchronous call of its function. Where the clock was moved
 * over several times at which a schedule was due, or the host was not running then, it runs once, for the last of them.
 */
export class Schedules {
  readonly #options: Options;
  readonly #alarms = new Map<string, { due: number; cancel: () => void }>();
  #closed = false;

  private constructor(options: Options) {
    this.#options = options;
  }

  static async start(options: Options): Promise<Schedules> {
    const schedules = new Schedules(options);
    const now = options.clock.now();
    // On AWS a schedule rings at some time within its minute; here at its beginning.
    const minute = now - (now % MINUTE_MS);
    for (const definition of options.definitions) {
      const kept = await options.store.get<Kept>(`schedule/${definition.id}`);
      const first = { start: definition.start ?? minute, last: Math.max(now, (definition.start ?? 0) - 1) };
      if (kept === undefined) await options.store.put(`schedule/${definition.id}`, first);
      const { start, last } = kept ?? first;
      schedules.#arm(definition, nextDue(definition.expression, definition.zone, start), { start, last });
    }
    return schedules;
  }

  close(): void {
    this.#closed = true;
    for (const { cancel } of this.#alarms.values()) cancel();
  }

  /** Schedules whose time has come and whose call is not yet on disk. */
  get due(): number {
    const now = this.#options.clock.now();
    return [...this.#alarms.values()].filter(alarm => alarm.due <= now).length;
  }

  #arm(definition: ScheduleDefinition, next: NextDue, kept: Kept): void {
    const due = next(kept.last);
    this.#alarms.delete(definition.id);
    if (this.#closed || due === undefined || (definition.end !== undefined && due > definition.end)) return;
    const ring = () => void this.#ring(definition, next, { ...kept, last: due });
    this.#alarms.set(definition.id, { due, cancel: this.#options.clock.at(due, ring) });
  }

  async #ring(definition: ScheduleDefinition, next: NextDue, kept: Kept): Promise<void> {
    const { calls, clock } = this.#options;
    let { last } = kept;
    const limit = Math.min(clock.now(), definition.end ?? Number.POSITIVE_INFINITY);
    for (let due = next(last); due !== undefined && due <= limit; due = next(last)) last = due;
    const now = { ...kept, last };
    const event = eventOf(definition, last);
    await calls.send(definition.functionArn, event, [{ key: `schedule/${definition.id}`, value: now }]);
    this.#arm(definition, next, now);
  }
}

function eventOf(definition: ScheduleDefinition, due: number): unknown {
  const time = new Date(due).toISOString().replace('.000Z', 'Z');
  if (definition.input !== undefined) {
    const text = definition.input
      .replaceAll('<aws.scheduler.scheduled-time>', time)
      .replaceAll('<aws.scheduler.schedule-arn>', definition.arn)
      .replaceAll('<aws.scheduler.execution-id>', randomUUID())
      .replaceAll('<aws.scheduler.attempt-number>', '1');
    try {
      return JSON.parse(text);
    } catch {
      throw new StartError('TEMPLATE_UNSUPPORTED', `the input of the schedule ${definition.id} is not JSON`);
    }
  }
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: definition.source,
    account: ACCOUNT,
    time,
    region: REGION,
    resources: [definition.arn],
    detail: definition.source === 'aws.scheduler' ? '{}' : {},
  };
}
