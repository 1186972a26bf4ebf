import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { StartError } from '../start-error.ts';
import { ACCOUNT, REGION } from '../template/resource-names.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import { type EventFilter, eventFilter } from './event-pattern.ts';

/** One rule of the template that follows events, with the functions that it calls. */
export type RuleDefinition = { id: string; lets: EventFilter; functionArns: string[] };

/** What a service tells the default event bus. */
export type ServiceEvent = { source: string; detailType: string; resources: string[]; detail: object };

const ruleSchema = z.looseObject({
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  EventBusName: z.literal('default').optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(z.looseObject({ Arn: z.string(), Input: z.undefined().optional() })).default([]),
});

/** The enabled rules that follow events. `functionArn` throws for a target that is no function of the stack. */
export function readRules(stack: StackTemplate, functionArn: (arn: string) => string): RuleDefinition[] {
  return stack.of('AWS::Events::Rule').flatMap(({ id, properties }): RuleDefinition[] => {
    if (properties.EventPattern === undefined) return [];
    const { State, EventPattern, Targets } = ruleSchema.parse(properties);
    if ('ScheduleExpression' in properties)
      throw new StartError('TEMPLATE_UNSUPPORTED', `the rule ${id} has a pattern and a schedule`);
    if (State !== 'ENABLED') return [];
    const lets = eventFilter(JSON.stringify(EventPattern));
    return [{ id, lets, functionArns: Targets.map(({ Arn }) => functionArn(Arn)) }];
  });
}

type Options = {
  rules: RuleDefinition[];
  clock: Clock;
  send: (functionArn: string, event: unknown) => Promise<void>;
};

/** Puts an event on the default bus of EventBridge: every rule that lets it through calls its functions. */
export function startEventBus({ rules, clock, send }: Options): (event: ServiceEvent) => Promise<void> {
  return async ({ source, detailType, resources, detail }) => {
    const event = {
      version: '0',
      id: randomUUID(),
      'detail-type': detailType,
      source,
      account: ACCOUNT,
      time: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
      region: REGION,
      resources,
      detail,
    };
    for (const rule of rules)
      if (rule.lets(event)) for (const functionArn of rule.functionArns) await send(functionArn, event);
  };
}
