import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProgressView, UnionList } from '../../lambdas/api/contracts.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

const TERM = '2023-2028';
const GRID = `/nhiem-ky/${TERM}/cong-doan/SH/nhap-nhanh`;

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

async function openGrid(page: Page, narrowed = ''): Promise<void> {
  await page.evaluate(
    `history.pushState({}, '', '${GRID}${narrowed}'); dispatchEvent(new PopStateEvent('popstate'))`,
  );
  await page.getByRole('heading', { name: 'Bảng nhập nhanh – Sìn Hồ' }).waitFor();
  await page.locator('[data-column="date"]').first().waitFor();
}

/** What the API tells the leader of the term. */
async function read<T>(path: string): Promise<T> {
  const { leader } = sample.people;
  if (!leader) throw new Error('the sample has a leader');
  return (await leader.get(`/api/terms/${TERM}/${path}`)) as T;
}

/** The unions of Sìn Hồ that are at `show` now. */
async function unionsAt(show: string): Promise<UnionList['items']> {
  const list = await read<UnionList>(`unions?parent=SH&show=${show}&limit=200`);
  return list.items;
}

async function heldCount(): Promise<number> {
  return (await read<ProgressView>('progress')).held;
}

const cell = (page: Page, union: string, column: string) => page.locator(`[id="${union}-${column}"]`);
const notes = (page: Page, union: string) => page.locator(`[id="notes-${union}"]`);

it('takes a day, a congress told by telephone and a packet on paper from the signatory at a desk', async () => {
  const before = await heldCount();
  const [waiting] = await unionsAt('at.held.open');
  const [early, late, other] = (await unionsAt('at.plan.open')).filter(line => line.date);
  if (!waiting || !early || !late || !other) throw new Error('the sample has unions at every stage');
  const { page, errors, screenshot } = await signedIn(browser, sample, 'signatory', 'desk');
  await openGrid(page);

  await cell(page, early.union, 'date').fill('20/4');
  await cell(page, late.union, 'date').fill('5/6/2023');
  await notes(page, late.union)
    .getByText(/sau thời hạn 31\/5\/2023|Còn thiếu/)
    .waitFor();
  await cell(page, waiting.union, 'heldOn').fill('14.3.23');
  await cell(page, waiting.union, 'summoned').fill('30');
  await cell(page, waiting.union, 'present').fill('12');
  await notes(page, waiting.union).getByText('Mới có 12/30 người dự').waitFor();
  await cell(page, waiting.union, 'present').fill('28');
  await cell(page, waiting.union, 'confirm').check();
  await cell(page, other.union, 'before').selectOption({ label: 'Bản giấy' });
  await cell(page, other.union, 'onPaper').check();
  await screenshot('grid-desk');
  // Only the rows that are typed in stay: axe need not look at a hundred.
  await page.getByLabel('Tìm trong bảng (có dấu hoặc không dấu)').fill(early.name);
  await expect.poll(() => page.locator('tr[data-union]').count()).toBeLessThan(9);
  await expectGoodPage(page);

  // What is typed survives a reload of the page.
  await page.reload();
  await page.getByRole('button', { name: 'Gửi 3 thay đổi' }).waitFor();
  expect(await cell(page, late.union, 'date').inputValue()).toBe('5/6/2023');
  await page.getByRole('button', { name: 'Gửi 3 thay đổi' }).click();
  await page.getByText('Đã ghi 3 CĐCS.').waitFor();
  await notes(page, early.union).getByText('Đã đăng ký ngày 20/4/2023').waitFor();
  await notes(page, waiting.union)
    .getByText(/Đã xác nhận đã tổ chức/)
    .waitFor();
  await notes(page, other.union)
    .getByText(/Đã nộp thay/)
    .waitFor();
  await screenshot('grid-desk-sent');
  expect(await heldCount()).toBe(before + 1);
  expect((await unionsAt('registered')).find(line => line.union === early.union)?.date).toBe('2023-04-20');
  expect(await cell(page, late.union, 'date').inputValue()).toBe('5/6/2023');
  expect(errors).toEqual([]);
});

