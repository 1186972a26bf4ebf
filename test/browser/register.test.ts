import type { Page } from 'playwright-core';
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

/** Picks the first union that the search by `label` finds, and tells its name. */
async function pickFirst(page: Page, label: string): Promise<string> {
  await page.getByLabel(label, { exact: true }).fill('Trường Mầm non');
  const picker = page.locator('.union-picks', { has: page.getByLabel(label, { exact: true }) });
  const choice = picker.locator('.register-found button').first();
  await choice.waitFor();
  const name = (await choice.innerText()).replace(/^\+\s*/, '').replace(/\s*\([^()]*\)$/, '');
  await choice.click();
  await page.getByRole('button', { name: `Bỏ ${name}`, exact: true }).waitFor();
  return name;
}

async function bridgeSays(page: Page, sum: string): Promise<void> {
  await page.getByRole('link', { name: 'Xem biến động số CĐCS giữa hai ngày' }).click();
  await page.getByText(sum).waitFor();
  await page.getByRole('link', { name: 'Ghi biến động danh sách CĐCS' }).click();
  await page.getByRole('heading', { name: 'Các biến động đã ghi' }).waitFor();
}

for (const screen of ['phone', 'desk'] as const) {
  it(`merges two unions into a third on a ${screen}, and takes it back the same day`, async () => {
    const { page, screenshot, errors } = await signedIn(browser, sample, 'registrar', screen);
    await page.getByRole('link', { name: 'Biến động danh sách', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Biến động danh sách CĐCS' }).waitFor();
    await page.getByLabel('Loại biến động').selectOption('Chia tách');
    await expectGoodPage(page);
    await screenshot(`register-${screen}-split`);
    // What has to be chosen is asked for before anything is sent.
    await page.locator('select:invalid').waitFor();
    await page.getByLabel('Loại biến động').selectOption('Sáp nhập vào CĐCS đã có');
    const first = await pickFirst(page, 'CĐCS sáp nhập');
    await pickFirst(page, 'CĐCS sáp nhập');
    await screenshot(`register-${screen}-search`);
    await page.getByLabel('CĐCS sáp nhập', { exact: true }).fill('');
    await page.getByLabel('Số quyết định').fill('27/QĐ-LĐLĐ');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Chọn CĐCS nhận sáp nhập.').waitFor();
    await pickFirst(page, 'CĐCS nhận sáp nhập');
    await expectGoodPage(page);
    await screenshot(`register-${screen}-form`);

    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('heading', { name: 'Xem trước biến động' }).waitFor();
    const numbers = screen === 'phone' ? page.locator('.register-numbers') : page.locator('tfoot');
    expect(await numbers.innerText()).toMatch(/782\s*thành\s*780/);
    await expectGoodPage(page);
    await screenshot(`register-${screen}-preview`);

    await page.getByRole('button', { name: 'Xác nhận ghi biến động' }).click();
    const card = page.locator('.register-changes > li').first();
    await card.getByText('Đã ghi', { exact: true }).waitFor();
    await card.getByText(first).first().waitFor();
    await bridgeSays(page, '785 + 4 − 9 − 2 + 2 = 780');

    await card.getByRole('button', { name: 'Hủy trong ngày' }).click();
    await card.getByLabel('Lý do hủy').fill('Ghi nhầm CĐCS');
    await expectGoodPage(page);
    await screenshot(`register-${screen}-undo`);
    await card.getByRole('button', { name: 'Hủy biến động' }).click();
    await card.getByText('Đã hủy', { exact: true }).waitFor();
    await card.getByText(/Lý do: Ghi nhầm CĐCS/).waitFor();
    await screenshot(`register-${screen}-undone`);
    await bridgeSays(page, '785 + 4 − 9 + 2 = 782');
    expect(errors).toEqual([]);
  });
}

it('starts from a union, and says beside the field what stands against the change', async () => {
  const { page, errors } = await signedIn(browser, sample, 'registrar', 'desk');
  await page.goto(`${sample.run.address}/nhiem-ky/2023-2028/cong-doan/SH-065/dai-hoi`);
  await page.locator('main').getByRole('link', { name: 'Biến động danh sách', exact: true }).click();
  await page.getByRole('button', { name: 'Bỏ CĐCS Trường Mầm non Nậm Tăm' }).waitFor();
  await page.getByLabel('Loại biến động').selectOption('Hoạt động trở lại');
  await page.getByLabel('Số quyết định').fill('28/QĐ-LĐLĐ');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page
    .locator('.fault')
    .getByText(/đã như vậy; không có gì thay đổi/)
    .waitFor();
  // The answer is 422, which the console tells of.
  expect(errors.filter(error => !error.includes('422'))).toEqual([]);
});
