import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CongressLine, CongressView, Me } from '../../lambdas/api/contracts.ts';
import type { Person } from '../embedded/person.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, type OpenPage, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

/** The day after the one on which the sample was recorded. */
const TODAY = '2023-03-16';
const YESTERDAY = '2023-03-15';

let sample: EmbeddedSample;
let browser: OpenBrowser;
let term: string;
/** Unions of the signatory that have held their congress and are not recognised. */
let held: CongressLine[];

beforeAll(async () => {
  sample = await startSample();
  browser = await openBrowser();
  await sample.run.moveClock({ day: TODAY });
  const me: Me = await person('signatory').get('/api/me');
  term = me.terms[0]?.id ?? '';
  const parent = me.posts.find(({ role }) => role === 'signatory')?.union;
  const { items } = await person('signatory').get(`/api/terms/${term}/unions?parent=${parent}&show=held`);
  held = items.filter((line: CongressLine) => line.current === 'recognition');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await sample?.close();
});

function person(role: string): Person {
  const found = sample.people[role];
  if (!found) throw new Error(`the sample has no ${role}`);
  return found;
}

async function openUnion(role: string, screen: 'phone' | 'desk', line: CongressLine): Promise<OpenPage> {
  const opened = await signedIn(browser, sample, role, screen);
  const place = `/nhiem-ky/${term}/cong-doan/${line.union}/dai-hoi`;
  await opened.page.goto(new URL(place, sample.run.address).href);
  await opened.page.getByRole('heading', { name: line.name, level: 1 }).waitFor();
  return opened;
}

/** Opens one of the actions that are folded away. */
async function open({ page }: OpenPage, action: string): Promise<void> {
  const button = page.getByRole('button', { name: action, exact: true });
  if (!(await button.isVisible())) await page.getByText('Việc khác', { exact: true }).click();
  await button.click();
  await page.getByRole('heading', { name: action }).waitFor();
}

it('a signatory takes back a confirmation made by mistake; as known yesterday the figure stays', async () => {
  const [line] = held;
  if (!line) throw new Error('the sample has nothing to take back');
  const signatory = await openUnion('signatory', 'desk', line);
  const { page } = signatory;
  await open(signatory, 'Hủy xác nhận đã tổ chức');
  await expectGoodPage(page);
  await signatory.screenshot('withdraw-held');
  const send = page.locator('form').getByRole('button', { name: 'Hủy xác nhận đã tổ chức' });
  await send.click();
  const reason = page.getByLabel('Lý do hủy');
  const said = await page.evaluate<string>('document.querySelector("form textarea").validationMessage');
  expect(said).toBe('Cần điền mục này.');
  await reason.fill('Nhầm với công đoàn cơ sở trùng tên.');
  await send.click();
  await page.getByText('Đã hủy xác nhận; đơn vị được thông báo.').waitFor();
  await page
    .getByText('Hủy xác nhận đã tổ chức đại hội. Lý do: Nhầm với công đoàn cơ sở trùng tên.')
    .waitFor();
  await expectGoodPage(page);

  const leader = await signedIn(browser, sample, 'leader', 'desk');
  await leader.page
    .getByText(/64\/782/)
    .first()
    .waitFor();
  const dates = `?tinh-den=${YESTERDAY}&cap-nhat=${YESTERDAY}`;
  await leader.page.goto(new URL(`/nhiem-ky/${term}/tien-do${dates}`, sample.run.address).href);
  await leader.page
    .getByText(/65\/782/)
    .first()
    .waitFor();
  expect([...signatory.errors, ...leader.errors]).toEqual([]);
});

it.each(['phone', 'desk'] as const)(
  'a reviewer corrects a result on a %s, and the history tells how',
  async screen => {
    const line = held[screen === 'phone' ? 1 : 2];
    if (!line) throw new Error('the sample has nothing to correct');
    const path = `/api/terms/${term}/congresses/${line.union}`;
    const before: CongressView = await person('reviewer').get(path);
    const { present = 0, people } = before.held ?? { people: {} };
    const reviewer = await openUnion('reviewer', screen, line);
    const { page } = reviewer;
    await open(reviewer, 'Sửa kết quả đại hội');
    await page.getByLabel('Số có mặt').fill(String(present - 1));
    await page.getByText('Số liệu nhân sự (cho báo cáo)').click();
    const women = page.getByLabel('Nữ', { exact: true });
    await women.fill('50');
    await page
      .getByText(`Nữ (50) nhiều hơn số ủy viên ban chấp hành (${people.committee}).`)
      .first()
      .waitFor();
    await expectGoodPage(page);
    await reviewer.screenshot(`correct-held-${screen}`);
    await women.fill(String(people.women ?? 0));
    await page.getByLabel('Lý do sửa').fill('Ghi nhầm số người dự');
    await page.locator('form').getByRole('button', { name: 'Sửa kết quả đại hội' }).click();
    await page.getByText('Đã sửa kết quả; đơn vị được thông báo.').waitFor();
    await page.getByText('Sửa kết quả đại hội. Lý do: Ghi nhầm số người dự.').waitFor();
    await page.getByText(`Số có mặt: trước ${present}, nay ${present - 1}`).waitFor();
    await expectGoodPage(page);
    await reviewer.screenshot(`corrected-${screen}`);
    expect(reviewer.errors).toEqual([]);
  },
);
