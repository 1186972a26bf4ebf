import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleAccounts } from '../../bin/load-sample.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { until } from '../embedded/until.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, type OpenPage, openBrowser } from './open-browser.ts';
import { signedIn, signIn } from './signed-in.ts';

const SCREENS = ['phone', 'desk'] as const;
const OWN_PASSWORD = 'Mat-khau-rieng-1';

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

async function openPeople({ page }: OpenPage): Promise<void> {
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await page.getByLabel('Đơn vị').selectOption('Sìn Hồ');
  await page.getByRole('link', { name: 'Chủ tịch LĐLĐ huyện Sìn Hồ' }).waitFor();
}

/** What the one slip on the page says. */
async function slipOf(page: Page): Promise<{ login: string; password: string }> {
  const slip = page.locator('.slip');
  await slip.waitFor();
  const [, login = '', password = ''] = await slip.locator('dd').allTextContents();
  return { login, password };
}

async function putAway(page: Page): Promise<void> {
  await page.getByLabel('Đã in hoặc ghi lại').check();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
}

async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Số điện thoại hoặc thư điện tử').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** Sessions are dated in whole seconds: one begun in the second in which all were ended counts as ended. */
async function aSecondLater(): Promise<void> {
  const second = () => Math.floor(sample.run.now().instant / 1000);
  const before = second();
  await until('the next second', async () => second() > before);
}

/** The first sign-in, from a slip: a weak password is refused and nothing is lost; an own one leads on. */
async function firstSignIn(opened: OpenPage, slip: { login: string; password: string }): Promise<void> {
  const { page } = opened;
  await enter(page, slip.login, slip.password);
  await page.getByRole('heading', { name: 'Đặt mật khẩu mới' }).waitFor();
  await expectGoodPage(page);
  for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới'])
    await page.getByLabel(label, { exact: true }).fill('toanchuthuong');
  await page.getByRole('button', { name: 'Lưu và đăng nhập' }).click();
  await page.getByText(/Mật khẩu chưa đạt/).waitFor();
  expect(await page.getByLabel('Nhập lại mật khẩu mới').inputValue()).toBe('toanchuthuong');
  for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới'])
    await page.getByLabel(label, { exact: true }).fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Lưu và đăng nhập' }).click();
}

