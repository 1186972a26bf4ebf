import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { SqsFailedMessages } from '../../../lambdas/adapters/sqs-failed-messages.ts';
import { Queues } from '../../../local/events/queues.ts';
import { serveSqs } from '../../../local/events/sqs-api.ts';
import { HostStore } from '../../../local/host-store.ts';
import { SimulatedClock } from '../../../local/simulated-clock.ts';
import { scratch } from './scratch.ts';

const ARN = 'arn:aws:sqs:ap-southeast-1:000000000000:Skipped';
const CREDENTIALS = {
  accessKeyId: 'AKIALOCALLOCALLOCAL0',
  secretAccessKey: 'local-secret-that-opens-nothing',
};

test('messages are counted and looked at without being taken, and only the old ones are dropped', async () => {
  const store = await HostStore.open(scratch());
  const { clock } = await SimulatedClock.open(store, 'Asia/Ho_Chi_Minh', '2023-03-15');
  const definition = {
    id: 'Skipped1',
    name: 'Skipped',
    arn: ARN,
    visibility: 30,
    delay: 0,
    retention: 1_209_600,
  };
  const queues = await Queues.open([definition], store, clock);
  const api = await serveSqs(queues);
  const url = 'https://sqs.ap-southeast-1.amazonaws.com/000000000000/Skipped';
  const client = new SQSClient({
    endpoint: api.endpoint,
    region: 'ap-southeast-1',
    credentials: CREDENTIALS,
  });
  const letters = new SqsFailedMessages({ stream: url, schedule: url, mail: url }, client);
  try {
    expect(await letters.look('stream')).toEqual({ count: 0 });
    for (let i = 0; i < 12; i += 1) await queues.send(ARN, `{"n":${i}}`);
    const first = queues.peek(ARN)[0]?.sentAt;
    expect(await letters.look('stream')).toEqual({ count: 12, oldest: first });
    expect(await letters.look('stream')).toEqual({ count: 12, oldest: first });
    expect(await letters.drop('stream', 0)).toEqual({ dropped: 0, left: 12 });
    expect(await letters.look('stream')).toEqual({ count: 12 });
  } finally {
    await api.close();
    await store.close();
  }
});
