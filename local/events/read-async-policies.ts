import * as z from 'zod';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import type { AsyncPolicy } from './async-calls.ts';

const schema = z.looseObject({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  MaximumEventAgeInSeconds: z.coerce.number().default(21_600),
  DestinationConfig: z
    .looseObject({ OnFailure: z.looseObject({ Destination: z.string() }).optional() })
    .optional(),
});

/** How asynchronous calls of each function are repeated: two more tries in six hours unless the template says else. */
export function readAsyncPolicies(
  stack: StackTemplate,
  functions: FunctionDefinition[],
): (functionArn: string) => AsyncPolicy {
  const configs = stack
    .of('AWS::Lambda::EventInvokeConfig')
    .map(({ properties }) => schema.parse(properties));
  const policies = new Map<string, AsyncPolicy>();
  for (const { arn, name, deadLetterArn } of functions) {
    const config = configs.find(c => c.FunctionName === name || c.FunctionName === arn);
    const onFailureArn = config?.DestinationConfig?.OnFailure?.Destination;
    policies.set(arn, {
      retries: config?.MaximumRetryAttempts ?? 2,
      maximumAge: config?.MaximumEventAgeInSeconds ?? 21_600,
      ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
      ...(onFailureArn === undefined ? {} : { onFailureArn }),
    });
  }
  return arn => policies.get(arn) ?? { retries: 2, maximumAge: 21_600 };
}
