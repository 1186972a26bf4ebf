import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

const FAULTY = 'sample/faulty/20-faults.xlsx';
const SAMPLE = 'sample/lai-chau-2023/dai-hoi-cdcs-2023.xlsx';
const EXPECTED: { sheet: string; row: number; column?: { header: string; letter: string } }[] = JSON.parse(
  readFileSync('sample/faulty/20-faults.json', 'utf8'),
);

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

async function openTerm(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nhiệm kỳ và quy định' }).first().click();
  await page.getByRole('heading', { name: 'Các thời hạn xử lý' }).waitFor();
}

const dossierDays = (page: Page) =>
  page.getByRole('group', { name: 'Hạn nộp hồ sơ trước đại hội' }).getByLabel('Số ngày');

for (const [screen, from, to] of [
  ['phone', '15', '20'],
  ['desk', '20', '25'],
] as const) {
  it(`changes a deadline on a ${screen}: seen before it is saved, told afterwards`, async () => {
    const { page, errors, screenshot } = await signedIn(browser, sample, 'registrar', screen);
    await openTerm(page);
    await page.getByRole('button', { name: 'Sửa: Các thời hạn xử lý' }).click();
    expect(await dossierDays(page).inputValue()).toBe(from);
    await dossierDays(page).fill('4000');
    await page.getByText('Ghi số nguyên, từ 0 đến 3650.').waitFor();
    await dossierDays(page).fill(to);
    const sentence = `Hạn nộp hồ sơ trước đại hội: ${from} → ${to} ngày`;
    await page.getByText(sentence).waitFor();
    await page.getByText(/tính lại ngay thời hạn của [1-9]\d* trong/).waitFor();
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByText('Cần ghi số văn bản hoặc lý do thay đổi.').waitFor();
    await page.getByLabel('Số văn bản', { exact: true }).focus();
    await page.keyboard.type('12/HD-LĐLĐ');
    await expectGoodPage(page);
    await screenshot(`registrar-${screen}-change`);
    await page.getByLabel('Số văn bản', { exact: true }).press('Enter');
    await page.getByText('Đã lưu thay đổi.').waitFor();
    await page.getByRole('heading', { name: 'Tính lại thời hạn theo quy định mới' }).waitFor();
    const history = page.getByRole('region', { name: 'Nhật ký thay đổi' });
    await history.getByText(sentence).waitFor();
    await history.getByText('Theo văn bản số 12/HD-LĐLĐ').first().waitFor();
    expect(errors).toEqual([]);
  });
}

it('reads days off from the lines of a notice on a phone, and keeps the line that has a fault', async () => {
  const { page, errors, screenshot } = await signedIn(browser, sample, 'registrar', 'phone');
  await openTerm(page);
  await page.getByRole('button', { name: 'Sửa: Lịch làm việc' }).click();
  await page.getByText('Nhập ngày nghỉ, làm bù từ thông báo').click();
  const box = page.getByLabel('Dán các dòng của thông báo');
  await box.fill('09/10/2023 - 10/10/2023; Nghỉ bão; làm bù 14/10/2023\n31/02/2023; Nghỉ lễ');
  await page.getByText('nghỉ 9/10/2023 – 10/10/2023 (Nghỉ bão); làm bù 14/10/2023').waitFor();
  await page.getByText('Có ngày không có trong lịch.').waitFor();
  await expectGoodPage(page);
  await screenshot('registrar-phone-notice');
  await page.getByRole('button', { name: 'Đưa 1 dòng vào lịch' }).click();
  expect(await box.inputValue()).toBe('31/02/2023; Nghỉ lễ');
  expect(await page.getByLabel('Tên kỳ nghỉ').last().inputValue()).toBe('Nghỉ bão');
  await page.getByRole('button', { name: 'Thôi' }).click();
  expect(errors).toEqual([]);
});

