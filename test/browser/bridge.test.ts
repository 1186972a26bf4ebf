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

for (const screen of ['phone', 'desk'] as const) {
  it(`tells on a ${screen} how 785 unions became 782 in the quarter, and lists those of its first day`, async () => {
    const { page, screenshot, errors } = await signedIn(browser, sample, 'leader', screen);
    await page.goto(`${sample.run.address}/nhiem-ky/2023-2028/bien-dong`);
    await page.getByText('785 + 4 − 9 + 2 = 782').waitFor();
    await expectGoodPage(page);
    await screenshot(`bridge-${screen}`);
    await page.getByRole('link', { name: '785' }).click();
    await page.getByRole('heading', { name: 'Tổng số CĐCS – LĐLĐ tỉnh Lai Châu: 785 CĐCS' }).waitFor();
    await page.getByText('Số liệu tính đến ngày 31/12/2022').waitFor();
    await expectGoodPage(page);
    expect(await page.locator('.union-table, .union-cards').getByText('Đã công nhận').count()).toBe(0);
    await screenshot(`bridge-list-${screen}`);
    await page.getByRole('link', { name: 'Về tiến độ đại hội' }).click();
    await page.getByText('0/785').first().waitFor();
    expect(errors).toEqual([]);
  });
}
