import * as z from 'zod';
import type { StackTemplate } from '../template/stack-template.ts';

/** One queue of the template. Times are seconds. */
export type QueueDefinition = {
  id: string;
  arn: string;
  name: string;
  visibility: number;
  retention: number;
  delay: number;
  /** Where a message goes that was received more often than `after` without being deleted. */
  redrive?: { arn: string; after: number };
};

const schema = z.looseObject({
  VisibilityTimeout: z.coerce.number().default(30),
  MessageRetentionPeriod: z.coerce.number().default(345_600),
  DelaySeconds: z.coerce.number().default(0),
  RedrivePolicy: z
    .looseObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() })
    .optional(),
});

/** The queues of the stack. */
export function readQueues(stack: StackTemplate): QueueDefinition[] {
  return stack.of('AWS::SQS::Queue').map(({ id, properties }) => {
    const p = schema.parse(properties);
    const { RedrivePolicy: redrive } = p;
    return {
      id,
      arn: stack.attribute(id, 'Arn'),
      name: stack.attribute(id, 'QueueName'),
      visibility: p.VisibilityTimeout,
      retention: p.MessageRetentionPeriod,
      delay: p.DelaySeconds,
      ...(redrive === undefined
        ? {}
        : { redrive: { arn: redrive.deadLetterTargetArn, after: redrive.maxReceiveCount } }),
    };
  });
}
