import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedPorts } from '../../bin/embedded-ports.ts';
import { loadRegistrar, sampleAccounts, sampleRegistrar } from '../../bin/load-sample.ts';
import { invite } from '../../lambdas/app/invite.ts';
import { type Embedded, startEmbedded } from '../embedded/start-embedded.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, type OpenPage, openBrowser, type SCREENS } from './open-browser.ts';
import { signIn } from './signed-in.ts';

const TERM = 'sample/lai-chau-2023/term.json';
const LEADER = {
  login: 'lanhdao@example.org',
  name: 'Lãnh đạo',
  posts: [{ role: 'leader', union: 'LC' }],
} as const;

let empty: Embedded;
let browser: OpenBrowser;

beforeAll(async () => {
  empty = await startEmbedded();
  const ports = embeddedPorts(empty.run);
  await loadRegistrar(ports);
  await invite(ports, LEADER, { text: sampleAccounts().password, isPermanent: true });
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await empty?.close();
});

async function enter(login: string, screen: keyof typeof SCREENS): Promise<OpenPage> {
  const opened = await browser.open({ url: empty.run.address, screen });
  await signIn(opened, login, sampleAccounts().password);
  return opened;
}

it('tells a leader that there is no term yet, in place of a wrong address', async () => {
  const { page, errors } = await enter(LEADER.login, 'phone');
  await page.getByRole('heading', { name: 'Chưa có nhiệm kỳ nào' }).waitFor();
  await expectGoodPage(page);
  expect(errors).toEqual([]);
});

it('shows a registrar on a phone what to do first, and the way to accounts and back', async () => {
  const { page, errors } = await enter(sampleRegistrar().login, 'phone');
  await page.getByRole('heading', { name: 'Tạo nhiệm kỳ đầu tiên' }).waitFor();
  await page.getByText('Nhập danh sách công đoàn từ Excel; có mẫu bảng tính để điền.').waitFor();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
  await page.getByRole('heading', { name: 'Tài khoản', exact: true }).waitFor();
  await page.getByText(sampleRegistrar().login).waitFor();
  await expectGoodPage(page);
  await page.getByRole('link', { name: 'Tạo nhiệm kỳ' }).click();
  await page.getByRole('heading', { name: 'Tạo nhiệm kỳ đầu tiên' }).waitFor();
  expect(errors).toEqual([]);
});

it('makes the first term from a file, and goes on to its settings and the import', async () => {
  const { page, errors, screenshot } = await enter(sampleRegistrar().login, 'desk');
  await page.getByLabel('Lấy quy định từ tệp (JSON)').setInputFiles({
    name: 'bieu.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"id": 1}'),
  });
  await page.getByText('Tệp này không phải tệp quy định của nhiệm kỳ (JSON).').waitFor();
  await page.getByLabel('Lấy quy định từ tệp (JSON)').setInputFiles(TERM);
  await page.getByText('Đã đọc tệp quy định.').waitFor();
  await expectGoodPage(page);
  await screenshot('first-term-desk');
  await page.getByRole('button', { name: 'Tạo nhiệm kỳ' }).click();
  await page.getByRole('heading', { name: 'Nhiệm kỳ và quy định' }).waitFor();
  await page.getByRole('link', { name: 'Nhập danh sách từ Excel' }).click();
  await page.getByRole('heading', { name: 'Nhập danh sách từ Excel' }).waitFor();
  expect(errors).toEqual([]);
});
