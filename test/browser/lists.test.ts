import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, openBrowser, type SCREENS } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

type Screen = keyof typeof SCREENS;

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

const linesOf = (page: Page) =>
  page.locator('.union-table tbody tr, .union-cards > li').filter({ has: page.locator('.row-link') });

/** Follows a number and comes back from its list, which says what and how many it lists. */
async function opens(page: Page, link: RegExp, title: string, count: number): Promise<void> {
  await page.getByRole('link', { name: link }).first().click();
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
  await expect.poll(() => linesOf(page).count()).toBe(count);
}

for (const screen of ['phone', 'desk'] as const satisfies readonly Screen[]) {
  it(`opens on a ${screen} the list of what each number counts, and comes back to the number`, async () => {
    const { page, screenshot, errors } = await signedIn(browser, sample, 'leader', screen);
    await opens(page, /Đã có 65\/782/, 'Đã tổ chức đại hội – LĐLĐ tỉnh Lai Châu: 65 CĐCS', 65);
    await expectGoodPage(page);
    await screenshot(`lists-held-${screen}`);
    await page.getByRole('link', { name: 'Về tiến độ đại hội' }).click();
    await opens(page, /trong đó 3 đại hội điểm/, 'Đại hội điểm đã tổ chức – LĐLĐ tỉnh Lai Châu: 3 CĐCS', 3);
    await page.goBack();
    await opens(page, /25 đã công nhận/, 'Đã công nhận kết quả bầu cử – LĐLĐ tỉnh Lai Châu: 25 CĐCS', 25);
    await page.goBack();
    const overdue = page.getByRole('link', { name: /CĐCS đang quá hạn/ });
    const count = Number.parseInt((await overdue.textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(0);
    await opens(page, /CĐCS đang quá hạn/, `Quá hạn – LĐLĐ tỉnh Lai Châu: ${count} CĐCS`, count);
    await page.goBack();
    const inSinHo =
      screen === 'desk'
        ? page.getByRole('link', { name: 'Đã tổ chức – Sìn Hồ: 11 CĐCS' })
        : page.getByRole('link', { name: '11/96' });
    await inSinHo.scrollIntoViewIfNeeded();
    const before = await page.evaluate('scrollY');
    await inSinHo.click();
    await page.getByRole('heading', { name: 'Đã tổ chức đại hội – Sìn Hồ: 11 CĐCS' }).waitFor();
    await expect.poll(() => linesOf(page).count()).toBe(11);
    await page.goBack();
    await inSinHo.waitFor();
    await expect.poll(() => page.evaluate('scrollY')).toBe(before);
    expect(errors).toEqual([]);
  });

  it(`loads all 782 unions on a ${screen} as one scrolls, and keeps the place on the way back`, async () => {
    const { page, errors } = await signedIn(browser, sample, 'leader', screen);
    await page.getByText(/Đã có 65\/782/).waitFor();
    await goTo(page, '/nhiem-ky/2023-2028/cong-doan/LC/danh-sach?xem=managed');
    await page.getByRole('heading', { name: /: 782 CĐCS/ }).waitFor();
    for (let loaded = 0; loaded < 782; ) {
      const scrolled = async () => {
        // Cards are as high as was estimated until they come near, so that the end moves on as one scrolls.
        await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
        return linesOf(page).count();
      };
      await expect.poll(scrolled).toBeGreaterThan(loaded);
      loaded = await linesOf(page).count();
    }
    const some = linesOf(page).nth(640).locator('.row-link');
    await some.scrollIntoViewIfNeeded();
    const name = (await some.textContent()) ?? '';
    await some.click();
    await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
    await page.goBack();
    await expect.poll(() => linesOf(page).count()).toBe(782);
    await expect.poll(() => isInSight(page, 640)).toBe(true);
    expect(errors).toEqual([]);
  });

  it(`finds a union on a ${screen} by part of its name, with and without diacritics, by keyboard alone`, async () => {
    const { page, screenshot, errors } = await signedIn(browser, sample, 'leader', screen);
    await page.getByRole('link', { name: 'Tìm CĐCS' }).click();
    const box = page.getByRole('combobox');
    await box.fill('truong mam non dao san');
    const found = page.getByRole('option').filter({ hasText: /Trường Mầm non (Dào|Đào) San/ });
    await found.waitFor();
    await box.fill('dào san');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Dào San');
    await found.waitFor();
    await expectGoodPage(page);
    await screenshot(`lists-search-${screen}`);
    await box.fill('không có trường này');
    await page.getByText(/Không có CĐCS nào tên có/).waitFor();
    await box.fill('mam non dao san');
    await found.waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.getByRole('heading', { name: /Mầm non (Dào|Đào) San/, level: 1 }).waitFor();
    await page.goBack();
    await found.waitFor();
    expect(errors).toEqual([]);
  });
}

it('lets a reviewer find unions of the own upper-level union only', async () => {
  const { page } = await signedIn(browser, sample, 'reviewer', 'desk');
  await page.getByRole('link', { name: 'Tìm CĐCS' }).click();
  await page.getByRole('combobox').fill('nam cha');
  await page.getByRole('option').first().waitFor();
  const found = await page.getByRole('option').allTextContents();
  expect(found.every(text => text.includes('Sìn Hồ'))).toBe(true);
  await page.getByRole('combobox').fill('dao san');
  await page.getByText(/Không có CĐCS nào tên có/).waitFor();
});

it('exports the whole list as filtered to a workbook of days, numbers and text', async () => {
  const { page, errors } = await signedIn(browser, sample, 'leader', 'desk');
  await page.getByText(/Đã có 65\/782/).waitFor();
  await goTo(page, '/nhiem-ky/2023-2028/cong-doan/LC/danh-sach?xem=obliged&tinh-trang=held');
  await page.getByText(/CĐCS đúng điều kiện lọc, trong 760 CĐCS/).waitFor();
  await expect.poll(() => linesOf(page).count()).toBe(21);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Xuất Excel' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  const rows = await readXlsxFile(await (await downloading).path());
  const sheet = rows[0]?.data ?? [];
  expect(sheet[0]?.[0]).toMatch(/^Phải tổ chức đại hội, hội nghị – .*: 760 CĐCS$/);
  expect(sheet[1]?.[0]).toBe('Số liệu tính đến ngày 15/3/2023');
  expect(sheet[2]?.[0]).toBe('Dữ liệu mẫu');
  const lines = sheet.filter(row => typeof row[0] === 'number');
  expect(lines).toHaveLength(21);
  expect(lines.every(row => row.some(cell => cell instanceof Date))).toBe(true);
  expect(errors).toEqual([]);
});

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );
}

async function isInSight(page: Page, index: number): Promise<boolean> {
  const box = await linesOf(page).nth(index).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y > -box.height && box.y < height;
}
