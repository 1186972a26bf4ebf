import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clock } from '../../../local/clock.ts';
import { startS3 } from '../../../local/s3/start-s3.ts';
import { CREDENTIALS, DOCUMENTS } from './s3-at-work.ts';

/** A bucket in a process of its own, that can be killed: its folder is the argument, its port the output. */
const s3 = await startS3({
  folder: process.argv[2] ?? '',
  clock: new Clock(),
  buckets: [{ name: DOCUMENTS, cors: [], versioned: true }],
  credentials: CREDENTIALS,
});
const server = createServer((request, response) => void s3.handler(request, response));
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