it('keeps the form of the second of two tabs as typed, and saves it onto what the first changed', async () => {
  const { page: one, context } = await signedIn(browser, sample, 'registrar', 'desk');
  await openTerm(one);
  const { page: two } = await signedIn(browser, sample, 'registrar', 'desk');
  await openTerm(two);
  for (const page of [one, two]) await page.getByRole('button', { name: 'Sửa: Thông tin chung' }).click();
  await one.getByLabel('Ghi chú trên đầu mọi trang').fill('Dữ liệu mẫu (tab một)');
  await one.getByLabel('Lý do').fill('Thử');
  await one.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await one.getByText('Đã lưu thay đổi.').waitFor();

  await two.getByLabel('Tên nhiệm kỳ').fill('Đại hội công đoàn cơ sở 2023-2028');
  await two.getByLabel('Lý do').fill('Viết gọn');
  await two.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await two.getByText(/đã thay đổi quy định của nhiệm kỳ lúc .*sau khi đồng chí mở trang/).waitFor();
  expect(await two.getByLabel('Tên nhiệm kỳ').inputValue()).toBe('Đại hội công đoàn cơ sở 2023-2028');
  await expectGoodPage(two);
  await two.getByRole('button', { name: 'Xem quy định mới, giữ nội dung đang nhập' }).click();
  await two.getByText(/Đã lấy quy định mới nhất/).waitFor();
  expect(await two.getByLabel('Ghi chú trên đầu mọi trang').inputValue()).toBe('Dữ liệu mẫu (tab một)');
  // A reload loses nothing either.
  await two.reload();
  expect(await two.getByLabel('Tên nhiệm kỳ').inputValue()).toBe('Đại hội công đoàn cơ sở 2023-2028');
  await two.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await two.getByText('Đã lưu thay đổi.').waitFor();
  await two.getByText('Dữ liệu mẫu (tab một)').first().waitFor();
  await context.close();
});

it('lets everybody read the settings, and a reader change none', async () => {
  const { page, errors } = await signedIn(browser, sample, 'grassroots officer', 'phone');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Nhiệm kỳ và quy định' }).click();
  await page.getByText('Chưa xác nhận với văn bản', { exact: true }).first().waitFor();
  expect(await page.getByRole('button', { name: /^Sửa/ }).count()).toBe(0);
  await expectGoodPage(page);
  expect(errors).toEqual([]);
});

/** Opens the import by the keyboard and picks `file`. */
async function pickWorkbook(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.getByRole('link', { name: 'Nhập danh sách từ Excel' }).click();
  await page.getByRole('heading', { name: 'Nhập danh sách từ Excel' }).waitFor();
  const another = page.getByRole('button', { name: 'Chọn tệp khác' });
  await another.or(page.getByLabel('Chọn tệp Excel')).first().waitFor();
  if (await another.isVisible()) await another.click();
  await page.getByLabel('Chọn tệp Excel').setInputFiles(file);
}

for (const screen of ['phone', 'desk'] as const) {
  it(`tells the twenty faults of a workbook on a ${screen}, and gives it back with them marked`, async () => {
    const { page, errors, screenshot } = await signedIn(browser, sample, 'registrar', screen);
    await pickWorkbook(page, FAULTY);
    await page.getByRole('heading', { name: 'Các lỗi trong tệp (20)' }).waitFor();
    const lines = page.getByRole('region', { name: 'Các lỗi trong tệp' }).locator('tbody tr, .cards > li');
    expect(await lines.count()).toBe(20);
    for (const [index, { row, column }] of EXPECTED.entries()) {
      const text = (await lines.nth(index).textContent()) ?? '';
      expect(text).toContain(String(row));
      if (column) expect(text).toContain(`${column.letter} (${column.header})`);
    }
    await page.getByLabel('Lọc theo cột').selectOption('Đoàn viên');
    await expect.poll(() => lines.count()).toBeLessThan(20);
    await page.getByLabel('Lọc theo cột').selectOption('');
    await expectGoodPage(page);
    await screenshot(`import-${screen}-faults`);

    const sentences = await lines.allTextContents();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp đã đánh dấu lỗi' }).click(),
    ]);
    const marked = await readXlsxFile(await download.path());
    const original = await readXlsxFile(FAULTY);
    expect(marked.map(({ sheet }) => sheet)).toEqual(original.map(({ sheet }) => sheet));
    const told = marked.flatMap(({ sheet, data }) =>
      data.flatMap((row, index) => {
        const text = row.at(-1);
        return typeof text === 'string' && text !== 'Lỗi' ? [{ sheet, row: index + 1, text }] : [];
      }),
    );
    expect(told.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
      ...new Set(EXPECTED.map(({ sheet, row }) => `${sheet} ${row}`)),
    ]);
    for (const sentence of told.flatMap(({ text }) => text.split('\n'))) {
      expect(sentences.some(line => line.includes(sentence))).toBe(true);
    }
    for (const [index, { data }] of original.entries()) {
      const width = Math.max(...data.map(row => row.length));
      expect(marked[index]?.data.map(row => row.slice(0, width))).toEqual(
        data.map(row => [...row, ...Array(width - row.length).fill(null)]),
      );
    }
    // The part without faults stands in the record already: nothing comes of importing it but that it is said.
    await page.getByRole('button', { name: 'Nhập phần hợp lệ' }).click();
    await page.getByText('Sẽ nhập 771 CĐCS; 20 dòng có lỗi để lại').waitFor();
    await page.getByRole('button', { name: 'Chưa nhập' }).click();
    await page.getByRole('link', { name: 'Tiến độ đại hội' }).click();
    await page.getByText(/Đã có 65\/782 CĐCS/).waitFor();
    expect(errors).toEqual([]);
  });
}

