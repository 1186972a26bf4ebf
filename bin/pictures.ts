import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openBrowser, type SCREENS } from '../test/browser/open-browser.ts';
import { signedIn } from '../test/browser/signed-in.ts';
import { startSample } from '../test/embedded/start-sample.ts';
import { PICTURED_DAY, planForPicture } from './picture-calendar.ts';
import { fileForPicture, PICTURED_UNION as UNION } from './picture-filing.ts';

/** One picture: who sees which page on which screen, and what they do before it is taken. */
type Picture = {
  readonly name: string;
  readonly role: string;
  readonly screen: keyof typeof SCREENS;
  /** Where they go; where they start after signing in unless said. */
  readonly path?: string;
  readonly steps?: (page: Page) => Promise<void>;
  /** What tells that the page stands. */
  readonly shows: string | RegExp;
};

const FOLDER = join(import.meta.dirname, '../docs/pictures');
const FAULTY = join(import.meta.dirname, '../sample/faulty/20-faults.xlsx');
const TERM = '/nhiem-ky/2023-2028';
const UPPER = `${TERM}/cong-doan/SH`;

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();

/** What a page shows further down, below the head of it. */
const toTop = async (place: Locator) => {
  await place.first().evaluate(element => element.closest('section, details')?.scrollIntoView());
};

/** The chart and what stands out come after the figures. */
const whole = async (page: Page) => {
  await page.getByRole('img', { name: /đã tổ chức 65/ }).waitFor();
  await page.getByRole('heading', { name: 'CĐCS cần quan tâm' }).waitFor();
};

/** What the README and the users' guide show, of the sample as it was loaded. */
const BEFORE_FILING: readonly Picture[] = [
  { name: 'leader', role: 'leader', screen: 'desk', steps: whole, shows: /Đã có 65/ },
  { name: 'leader-phone', role: 'leader', screen: 'phone', steps: whole, shows: /Đã có 65/ },
  {
    name: 'reports',
    role: 'leader',
    screen: 'desk',
    path: `${TERM}/bao-cao`,
    shows: 'công đoàn cơ sở tổ chức đại hội',
  },
  {
    name: 'bridge',
    role: 'leader',
    screen: 'desk',
    path: `${TERM}/bien-dong?tu=2022-12-31&tinh-den=2023-03-15`,
    shows: '785 + 4 − 9 + 2 = 782',
  },
  { name: 'union-phone', role: 'grassroots officer', screen: 'phone', shows: 'Nhật ký xử lý' },
  {
    name: 'filing-phone',
    role: 'grassroots officer',
    screen: 'phone',
    steps: press('Nộp hồ sơ'),
    shows: /Không tải lên văn bản có dấu mật/,
  },
  { name: 'inbox', role: 'reviewer', screen: 'desk', shows: '14 việc' },
  { name: 'inbox-phone', role: 'reviewer', screen: 'phone', shows: '14 việc' },
  {
    name: 'many',
    role: 'signatory',
    screen: 'desk',
    steps: async page => {
      await page.getByLabel('Chọn tất cả đang hiện').check();
      await page.getByRole('button', { name: /^Duyệt \(/ }).click();
    },
    shows: 'Căn cứ và văn bản',
  },
  { name: 'unions', role: 'reviewer', screen: 'desk', path: `${UPPER}/danh-sach`, shows: /^Có 96 CĐCS/ },
  { name: 'grid', role: 'signatory', screen: 'desk', path: `${UPPER}/nhap-nhanh`, shows: '96 CĐCS' },
  {
    name: 'accounts',
    role: 'registrar',
    screen: 'desk',
    path: '/tai-khoan',
    shows: 'tochuc@laichau.example',
  },
  { name: 'term', role: 'registrar', screen: 'desk', path: `${TERM}/quy-dinh`, shows: 'Thông tin chung' },
  {
    name: 'import',
    role: 'registrar',
    screen: 'desk',
    path: `${TERM}/nhap-danh-sach`,
    steps: page => page.locator('input[type=file]').setInputFiles(FAULTY),
    shows: 'Tải tệp đã đánh dấu lỗi',
  },
  {
    name: 'reminder-settings',
    role: 'registrar',
    screen: 'desk',
    path: `${TERM}/quy-dinh`,
    steps: page => toTop(page.getByRole('heading', { name: 'Đôn đốc', exact: true })),
    shows: 'Thông tin chung',
  },
  { name: 'operations', role: 'operator', screen: 'desk', path: '/theo-doi', shows: 'Các lượt chạy định kỳ' },
];

/** What needs a packet with files, which the sample has none of. */
const AFTER_FILING: readonly Picture[] = [
  {
    name: 'review',
    role: 'reviewer',
    screen: 'desk',
    path: `${TERM}/cong-doan/${UNION}/dai-hoi`,
    steps: async page => {
      await press('Ke-hoach-dai-hoi.pdf')(page);
      await page.locator('canvas').first().waitFor();
    },
    shows: 'Ke-hoach-dai-hoi.pdf',
  },
];

/** What needs hours, places and who attends, which the sample has none of. */
const AFTER_PLANNING: readonly Picture[] = [
  {
    name: 'calendar',
    role: 'leader',
    screen: 'desk',
    path: `/lich?ngay=${PICTURED_DAY}&xem=thang`,
    steps: page => toTop(page.getByText('Số đại hội mỗi ngày')),
    shows: /^Thứ Ba, 11\/4\/2023/,
  },
  {
    name: 'calendar-phone',
    role: 'reviewer',
    screen: 'phone',
    path: `/lich?ngay=${PICTURED_DAY}`,
    steps: page => toTop(page.getByText(/^Thứ Ba, 11\/4\/2023/)),
    shows: /một đại hội khác/,
  },
];

const sample = await startSample();
const browser = await openBrowser();
mkdirSync(FOLDER, { recursive: true });
await take(BEFORE_FILING);
await fileForPicture(sample, browser);
await take(AFTER_FILING);
await planForPicture(sample, 'SH', 'PT');
await take(AFTER_PLANNING);
await browser.close();
await sample.close();

async function take(pictures: readonly Picture[]): Promise<void> {
  for (const { name, role, screen, path, steps, shows } of pictures) {
    const { page, context } = await signedIn(browser, sample, role, screen);
    if (path) await page.goto(sample.run.address + path);
    await steps?.(page);
    await page.getByText(shows).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
    await context.close();
  }
}