for (const screen of SCREENS) {
  const number = screen === 'phone' ? '0912 345 601' : '0912 345 602';
  const name = screen === 'phone' ? 'Lò Thị Điện Thoại' : 'Giàng A Bàn';

  it(`takes a phone number to a slip, and the slip to the own union (${screen})`, async () => {
    const registrar = await signedIn(browser, sample, 'registrar', screen);
    const { page } = registrar;
    await openPeople(registrar);
    await expectGoodPage(page);
    await registrar.screenshot(`people-${screen}`);
    await page.getByRole('link', { name: 'Cấp tài khoản', exact: true }).click();
    await page.getByLabel('Họ tên').fill(name);
    await page.getByLabel('Số điện thoại hoặc thư điện tử').fill('12345');
    await page.getByRole('button', { name: 'Cấp tài khoản' }).click();
    await page.getByText('Cần chọn công đoàn.').waitFor();
    await page.getByText('Cần ghi số điện thoại Việt Nam').waitFor();
    await page.getByLabel('Số điện thoại hoặc thư điện tử').fill(number);
    await page.getByLabel('Tìm CĐCS').fill('mam non nam tam');
    await page.getByRole('radio', { name: 'CĐCS Trường Mầm non Nậm Tăm' }).check();
    await expectGoodPage(page);
    await page.getByRole('button', { name: 'Cấp tài khoản' }).click();
    const slip = await slipOf(page);
    expect(slip.login).toBe(number);
    await expectGoodPage(page);
    await registrar.screenshot(`people-slip-${screen}`);

    // Leaving is asked about, by a link and by going back; the slip is still there after a no.
    const questions: string[] = [];
    page.on('dialog', dialog => {
      questions.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Về danh sách tài khoản' }).click();
    await page.goBack();
    await expect.poll(() => questions).toHaveLength(2);
    expect((await slipOf(page)).password).toBe(slip.password);
    await putAway(page);
    await page.getByRole('link', { name: 'Về danh sách tài khoản' }).click();
    await page.getByRole('link', { name }).waitFor();
    expect(questions).toHaveLength(2);
    await signOut(page);

    await firstSignIn(registrar, slip);
    await page.getByRole('heading', { name: 'CĐCS Trường Mầm non Nậm Tăm' }).waitFor();
    expect(registrar.errors.filter(error => !/status of 400/.test(error))).toEqual([]);
  });

  // Of the account that was made above.
  it(`resets a password, keeps somebody out and lets them in again (${screen})`, async () => {
    const person = await browser.open({ url: sample.run.address, screen });
    await signIn(person, number, OWN_PASSWORD);
    const registrar = await signedIn(browser, sample, 'registrar', screen);
    const { page } = registrar;
    await openPeople(registrar);
    await page.getByLabel('Tìm theo tên').fill(number.slice(-7));
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.getByRole('link', { name }).click();
    await page.getByText('Nhật ký tài khoản').waitFor();
    await expectGoodPage(page);
    await registrar.screenshot(`person-${screen}`);
    await page.getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
    await page.getByText('bị đăng xuất khỏi mọi thiết bị').waitFor();
    await expectGoodPage(page);
    await page.locator('form').getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
    const slip = await slipOf(page);
    await putAway(page);
    await aSecondLater();

    // The other device is out with the next thing that it asks for.
    await person.page.reload();
    await person.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await enter(person.page, number, OWN_PASSWORD);
    await person.page.getByText('Sai tên đăng nhập hoặc mật khẩu.').waitFor();
    await firstSignIn(person, slip);
    await person.page.getByRole('heading', { name: 'CĐCS Trường Mầm non Nậm Tăm' }).waitFor();

    await page.getByRole('button', { name: 'Ngừng sử dụng' }).click();
    await page.locator('form').getByRole('button', { name: 'Ngừng sử dụng' }).click();
    await page.getByText('Đã ngừng sử dụng tài khoản').waitFor();
    await aSecondLater();
    await expectGoodPage(page);
    await person.page.reload();
    await person.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await enter(person.page, number, OWN_PASSWORD);
    await person.page.getByText('Tài khoản đã ngừng sử dụng').waitFor();

    await page.getByRole('button', { name: 'Cho dùng lại' }).click();
    await page.locator('form').getByRole('button', { name: 'Cho dùng lại' }).click();
    await page.getByText('đã dùng lại được tài khoản').waitFor();
    await enter(person.page, number, OWN_PASSWORD);
    await person.page.getByRole('heading', { name: 'CĐCS Trường Mầm non Nậm Tăm' }).waitFor();
    for (const act of ['Cho dùng lại', 'Ngừng sử dụng', 'Cấp lại mật khẩu', 'Cấp tài khoản'])
      await page.locator('.account-history').getByText(act).waitFor();
    expect(registrar.errors).toEqual([]);
  });

  it(`makes accounts of pasted lines, and keeps the faulty ones to be mended (${screen})`, async () => {
    const registrar = await signedIn(browser, sample, 'registrar', screen);
    const { page } = registrar;
    await openPeople(registrar);
    await page.getByRole('link', { name: 'Cấp nhiều tài khoản' }).click();
    const box = page.getByRole('textbox', { name: 'Các dòng' });
    const last = screen === 'phone' ? '11' : '22';
    const row = (n: number) =>
      [
        `Người thứ ${n}`,
        n === 4 ? 'không có' : `09765432${last.slice(0, 1)}${n - 1}`,
        n === 7 ? 'CĐCS Không Có' : `SH-01${n - 1}`,
      ].join('\t');
    await box.fill(Array.from({ length: 10 }, (_, index) => row(index + 1)).join('\n'));
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByText(/^8\/10 dòng dùng được/).waitFor();
    await page.getByText('Số điện thoại hoặc thư điện tử chưa đúng').waitFor();
    await page.getByText('Không tìm thấy công đoàn').waitFor();
    await expectGoodPage(page);
    await registrar.screenshot(`people-preview-${screen}`);
    await page.getByRole('button', { name: 'Cấp 8 tài khoản' }).click();
    await page.getByText('Đã cấp 8/8 tài khoản.').waitFor();
    expect(await page.locator('.slip').count()).toBe(8);
    await expectGoodPage(page);
    expect((await box.inputValue()).split('\n').map(line => line.split('\t')[0])).toEqual([
      'Người thứ 4',
      'Người thứ 7',
    ]);
    await page.emulateMedia({ media: 'print' });
    await registrar.screenshot(`people-slips-print-${screen}`);
    await page.emulateMedia({ media: 'screen' });
    // The two are mended, and their slips join the others; a line sent twice would be refused.
    await box.fill(
      (await box.inputValue())
        .replace('không có', `09765432${last.slice(0, 1)}3`)
        .replace('CĐCS Không Có', 'SH-016'),
    );
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByRole('button', { name: 'Cấp 2 tài khoản' }).click();
    await page.getByText('Đã cấp 2/2 tài khoản.').waitFor();
    expect(await page.locator('.slip').count()).toBe(10);
    await putAway(page);
    expect(registrar.errors).toEqual([]);
  });

  it(`lets who forgot the password back in by a code from the mail (${screen})`, async () => {
    const login = screen === 'phone' ? 'chutich@laichau.example' : 'chuyenvien@laichau.example';
    const { page, errors, screenshot } = await browser.open({ url: sample.run.address, screen });
    const ask = async (name: string) => {
      await page.getByLabel('Thư điện tử').fill(name);
      await page.getByRole('button', { name: 'Gửi mã' }).click();
    };
    await page.getByRole('button', { name: 'Quên mật khẩu?' }).click();
    await expectGoodPage(page);
    await ask('0912345678');
    await page.getByText('số điện thoại không nhận được mã').waitFor();
    // Nobody learns whether there is such an account.
    await ask('khong-co@laichau.example');
    await page.getByText('Nếu địa chỉ này có tài khoản').waitFor();
    await page.getByRole('button', { name: 'Gửi mã khác' }).click();
    await ask(login);
    await page.getByText('Nếu địa chỉ này có tài khoản').waitFor();
    await page.getByLabel('Mã xác nhận trong thư').fill('000');
    for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới'])
      await page.getByLabel(label, { exact: true }).fill('Mat-khau-khac-2');
    await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
    await page.getByText('Mã không đúng hoặc đã hết hạn').waitFor();
    await expectGoodPage(page);
    await screenshot(`forgotten-${screen}`);
    await page.getByLabel('Mã xác nhận trong thư').fill(codeMailedTo(login));
    await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
    await page.getByText('Đã đặt mật khẩu mới.').waitFor();
    await page.getByRole('button', { name: 'Về trang đăng nhập' }).click();
    await enter(page, login, 'Mat-khau-khac-2');
    await page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
    expect(errors.filter(error => !/status of 400/.test(error))).toEqual([]);
  });

  it(`changes the own password, and signs out on every device (${screen})`, async () => {
    const { password } = sampleAccounts();
    const role = screen === 'phone' ? 'leader' : 'operator';
    const login = sampleAccounts().accounts.find(account => account.role === role)?.login ?? '';
    const here = await signedIn(browser, sample, role, screen);
    const there = await signedIn(browser, sample, role, screen);
    await here.page.locator('a[href="/tai-khoan-cua-toi"]:visible').first().click();
    await here.page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor();
    await expectGoodPage(here.page);
    await here.screenshot(`account-${screen}`);
    const fill = async (previous: string, next: string) => {
      await here.page.getByLabel('Mật khẩu đang dùng').fill(previous);
      for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới'])
        await here.page.getByLabel(label, { exact: true }).fill(next);
      await here.page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    };
    await fill('Khong-phai-1', OWN_PASSWORD);
    await here.page.getByText('Mật khẩu đang dùng chưa đúng.').waitFor();
    await fill(password, OWN_PASSWORD);
    await here.page.getByText('Đã đổi mật khẩu.').waitFor();
    await here.page.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click();
    await here.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await aSecondLater();
    await there.page.reload();
    await there.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await enter(there.page, login, OWN_PASSWORD);
    await there.page.getByRole('button', { name: 'Đăng xuất', exact: true }).waitFor();
    expect(here.errors.filter(error => !/status of 40[01]/.test(error))).toEqual([]);
  });
}

it('can be done by the keyboard alone', async () => {
  const registrar = await signedIn(browser, sample, 'registrar', 'desk');
  const { page } = registrar;
  await openPeople(registrar);
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  const type = (text: string) => page.keyboard.type(text);
  await page.getByRole('link', { name: 'Cấp tài khoản', exact: true }).focus();
  await press('Enter');
  await page.getByRole('heading', { name: 'Cấp tài khoản' }).waitFor();
  await press('Tab');
  await type('Vàng Thị Bàn Phím');
  await press('Tab');
  await type('0912345699');
  // Over role and office to the search, and to what is found.
  await press('Tab', 3);
  await type('nam tam');
  await page.getByRole('radio', { name: 'CĐCS Trường Mầm non Nậm Tăm' }).waitFor();
  await expect.poll(() => page.getByRole('radio').count()).toBeLessThan(8);
  await press('Tab');
  const chosen = page.getByText('Đã chọn: CĐCS Trường Mầm non Nậm Tăm');
  await press('Space');
  for (let step = 0; step < 8 && !(await chosen.isVisible()); step += 1) await press('ArrowDown');
  await chosen.waitFor();
  await press('Tab', 2);
  await press('Enter');
  expect((await slipOf(page)).login).toBe('0912 345 699');
  await putAway(page);
  expect(registrar.errors).toEqual([]);
});

/** The code in the newest mail to `login`. */
function codeMailedTo(login: string): string {
  const folder = join(sample.folder, 'mail');
  const mails = readdirSync(folder)
    .sort()
    .map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { to: string; text: string });
  const { text = '' } = mails.findLast(({ to }) => to === login) ?? {};
  expect(text).toContain('Mã xác nhận');
  return /\d{6}/.exec(text)?.[0] ?? '';
}
