import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleAccounts } from '../../bin/load-sample.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';

/** The network and the phone that the pages are made for: 400 kbit/s, 400 ms, a processor of a sixth. */
const POOR = { bytesPerSecond: 400_000 / 8, latencyMs: 400, slowdown: 6 };

/** Most bytes of script and style, as they cross the line, until the first page stands. */
const BUDGET_BYTES = 60_000;

let sample: EmbeddedSample;
let browser: OpenBrowser;

beforeAll(async () => {
  sample = await startSample();
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await sample?.close();
});

it('opens the sign-in page and the inbox on a poor network within the weight that makes it quick', async () => {
  const { page, context, errors } = await browser.open({ url: 'about:blank', screen: 'phone' });
  const line = await context.newCDPSession(page);
  await slowDown(line);
  const weight = weighCode(line);
  const opened = performance.now();
  // Nobody waits for the fonts, which the end of loading would.
  await page.goto(sample.run.address, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  const toSignIn = performance.now() - opened;
  const { password, accounts } = sampleAccounts();
  const login = accounts.find(({ role }) => role === 'reviewer')?.login ?? '';
  await page.getByLabel('Số điện thoại hoặc thư điện tử').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  const sent = performance.now();
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
  await page
    .getByRole('link', { name: /^CĐCS / })
    .first()
    .waitFor();
  const toInbox = performance.now() - sent;
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.info(`sign-in page after ${seconds(toSignIn)} s, inbox ${seconds(toInbox)} s after signing in`);
  console.info(`${weight()} bytes of script and style crossed the line, of ${BUDGET_BYTES}`);
  expect(weight()).toBeGreaterThan(10_000);
  expect(weight()).toBeLessThanOrEqual(BUDGET_BYTES);
  expect(errors).toEqual([]);
});

async function slowDown(line: CDPSession): Promise<void> {
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: POOR.latencyMs,
    downloadThroughput: POOR.bytesPerSecond,
    uploadThroughput: POOR.bytesPerSecond,
  });
  await line.send('Emulation.setCPUThrottlingRate', { rate: POOR.slowdown });
}

/** Counts the bytes of scripts and style sheets as they come in; headers are nothing where HTTP/2 packs them. */
function weighCode(line: CDPSession): () => number {
  const code = new Set<string>();
  let bytes = 0;
  line.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script' || type === 'Stylesheet') code.add(requestId);
  });
  line.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (code.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}