it('imports the sample again and changes nothing; the job is found again after a reload', async () => {
  const { page, errors, screenshot } = await signedIn(browser, sample, 'registrar', 'desk');
  await pickWorkbook(page, SAMPLE);
  await page.getByRole('heading', { name: 'Kết quả kiểm tra (chưa ghi gì)' }).waitFor();
  await page.getByText('Không có lỗi nào.').waitFor();
  await page.getByText('0 CĐCS sẽ được thêm').waitFor();
  await expectGoodPage(page);
  await screenshot('import-desk-preview');
  await page.getByRole('button', { name: /^Nhập 791 CĐCS$/ }).click();
  await page.getByText('Bắt đầu theo dõi tiến độ').first().waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Đã nhập xong' }).waitFor({ timeout: 60_000 });
  await page.getByText('Đã thêm 0 CĐCS').waitFor();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Xem tiến độ đại hội' }).click();
  await page.getByText(/Đã có 65\/782 CĐCS/).waitFor();
  expect(errors).toEqual([]);
  // More than the longest wait in it: a busy machine imports for most of a minute.
}, 180_000);

it('makes a new term by the keyboard, and keeps the figures of two terms apart', async () => {
  const { page, errors, screenshot } = await signedIn(browser, sample, 'registrar', 'phone');
  await openTerm(page);
  await page.getByRole('link', { name: 'Tạo nhiệm kỳ mới từ nhiệm kỳ này' }).press('Enter');
  await page.getByRole('heading', { name: 'Tạo nhiệm kỳ mới' }).waitFor();
  await page.getByLabel('Mã nhiệm kỳ').waitFor();
  await expectGoodPage(page);
  await page.getByLabel('Mã nhiệm kỳ').focus();
  await page.keyboard.type('2028-2033');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Đại hội nhiệm kỳ 2028-2033');
  await page.keyboard.press('Enter');
  await page.getByText('Mã nhiệm kỳ: 2028-2033').waitFor();
  await page.getByText('Đến hết ngày 31/5/2028').waitFor();
  await expectGoodPage(page);
  const choice = page.getByLabel('Nhiệm kỳ', { exact: true });
  await page.getByRole('link', { name: 'Tiến độ đại hội' }).click();
  await page.getByText(/Đã có 0\/0 CĐCS/).waitFor();
  await screenshot('registrar-phone-empty-term');
  await expectGoodPage(page);
  await choice.selectOption('2023-2028');
  await page.getByText(/Đã có 65\/782 CĐCS/).waitFor();
  await choice.selectOption('2028-2033');
  await page.getByText(/Đã có 0\/0 CĐCS/).waitFor();
  // The device remembers, also where the address names no term.
  await page.goto(sample.run.address);
  await page.getByText(/Đã có 0\/0 CĐCS/).waitFor();
  await choice.selectOption('2023-2028');
  await page.getByText(/Đã có 65\/782 CĐCS/).waitFor();
  expect(errors).toEqual([]);
});

it('says in a sentence each what is no workbook', async () => {
  const { page } = await signedIn(browser, sample, 'registrar', 'phone');
  const file = (name: string, bytes: number[] | Buffer) => ({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  const refused: [string, number[] | Buffer, RegExp][] = [
    ['rong.xlsx', [], /Tệp rỗng\./],
    ['lon.xlsx', Buffer.alloc(10 * 1024 * 1024 + 1), /Tệp lớn hơn 10 MB/],
    ['cu.xls', [0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3], /Excel đời cũ \(\.xls\) hoặc có đặt mật khẩu/],
    ['anh.xlsx', [1, 2, 3, 4, 5], /không phải bảng tính Excel/],
  ];
  for (const [name, bytes, sentence] of refused) {
    await pickWorkbook(page, file(name, bytes));
    await page.getByText(sentence).first().waitFor();
  }
  await expectGoodPage(page);
});
