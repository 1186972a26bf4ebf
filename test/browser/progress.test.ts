import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { withFullInsight } from './an-insight.ts';
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

const OFFICIAL = ['LĐLĐ Thành phố', 'Tam Đường', 'Phong Thổ'];

const names = (page: Page) => page.locator('tbody tr th').filter({ visible: true }).allInnerTexts();

for (const screen of ['phone', 'desk'] as const) {
  it(`tells on a ${screen} how it has gone, what is needed and how it may end`, async () => {
    const { page, screenshot, errors } = await signedIn(browser, sample, 'leader', screen);
    await withFullInsight(page);
    await page.reload();
    await page.getByText(/Chưa đạt tiến độ/).waitFor();
    await page.getByText(/trong 52 ngày làm việc/).waitFor();
    await page.getByText('63 đại hội/tuần').waitFor();
    await page.getByText(/tức 13,4 đại hội mỗi ngày làm việc/).waitFor();
    const chart = page.getByRole('img', { name: /đã tổ chức 65 trong 760 CĐCS/ });
    await chart.waitFor();
    await page.getByRole('group', { name: 'Dự kiến đến 31/5/2023' }).waitFor();
    await page.getByRole('heading', { name: 'CĐCS cần quan tâm' }).waitFor();
    await page.getByText(/Từ hết ngày 31\/12\/2022: 785 .* = 782/).waitFor();
    await page.getByText('Đã duyệt 5/11; đã tổ chức 2/11, trong đó 1 đại hội điểm.').waitFor();
    await screenshot(`progress-${screen}`);
    await page.getByText('Số liệu của biểu đồ theo tuần').click();
    await page.getByRole('row', { name: /15\/3\/2023/ }).waitFor();
    await expectGoodPage(page);
    await screenshot(`progress-${screen}-open`);
    expect(errors).toEqual([]);
  });
}

for (const screen of ['phone', 'desk'] as const) {
  it(`shows on a ${screen} what is read first without the rest, which then moves nothing`, async () => {
    const { page } = await signedIn(browser, sample, 'leader', screen);
    const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>();
    await page.route(/\/(outlook|insight|sign-offs|bridge)(\?|$)/, async route => {
      await mayCome;
      await route.continue();
    });
    await page.reload();
    const first = page.getByRole('link', { name: 'Mường Tè', exact: true });
    await first.waitFor();
    await page.getByText(/trong 52 ngày làm việc/).waitFor();
    await page.getByRole('combobox', { name: /Tìm CĐCS/ }).waitFor();
    const before = await first.boundingBox();
    letCome();
    await page.getByRole('img', { name: /đã tổ chức 65/ }).waitFor();
    await page.getByText(/Chưa đạt tiến độ/).waitFor();
    await page.getByText(/785 .* = 782/).waitFor();
    expect(await first.boundingBox()).toEqual(before);
  });
}

it('lists who is furthest behind first, and in the official order if one wants', async () => {
  const { page, errors } = await signedIn(browser, sample, 'leader', 'desk');
  await page.getByRole('row', { name: /Tổng cộng/ }).waitFor();
  expect((await names(page)).slice(0, 2)).toEqual(['Mường Tè', 'CĐ ngành Y tế']);
  await page.getByLabel('Sắp xếp').selectOption('Theo thứ tự danh sách');
  await page.waitForURL(/xep=official/);
  expect((await names(page)).slice(0, 3)).toEqual(OFFICIAL);
  expect(errors).toEqual([]);
});

it('shows the figures of other days, and the lists behind them', async () => {
  const { page, screenshot, errors } = await signedIn(browser, sample, 'leader', 'desk');
  await page.getByRole('button', { name: 'Xem ngày khác' }).click();
  await page.getByLabel('Tính đến ngày', { exact: true }).fill('28/2/2023');
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await page.getByText(/Đã có 17\/7\d\d CĐCS/).waitFor();
  await page.getByText('Số liệu của ngày đã qua').waitFor();
  await expectGoodPage(page);
  await screenshot('progress-past-desk');
  await page.getByText(/Đã có 17\/7\d\d CĐCS/).click();
  await page.getByText(/Có 17 CĐCS/).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Về hôm nay' }).click();
  await page.getByText(/Đã có 65\/782 CĐCS/).waitFor();
  expect(errors).toEqual([]);
});

it('says whether figures are signed off, and what changed since', async () => {
  const { leader } = sample.people;
  const signed = await leader?.change('/api/terms/2023-2028/sign-offs', {
    number: '500/BC-LĐLĐ',
    asOf: '2023-02-28',
  });
  expect(signed).toMatchObject({ number: '500/BC-LĐLĐ' });
  const { page, errors } = await signedIn(browser, sample, 'leader', 'desk');
  await page.getByText('Chưa chốt số liệu').waitFor();
  await page.getByText('So với Báo cáo số 500/BC-LĐLĐ (tính đến 28/2/2023): +48 CĐCS đã tổ chức.').waitFor();
  await page.goto(`${page.url()}?tinh-den=2023-02-28`);
  await page.getByText('Đã chốt số liệu: Báo cáo số 500/BC-LĐLĐ').waitFor();
  await expectGoodPage(page);
  expect(errors).toEqual([]);
});

it('prints on one sheet, in the official order and without what is only for the screen', async () => {
  const { page, screenshot } = await signedIn(browser, sample, 'leader', 'desk');
  await withFullInsight(page);
  await page.reload();
  await page.getByRole('heading', { name: 'CĐCS cần quan tâm' }).waitFor();
  await page.getByText(/785 .* = 782/).waitFor();
  await page.getByText(/Đã duyệt 5\/11/).waitFor();
  const box = page.getByRole('combobox', { name: 'Tìm CĐCS theo tên (có dấu hoặc không dấu)' });
  await box.waitFor();
  await page.getByRole('img', { name: /đã tổ chức 65/ }).waitFor();
  await page.setViewportSize({ width: 703, height: 1030 });
  await page.emulateMedia({ media: 'print' });
  await screenshot('progress-print');
  await box.waitFor({ state: 'hidden' });
  expect((await names(page)).slice(0, 3)).toEqual(OFFICIAL);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  mkdirSync('.test-results', { recursive: true });
  writeFileSync('.test-results/progress.pdf', pdf);
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
