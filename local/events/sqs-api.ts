import { createHash } from 'node:crypto';
import { type JsonApi, serveJsonApi, WireRefusal } from '../json-api.ts';
import { ACCOUNT } from '../template/resource-names.ts';
import type { QueueMessage, Queues } from './queues.ts';

const MOST_AT_ONCE = 10;

/** Serves the queues in the AWS JSON protocol of SQS: counting, receiving and deleting. */
export function serveSqs(queues: Queues): Promise<JsonApi> {
  return serveJsonApi('sqs', async (operation, input) => {
    const queue = queueOf(queues, String(input.QueueUrl));
    switch (operation) {
      case 'GetQueueAttributes':
        return { Attributes: attributesOf(queues, queue) };
      case 'ReceiveMessage': {
        const visibility = input.VisibilityTimeout;
        const count = Math.min(MOST_AT_ONCE, Number(input.MaxNumberOfMessages ?? 1));
        const taken = await queues.receive(
          queue,
          count,
          visibility === undefined ? undefined : Number(visibility),
        );
        return taken.length > 0 ? { Messages: taken.map(wireMessage) } : {};
      }
      case 'DeleteMessage':
        await queues.delete(queue, String(input.ReceiptHandle).split('/')[0] ?? '');
        return {};
      default:
        throw new WireRefusal('com.amazonaws.sqs#UnsupportedOperation', `${operation} is not served here`);
    }
  });
}

/** The logical name in a queue's URL, `https://sqs.{region}.{suffix}/{account}/{name}`. */
function queueOf(queues: Queues, url: string): string {
  const name = url.split('/').at(-1) ?? '';
  if (!url.includes(`/${ACCOUNT}/`) || !queues.has(name))
    throw new WireRefusal('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.');
  return name;
}

function attributesOf(queues: Queues, queue: string): Record<string, string> {
  const messages = queues.peek(queue);
  const visible = queues.visible(queue);
  return {
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(messages.length - visible),
  };
}

function wireMessage({ id, body, sentAt, receives }: QueueMessage) {
  return {
    MessageId: id,
    ReceiptHandle: `${id}/${receives}`,
    MD5OfBody: createHash('md5').update(body).digest('hex'),
    Body: body,
    Attributes: { SentTimestamp: String(sentAt), ApproximateReceiveCount: String(receives) },
  };
}
