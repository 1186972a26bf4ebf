import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clock } from '../../../local/clock.ts';
import { startUserPool } from '../../../local/cognito/start-user-pool.ts';
import { ISSUER, SETTINGS } from './pool-at-work.ts';

/** A user pool in a process of its own, that can be killed: its folder is the argument, its port the output. */
const pool = await startUserPool({
  folder: process.argv[2] ?? '',
  clock: new Clock(),
  pool: SETTINGS,
  issuer: ISSUER,
});
const server = createServer((request, response) => void pool.handler(request, response));
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
