import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, type SCREENS } from '../test/browser/open-browser.ts';
import { signedIn } from '../test/browser/signed-in.ts';
import { startSample } from '../test/embedded/start-sample.ts';

/** One picture: who sees which page on which screen. `open` goes to it from where that person starts. */
type Picture = {
  readonly name: string;
  readonly role: string;
  readonly screen: keyof typeof SCREENS;
  readonly path?: string;
  readonly click?: readonly string[];
  /** The heading or text that tells that the page stands. */
  readonly waitFor: string | RegExp;
};

const PICTURES = join(import.meta.dirname, '../docs/pictures');
const TERM = '2023-2028';
const page = (union: string, last: string) => `/nhiem-ky/${TERM}/cong-doan/${union}/${last}`;

/** The pictures of the README and the users' guide, all of the sample as it is when it was loaded. */
const ALL: readonly Picture[] = [
  { name: 'leader', role: 'leader', screen: 'desk', waitFor: /Đã có/ },
  { name: 'leader-phone', role: 'leader', screen: 'phone', waitFor: /Đã có/ },
  { name: 'union-phone', role: 'grassroots officer', screen: 'phone', waitFor: 'Hồ sơ trước đại hội' },
  {
    name: 'filing-phone',
    role: 'grassroots officer',
    screen: 'phone',
    click: ['Nộp hồ sơ'],
    waitFor: /Không tải lên văn bản có dấu mật/,
  },
  { name: 'inbox', role: 'reviewer', screen: 'desk', waitFor: 'Việc cần xử lý' },
  { name: 'inbox-phone', role: 'reviewer', screen: 'phone', waitFor: 'Việc cần xử lý' },
  {
    name: 'unions',
    role: 'reviewer',
    screen: 'desk',
    path: page('SH', 'danh-sach'),
    waitFor: /^Danh sách CĐCS/,
  },
];

const sample = await startSample();
const browser = await openBrowser();
mkdirSync(PICTURES, { recursive: true });
for (const { name, role, screen, path, click = [], waitFor } of ALL) {
  const { page, context } = await signedIn(browser, sample, role, screen);
  if (path) await page.goto(sample.run.address + path);
  for (const button of click) await page.getByRole('button', { name: button }).first().click();
  await page.getByText(waitFor).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
  await context.close();
}
await browser.close();
await sample.close();
