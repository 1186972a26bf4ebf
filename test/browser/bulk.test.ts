import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CongressLine, UnionList } from '../../lambdas/api/contracts.ts';
import { approval } from '../black-box/filing.ts';
import { fileOnBehalf, fillDesk } from '../embedded/fill-desk.ts';
import type { Person } from '../embedded/person.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { until } from '../embedded/until.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

const TERM = '2023-2028';
const DAY = '2023-03-15';

let sample: EmbeddedSample;
let browser: OpenBrowser;
let reviewer: Person;
let signatory: Person;
let officer: Person;

const commands = (union: string) => `/api/terms/${TERM}/congresses/${union}/commands`;
const isBefore = ({ current }: CongressLine) => ['plan', 'personnel', 'approval'].includes(current ?? '');
const waiting = async (): Promise<CongressLine[]> => (await signatory.get('/api/inbox?limit=200')).items;

/** 52 packets before the congress wait for the signatory, and three recognitions. */
beforeAll(async () => {
  [sample, browser] = await Promise.all([startSample(), openBrowser()]);
  const { people } = sample;
  reviewer = people.reviewer as Person;
  signatory = people.signatory as Person;
  officer = people['grassroots officer'] as Person;
  await fileOnBehalf(reviewer, { term: TERM, union: 'SH-065' });
  await fillDesk(reviewer, { term: TERM, parent: 'SH' }, 37);
  const list: UnionList = await reviewer.get(`/api/terms/${TERM}/unions?parent=SH&limit=200`);
  const held = list.items.filter(line => line.current === 'recognition' && line.clock?.turn === 'union');
  await Promise.all(held.slice(0, 3).map(({ union }) => fileOnBehalf(reviewer, { term: TERM, union })));
  await until('55 lines on the desk', async () => (await waiting()).length === 55);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await sample?.close();
});

const rows = (page: Page) => page.locator('main tbody tr, main .cards > li');

async function typeRuling(page: Page, documentNo: string): Promise<void> {
  await page.getByLabel('Căn cứ', { exact: true }).selectOption({ label: 'Thường trực' });
  await page.getByLabel('Số văn bản').fill(documentNo);
  await page.getByLabel('Người ký (chức danh)').fill('CHỦ TỊCH');
}

// The desk empties from test to test: 55 lines, then 52, 50 and 1.
for (const screen of ['phone', 'desk'] as const) {
  it(`filters what waits on a ${screen}, as one types, with and without diacritics`, async () => {
    const { page, screenshot, errors } = await signedIn(browser, sample, 'signatory', screen);
    await page.getByText('55 việc', { exact: true }).waitFor();
    const overdue = page.getByRole('button', { name: /^Quá hạn/ });
    const count = Number((await overdue.innerText()).match(/\d+$/)?.[0]);
    await overdue.click();
    await expect.poll(() => rows(page).count()).toBe(count);
    await page.getByText(`Đang hiện ${count}/55 việc`).waitFor();
    await page.getByRole('button', { name: /^Tất cả/ }).click();

    await page.getByLabel('Nội dung').selectOption({ label: 'Công nhận kết quả bầu cử' });
    await expect.poll(() => rows(page).count()).toBe(3);
    await page.getByLabel('Nội dung').selectOption({ label: 'Tất cả nội dung' });
    const search = page.getByLabel('Tìm theo tên (có dấu hoặc không dấu)');
    await search.fill('phin ho');
    await expect.poll(() => rows(page).first().innerText()).toContain('Phìn Hồ');
    const found = await rows(page).count();
    await search.fill('Phìn Hồ');
    await expect.poll(() => rows(page).count()).toBe(found);

    // The address has it all: a reload shows the same.
    await page.reload();
    await page.getByText(`Đang hiện ${found}/55 việc`).waitFor();
    await search.fill('không có đâu');
    await page.getByText('Không có việc nào khớp với điều kiện lọc.').waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByText('55 việc', { exact: true }).waitFor();
    const ticks = page.getByRole('checkbox', { name: /^Chọn CĐCS/ });
    await ticks.nth(1).click();
    await ticks.nth(5).click({ modifiers: ['Shift'] });
    await page.getByText('Đã chọn 5', { exact: true }).waitFor();
    await page.getByLabel('Chọn tất cả đang hiện').check();
    await page.getByText('Số trong ngoặc là số hồ sơ áp dụng được trong 55 hồ sơ đã chọn.').waitFor();
    for (const name of ['Duyệt (52)', 'Công nhận (3)', 'Trả lại bổ sung (55)']) {
      await page.getByRole('button', { name, exact: true }).waitFor();
    }
    await expectGoodPage(page);
    await screenshot(`bulk-ticked-${screen}`);
    expect(errors).toEqual([]);
  });
}

