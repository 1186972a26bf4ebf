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

it('shows leaders on a phone the weeks of the province, where too many come together, and one union alone', async () => {
  const { page, screenshot, errors } = await signedIn(browser, sample, 'leader', 'phone');
  await page.goto(`${sample.run.address}/lich?ngay=2023-04-12`);
  await page.getByText(/cần bình quân \d+ đại hội\/tuần/).waitFor();
  await page.getByRole('heading', { name: /^Thứ Tư, 12\/4\/2023: \d+ đại hội$/ }).waitFor();
  await expectGoodPage(page);
  await screenshot('calendar-week-phone');
  await page.getByLabel('Xem theo').selectOption('Tháng');
  await page.getByText('Tuần 24/4/2023 – 30/4/2023').waitFor();
  await page.getByRole('heading', { name: /^Thứ Tư, 12\/4\/2023/ }).waitFor();
  await page.getByRole('button', { name: /^Thứ Sáu, 14\/4\/2023: \d+ đại hội$/ }).click();
  await page.getByRole('heading', { name: /^Thứ Sáu, 14\/4\/2023/ }).waitFor();
  expect(await page.locator('.calendar-day').count()).toBe(1);
  await expectGoodPage(page);
  await screenshot('calendar-month-phone');
  expect(errors).toEqual([]);
});

it('tells at a desk that somebody is expected elsewhere before it is saved, and gives a link for phones', async () => {
  const { page, screenshot, errors } = await signedIn(browser, sample, 'reviewer', 'desk');
  await page.getByRole('link', { name: 'Lịch đại hội' }).click();
  await page.goto(`${sample.run.address}/lich?ngay=2023-04-12&xem=thang`);
  const day = page.locator('.calendar-day', { has: page.locator('li + li') }).first();
  await day.waitFor();
  const names = await day.getByRole('link').allTextContents();
  const back = page.url();
  for (const [index, name] of names.slice(0, 2).entries()) {
    await page.goto(back);
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.getByRole('button', { name: 'Xếp giờ, địa điểm, người dự' }).click();
    await page.getByLabel('Giờ bắt đầu').fill('08:00');
    await page.getByRole('textbox', { name: 'Địa điểm' }).fill('Hội trường Ủy ban nhân dân xã');
    await page.getByLabel('Cán bộ 1').selectOption({ index: 1 });
    if (index === 1) {
      await page.getByText(`đã được phân công dự ${names[0]} cùng buổi.`).waitFor();
      await page.getByText(/^Buổi còn trống: chiều /).waitFor();
      await expectGoodPage(page);
      await screenshot('calendar-clash-desk');
      await page.getByRole('button', { name: 'Xếp giờ, địa điểm, người dự' }).click();
      await page.getByRole('alert').getByText('Nếu vẫn phân công thì xác nhận').waitFor();
      await page.getByLabel('Biết trùng buổi, vẫn phân công').check();
    }
    await page.getByRole('button', { name: 'Xếp giờ, địa điểm, người dự' }).click();
    await page.getByText('Đã ghi giờ, địa điểm, người dự.').waitFor();
  }
  await page.goto(back);
  await page.getByText(`đã được phân công dự ${names[0]} cùng buổi.`).waitFor();
  await page.getByText('Đưa lịch vào điện thoại').click();
  await page.getByRole('button', { name: 'Tạo liên kết' }).click();
  const link = await page.getByLabel('Liên kết lịch').inputValue();
  await expectGoodPage(page);
  await screenshot('calendar-month-desk');
  const feed = await fetch(link);
  expect(feed.headers.get('content-type')).toMatch(/^text\/calendar/);
  const text = (await feed.text()).replaceAll('\r\n ', '');
  expect(text).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART:\d{8}T010000Z[\s\S]*Hội trường Ủy ban nhân dân xã/);
  await page.getByRole('button', { name: 'Hủy liên kết' }).click();
  await page.getByText('liên kết cũ không mở được nữa').waitFor();
  expect((await fetch(link)).status).toBe(404);
  // The refusal that was waited for, and nothing else.
  expect(errors).toEqual([expect.stringContaining('422')]);
});
