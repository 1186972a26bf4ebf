import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

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

const SCREENS = ['phone', 'desk'] as const;

it.each(SCREENS)('opens without a network on a %s, says so, and goes on when it is back', async screen => {
  const { page, context, screenshot } = await signedIn(browser, sample, 'reviewer', screen);
  await page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
  await page.evaluate(`navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)`);
  await page.waitForFunction(`navigator.serviceWorker.controller !== null`);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: 'Chưa kết nối được' }).waitFor();
  await expectGoodPage(page);
  await screenshot(`offline-${screen}`);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
  const kept = await page.evaluate<string[]>(`(async () => {
    const found = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    return found;
  })()`);
  expect(kept).toContain('/index.html');
  // Only the shell: no answer of the API, and no page that was gone to.
  expect(
    kept.filter(
      path => !/^\/(assets\/|index\.html$|config\.json$|[\w-]+\.(svg|png|webmanifest)$)/.test(path),
    ),
  ).toEqual([]);
});

it.each(SCREENS)('can be installed on a %s: a name, a start and icons that are there', async screen => {
  const { page } = await browser.open({ url: sample.run.address, screen });
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const answer = await fetch(new URL(href ?? '', sample.run.address));
  const manifest = (await answer.json()) as { icons: { src: string; sizes: string }[] };
  expect(manifest).toMatchObject({ lang: 'vi', display: 'standalone', start_url: '/' });
  expect(manifest.icons.length).toBeGreaterThanOrEqual(3);
  for (const { src, sizes } of manifest.icons) {
    const icon = await fetch(new URL(src, sample.run.address));
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/png']);
    // The width stands in the 17th to 20th byte of a PNG.
    const width = Buffer.from(await icon.arrayBuffer()).readUInt32BE(16);
    expect(`${width}x${width}`).toBe(sizes);
  }
});

it.each(SCREENS)('says on a %s what is not there, and what went wrong, with a way on', async screen => {
  const { page, screenshot } = await signedIn(browser, sample, 'leader', screen);
  await page.goto(`${sample.run.address}/khong-co-trang-nay`);
  await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  await expectGoodPage(page);
  await screenshot(`nowhere-${screen}`);
  await page.getByRole('link', { name: 'Về trang đầu' }).click();
  await page.getByText(/Đã có 65\/782 CĐCS/).waitFor();
  await page.goto(`${sample.run.address}/nhiem-ky/2023-2028/cong-doan/SH-999/dai-hoi`);
  await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
  await page.route('**/api/terms/*/progress*', route => route.fulfill({ status: 500, body: 'oops' }));
  await page.goto(sample.run.address);
  await page.getByText(/Hệ thống đang có trục trặc/).waitFor();
  await expectGoodPage(page);
  await page.unroute('**/api/terms/*/progress*');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByText(/Đã có 65\/782 CĐCS/).waitFor();
});

function personOf(role: string) {
  const person = sample.people[role];
  if (!person) throw new Error(`the sample has no ${role}`);
  return person;
}

const PLACE = '/api/terms/2023-2028/congresses/SH-065';

it('tells a union on a phone what was filed in its place, and marks what is new until it was seen', async () => {
  const { checklist } = await personOf('reviewer').get(PLACE);
  const stages = ['plan', 'personnel', 'approval'];
  const papers = checklist
    .filter((paper: { stage: string }) => stages.includes(paper.stage))
    .map(({ code }: { code: string }) => ({ code, documents: [], onPaper: true }));
  const onBehalf = { source: 'chat' };
  await personOf('reviewer').change(`${PLACE}/commands`, { type: 'submit', stages, papers, onBehalf });
  const { page, screenshot } = await signedIn(browser, sample, 'grassroots officer', 'phone');
  await page.getByRole('link', { name: /Thông báo.*1 thông báo mới/ }).click();
  await page.getByText(/Công đoàn cấp trên đã nộp thay/).waitFor();
  await page.getByText('Mới', { exact: true }).waitFor();
  await expectGoodPage(page);
  await screenshot('notices-phone');
  await page.getByRole('link', { name: 'Công đoàn cơ sở của tôi' }).click();
  await page.getByRole('link', { name: 'Thông báo', exact: true }).waitFor();
});

it('tells a reviewer at a desk what a union did', async () => {
  const command = { type: 'register-date', date: '2023-04-27' };
  await personOf('grassroots officer').change(`${PLACE}/commands`, command);
  const { page, screenshot } = await signedIn(browser, sample, 'reviewer', 'desk');
  await page.getByRole('link', { name: /thông báo mới/ }).click();
  await page.getByText('Đăng ký ngày đại hội.').waitFor();
  await expectGoodPage(page);
  await screenshot('notices-desk');
});
