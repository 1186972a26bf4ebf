import * as z from 'zod';
import { StartError } from '../start-error.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import { eventFilter } from './event-pattern.ts';
import type { MappingDefinition } from './mapping-definition.ts';

const schema = z.looseObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().optional(),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  ParallelizationFactor: z.coerce.number().default(1),
  StartingPosition: z.string().optional(),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z
    .looseObject({ Filters: z.array(z.looseObject({ Pattern: z.string() })).default([]) })
    .optional(),
  DestinationConfig: z
    .looseObject({ OnFailure: z.looseObject({ Destination: z.string() }).optional() })
    .optional(),
});

/** The enabled event source mappings of the stack. `functionArn` finds a function by name or ARN. */
export function readMappings(
  stack: StackTemplate,
  functionArn: (name: string) => string,
): MappingDefinition[] {
  return stack
    .of('AWS::Lambda::EventSourceMapping')
    .map(({ id, properties }) => ({ id, p: schema.parse(properties) }))
    .filter(({ p }) => p.Enabled)
    .map(({ id, p }) => {
      const source = sourceOf(stack, p.EventSourceArn);
      if (source === undefined)
        throw new StartError(
          'TEMPLATE_UNSUPPORTED',
          `${id}: the source ${p.EventSourceArn} is not of this stack`,
        );
      const onFailureArn = p.DestinationConfig?.OnFailure?.Destination;
      return {
        id,
        functionArn: functionArn(p.FunctionName),
        source,
        batchSize: p.BatchSize ?? (source.kind === 'stream' ? 100 : 10),
        windowSeconds: p.MaximumBatchingWindowInSeconds,
        bisected: p.BisectBatchOnFunctionError,
        retries: p.MaximumRetryAttempts,
        maximumAge: p.MaximumRecordAgeInSeconds,
        lanes: p.ParallelizationFactor,
        fromStart: p.StartingPosition !== 'LATEST',
        reportsFailures: p.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        filters: p.FilterCriteria?.Filters.map(({ Pattern }) => eventFilter(Pattern)) ?? [],
        ...(onFailureArn === undefined ? {} : { onFailureArn }),
      };
    });
}

function sourceOf(stack: StackTemplate, arn: string): MappingDefinition['source'] | undefined {
  const table = stack
    .of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')
    .find(({ id }) => stack.attribute(id, 'StreamArn') === arn);
  if (table !== undefined) return { kind: 'stream', tableName: stack.ref(table.id), arn };
  const queue = stack.of('AWS::SQS::Queue').find(({ id }) => stack.attribute(id, 'Arn') === arn);
  return queue === undefined ? undefined : { kind: 'queue', arn };
}
