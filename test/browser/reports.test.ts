import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { partsOf } from '../fixtures/parts-of.ts';
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
  it(`shows on a ${screen} what the report says, opens the list of a number, and gives the files`, async () => {
    const { page, screenshot, errors } = await signedIn(browser, sample, 'leader', screen);
    await page.getByRole('link', { name: 'Báo cáo, biểu mẫu' }).click();
    await page.getByText('công đoàn cơ sở tổ chức đại hội').waitFor();
    await expectGoodPage(page);
    await screenshot(`reports-${screen}`);
    for (const [button, kind, part] of [
      ['Báo cáo (Word)', 'docx', 'word/document.xml'],
      ['Biểu tiến độ, nhân sự (Excel)', 'xlsx', 'xl/sharedStrings.xml'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`Tiến độ đại hội công đoàn đến 15-3-2023.${kind}`);
      expect(partsOf(readFileSync(await download.path()))[part]).toContain('Sìn Hồ');
    }
    await page.getByRole('link', { name: '65', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Đã tổ chức đại hội – LĐLĐ tỉnh Lai Châu: 65 CĐCS' }).waitFor();
    expect(errors).toEqual([]);
  });
}

it('freezes the figures under the number of a report, and no number twice', async () => {
  const { page, screenshot, errors } = await signedIn(browser, sample, 'registrar', 'desk');
  await page.getByRole('link', { name: 'Báo cáo, biểu mẫu' }).click();
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Chốt số liệu' }) });
  await form.getByLabel('Số, ký hiệu báo cáo').fill('659/BC-LĐLĐ');
  await form.getByRole('button', { name: 'Chốt số liệu' }).click();
  await page.getByText('Đã chốt số liệu theo Báo cáo số 659/BC-LĐLĐ.').waitFor();
  await page.getByText('Đến ngày 15/3/2023: 65/782').waitFor();
  await page.getByText('Đến nay không có điều chỉnh.').waitFor();
  await expectGoodPage(page);
  await screenshot('sign-off');
  await form.getByLabel('Số, ký hiệu báo cáo').fill('659/bc-lđlđ');
  await form.getByRole('button', { name: 'Chốt số liệu' }).click();
  await page.getByText(/Đã chốt số liệu với báo cáo số 659\/BC-LĐLĐ/).waitFor();
  expect(errors.filter(error => !/422/.test(error))).toEqual([]);
});