it('keeps what was typed in a row that is refused, and pastes a block of days, by keyboard alone', async () => {
  const [first, second] = (await unionsAt('at.held.open')).slice(-2);
  if (!first || !second) throw new Error('the sample has unions that wait for their day');
  const { page, errors } = await signedIn(browser, sample, 'reviewer', 'desk');
  await openGrid(page);
  expect(await page.locator('[data-column="confirm"]').count()).toBe(0);

  // Somebody else reports the congress while the row is being typed.
  await cell(page, first.union, 'heldOn').focus();
  for (const key of ['1', '3', '/', '3', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Tab');
  await page.keyboard.type('20');
  await page.keyboard.press('Tab');
  await page.keyboard.type('19');
  const held = {
    on: '2023-03-13',
    form: 'plenary',
    summoned: 20,
    present: 19,
    presidentBy: 'committee',
    minutes: 'follow',
  };
  const command = { type: 'submit', stages: ['held'], held, onBehalf: { source: 'telephone' } };
  await sample.people.reviewer?.change(`/api/terms/${TERM}/congresses/${first.union}/commands`, command);
  await page.getByRole('button', { name: /^Gửi 1 thay đổi/ }).click();
  await notes(page, first.union)
    .getByText(/Chưa ghi: .*đã nộp, đang chờ công đoàn cấp trên/)
    .waitFor();
  expect(await cell(page, first.union, 'heldOn').inputValue()).toBe('13/3/2023');
  expect(await cell(page, first.union, 'present').inputValue()).toBe('19');
  await page.getByRole('button', { name: 'Bỏ các ô chưa gửi' }).click();
  await page.getByRole('button', { name: 'Bấm lần nữa để bỏ hết' }).click();

  await openGrid(page, '?tinh-trang=not-started');
  const days = page.locator('[data-column="date"]');
  await expect
    .poll(async () => (await page.locator('tr[data-union]').count()) - (await days.count()))
    .toBe(0);
  await days.nth(3).focus();
  await paste(page, '1/5/2023\n2/5/2023\n31/2/2023\n');
  expect(await days.nth(3).inputValue()).toBe('1/5/2023');
  expect(await days.nth(4).inputValue()).toBe('2/5/2023');
  expect(await days.nth(5).getAttribute('aria-invalid')).toBe('true');
  await days.nth(5).focus();
  await page.keyboard.press('Escape');
  expect(await days.nth(5).getAttribute('aria-invalid')).toBeNull();
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe(await days.nth(4).getAttribute('id'));
  await page.keyboard.type('3/5');
  await page.keyboard.press('Enter');
  expect(await days.nth(4).inputValue()).toBe('3/5/2023');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  expect(await copied(page)).toBe('1/5/2023\n3/5/2023');
  await page.getByRole('button', { name: 'Gửi 2 thay đổi' }).press('Enter');
  await page.getByText('Đã ghi 2 CĐCS.').waitFor();
  expect(errors.filter(error => !error.includes('422'))).toEqual([]);
});

it('shows a phone one card for each union with the same fields', async () => {
  const { page, errors, screenshot } = await signedIn(browser, sample, 'signatory', 'phone');
  await openGrid(page);
  const [union] = (await unionsAt('at.plan.open')).slice(-1);
  if (!union) throw new Error('the sample has unions that have not filed');
  await page.getByLabel('Tìm trong bảng (có dấu hoặc không dấu)').fill(union.name);
  await cell(page, union.union, 'date').fill('14/3/2023');
  await page.getByText('Ngày này đã qua.').waitFor();
  await cell(page, union.union, 'date').fill('24/4/2023');
  await expectGoodPage(page);
  await screenshot('grid-phone');
  await page.getByRole('button', { name: /^Gửi 1 thay đổi/ }).click();
  await page.getByText('Đã ghi 1 CĐCS.').waitFor();
  expect(errors).toEqual([]);
});

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

async function copied(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  })()`);
}

async function focused(page: Page): Promise<string | null> {
  return page.evaluate('document.activeElement.id');
}
