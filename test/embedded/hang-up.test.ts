import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pathOf } from '../black-box/filing.ts';
import { type Installation, startInstallation } from './installation.ts';
import { IS_EMBEDDED } from './target.ts';
import { until } from './until.ts';

let at: Installation;

beforeAll(async () => {
  at = await startInstallation();
});
afterAll(() => at?.close());

test.skipIf(!IS_EMBEDDED)('somebody who hangs up in the middle of a request is no error', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { AccessToken } = await at.people.officer.tokens();
  const { hostname, port, host } = new URL(at.url);
  const socket = connect(Number(port), hostname);
  const lines = [
    `POST ${pathOf('TR-001')}/commands HTTP/1.1`,
    `host: ${host}`,
    `authorization: Bearer ${AccessToken}`,
  ];
  socket.write(
    `${lines.join('\r\n')}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"type":`,
  );
  const requests = async () => (await at.run?.counters())?.requests;
  await until('the request to arrive', async () => (await requests()) === 1);
  socket.destroy();
  await once(socket, 'close');
  await until('the request to be given up', async () => (await requests()) === 0);
  expect(printed.mock.calls).toEqual([]);
  printed.mockRestore();
});