it('is worked by the keyboard alone', async () => {
  const { page, errors } = await signedIn(browser, sample, 'reviewer', 'desk');
  await page.getByLabel('Chọn tất cả đang hiện').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('Đã chọn 3', { exact: true }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await page.getByText('Đã chọn 2', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('h2:focus').getByText('Trình ký 2 hồ sơ').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Đủ văn bản');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('h2:focus').getByText('Trình ký 2 hồ sơ?').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đã trình ký 2/2 hồ sơ.' }).waitFor();
  await page.getByRole('button', { name: /^Đã thẩm định, chờ ký 2/ }).waitFor();
  expect(errors).toEqual([]);
});

it('gives each recognition a number of its own on a phone, and returns several with one reason', async () => {
  const { page, screenshot, errors } = await signedIn(browser, sample, 'signatory', 'phone');
  await page.getByLabel('Nội dung').selectOption({ label: 'Công nhận kết quả bầu cử' });
  await page.getByLabel('Chọn tất cả đang hiện').check();
  await page.getByRole('button', { name: 'Công nhận (3)' }).click();
  await typeRuling(page, '98/QĐ-LĐLĐ');
  const numbers = page.getByLabel(/^Số quyết định của/);
  expect(await Promise.all((await numbers.all()).map(it => it.inputValue()))).toEqual([
    '98/QĐ-LĐLĐ',
    '99/QĐ-LĐLĐ',
    '100/QĐ-LĐLĐ',
  ]);
  await numbers.last().fill('99/QĐ-LĐLĐ');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByText('Số 99/QĐ-LĐLĐ đang dùng cho nhiều quyết định').waitFor();
  await expectGoodPage(page);
  await screenshot('bulk-numbers-phone');
  await numbers.last().fill('101/QĐ-LĐLĐ');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByText('từ số 98/QĐ-LĐLĐ đến số 101/QĐ-LĐLĐ ngày 15/3/2023?').waitFor();
  // A second click sends nothing more: the result is that of the first.
  await page.getByRole('button', { name: 'Công nhận kết quả bầu cử của 3 CĐCS' }).dblclick();
  await page.getByRole('heading', { name: 'Đã công nhận kết quả bầu cử của 3/3 CĐCS.' }).waitFor();
  await page.getByText('Không có việc nào khớp với điều kiện lọc.').waitFor();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByText('52 việc', { exact: true }).waitFor();

  await page
    .getByRole('checkbox', { name: /^Chọn CĐCS/ })
    .nth(50)
    .check();
  await page
    .getByRole('checkbox', { name: /^Chọn CĐCS/ })
    .nth(51)
    .check();
  await page.getByRole('button', { name: 'Trả lại bổ sung (2)' }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByText('Cần chọn ít nhất một nội dung đề nghị bổ sung.').waitFor();
  const reason = 'Chưa ký, đóng dấu hoặc chưa ghi số, ngày';
  await page.getByLabel(reason, { exact: true }).check();
  await page.getByLabel(`Ghi rõ: ${reason}`).fill('tờ trình');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByText(`Trả lại bổ sung 2 hồ sơ, với nội dung: ${reason}?`).waitFor();
  await page.getByRole('button', { name: 'Trả lại bổ sung 2 hồ sơ' }).click();
  await page.getByRole('heading', { name: 'Đã trả lại bổ sung 2/2 hồ sơ.' }).waitFor();
  await page.getByText('50 việc', { exact: true }).waitFor();
  expect(errors).toEqual([]);
});

it('takes 47 of 50 ticked packets through with one notice, and keeps three ticked with why not', async () => {
  const { page, screenshot, errors } = await signedIn(browser, sample, 'signatory', 'desk');
  await page.getByText('50 việc', { exact: true }).waitFor();
  await page.getByLabel('Chọn tất cả đang hiện').check();
  await page.getByText('Đã chọn 50', { exact: true }).waitFor();

  // Behind the page's back: one is withdrawn, one returned and filed again, one approved by itself.
  const lines = (await waiting()).filter(isBefore);
  const judgedOf = ({ current: stage, round }: CongressLine) => ({ stage, round });
  const withdrawn = lines.find(line => line.union === 'SH-065') as CongressLine;
  const [superseded, ruled] = lines.filter(line => line !== withdrawn && line.side === 'submitted') as [
    CongressLine,
    CongressLine,
  ];
  await officer.change(commands('SH-065'), { type: 'withdraw', judged: judgedOf(withdrawn) });
  const reasons = [{ code: 'unsigned' }];
  await reviewer.change(commands(superseded.union), {
    type: 'return',
    judged: judgedOf(superseded),
    reasons,
  });
  await fileOnBehalf(reviewer, superseded);
  await signatory.change(commands(ruled.union), approval(ruled.current ?? 'plan', ruled.round, DAY));

  await page.getByRole('button', { name: 'Duyệt (50)' }).click();
  await typeRuling(page, '45/TB-LĐLĐ');
  await expectGoodPage(page);
  await screenshot('bulk-form-desk');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page
    .getByRole('heading', { name: 'Duyệt 50 hồ sơ theo thông báo số 45/TB-LĐLĐ ngày 15/3/2023?' })
    .waitFor();

  // Without a network nothing is lost: the form keeps what was typed, and a reload offers to send it again.
  await page.route(/rulings$/, route => route.abort());
  await page.getByRole('button', { name: 'Duyệt 50 hồ sơ' }).click();
  await page.getByRole('alert').getByText('Mất kết nối mạng').waitFor();
  expect(await page.getByLabel('Số văn bản').inputValue()).toBe('45/TB-LĐLĐ');
  await page.unroute(/rulings$/);
  await page.route('**/api/jobs/*', route => route.abort());
  await page.reload();
  await page.getByText('Duyệt 50 hồ sơ: lần gửi trước chưa nhận được trả lời.').waitFor();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Gửi lại', exact: true }).click();
  await page.getByText('Mất kết nối mạng. Hệ thống vẫn làm tiếp').waitFor();

  // A reload finds the job again, and its result is shown once.
  await page.unroute('**/api/jobs/*');
  await page.reload();
  await page.getByRole('heading', { name: 'Đã duyệt 47/50 hồ sơ.' }).waitFor();
  await expect.poll(() => rows(page).count()).toBe(3);
  await page.getByText('Đã chọn 3', { exact: true }).waitFor();
  const rowOf = (line: CongressLine) => rows(page).filter({ hasText: line.name });
  for (const [line, why] of [
    [withdrawn, /CĐCS đã rút hồ sơ lúc/],
    [superseded, /đã có bản nộp mới \(lần 2\)/],
    [ruled, /Chủ tịch LĐLĐ huyện Sìn Hồ đã xử lý lúc/],
  ] as const) {
    await rowOf(line).getByText(why).waitFor();
    expect(await rowOf(line).getByRole('checkbox').isChecked()).toBe(true);
  }
  await page.getByRole('button', { name: 'Duyệt (1)' }).waitFor();
  await expectGoodPage(page);
  await screenshot('bulk-result-desk');
  await page.reload();
  await page.getByText('1 việc', { exact: true }).waitFor();
  expect(await page.getByText('Đã duyệt 47/50').count()).toBe(0);
  expect(errors.filter(error => !error.includes('ERR_FAILED'))).toEqual([]);
});
