import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { sampleAccounts } from '../../bin/load-sample.ts';
import type { CongressView } from '../../lambdas/api/contracts.ts';
import { STAGES } from '../../lambdas/domain/stages.ts';
import type { Person } from '../embedded/person.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { aPdf } from '../fixtures/a-pdf.ts';
import { aPhoto } from './a-photo.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { cover, expectThrough, input, keptText, PAPERS, pdf, tabTo } from './filing-form.ts';
import { type OpenBrowser, type OpenPage, openBrowser } from './open-browser.ts';
import { signedIn, signIn } from './signed-in.ts';

const [PLAN, REQUEST] = PAPERS;

let sample: EmbeddedSample;
let browser: OpenBrowser;
let officer: Person;
let path: string;
let rounds: number;

beforeAll(async () => {
  sample = await startSample();
  officer = sample.people['grassroots officer'] as Person;
  const me = await officer.get('/api/me');
  path = `/api/terms/${me.terms[0].id}/congresses/${me.posts[0].union}`;
}, 300_000);

afterAll(() => sample?.close());

/** Each begins with papers that are the union's to file, however often they were filed before. */
beforeEach(async () => {
  browser = await openBrowser();
  const view = await viewNow();
  rounds = view.stages[0]?.round ?? 0;
  if (view.side !== 'submitted') return;
  await officer.change(`${path}/commands`, {
    type: 'withdraw',
    judged: { stage: view.current, round: view.round },
  });
});

// A browser each: the packaged one does not outlive its first context.
afterEach(() => browser.close());

const viewNow = (): Promise<CongressView> => officer.get(path);

async function atTheForm(screen: 'phone' | 'desk'): Promise<OpenPage> {
  const page = await signedIn(browser, sample, 'grassroots officer', screen);
  await openForm(page.page);
  // What was filed before stands there again; each test begins without it.
  const take = page.page.getByRole('button', { name: /^Bỏ .+ khỏi / });
  for (let left = await take.count(); left > 0; left -= 1) await take.first().click();
  return page;
}

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Nộp hồ sơ|Bổ sung và nộp lại)$/ }).click();
  await formIsOpen(page);
}

/** Its heading takes the focus once the draft was looked for. */
async function formIsOpen(page: Page): Promise<void> {
  await page.locator('#form-title:focus').waitFor();
}

const send = (page: Page) =>
  page.locator('form').getByRole('button', { name: /^(Nộp hồ sơ|Bổ sung và nộp lại)$/ });
const filed = (page: Page) =>
  page
    .getByText(/Chờ duyệt|Đã nộp lại/)
    .first()
    .waitFor();

async function expectFiledOnce(): Promise<CongressView> {
  const view = await viewNow();
  expect(view.stages[0]).toMatchObject({ side: 'submitted', round: rounds + 1 });
  return view;
}

it('says at once what is no document, and sends nothing of it', async () => {
  const { page, screenshot } = await atTheForm('phone');
  const asked: string[] = [];
  page.on('request', request => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const refused: [string, string, Buffer][] = [
    ['trong.pdf', 'Tệp này trống', Buffer.alloc(0)],
    ['trang.pdf', 'Nội dung tệp không đúng loại', Buffer.from('<script>alert(1)</script>')],
    ['bai.mp3', 'Không nhận loại tệp này', Buffer.from('ID3 and so on')],
    ['to.pdf', 'Tệp lớn hơn 15 MB', Buffer.concat([Buffer.from(aPdf('x')), Buffer.alloc(16 * 2 ** 20)])],
  ];
  for (const [name, , buffer] of refused) {
    await input(page, PLAN).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  }
  for (const [name, sentence] of refused) {
    await page.locator('.file', { hasText: name }).getByText(sentence).waitFor();
  }
  await expectGoodPage(page);
  await screenshot('filing-refused');
  expect(asked.filter(it => it.startsWith('POST'))).toEqual([]);
  await send(page).click();
  await page.getByText(/Còn thiếu: .*Kế hoạch đại hội/).waitFor();
});

for (const [screen, paper] of [
  ['phone', PLAN],
  ['desk', REQUEST],
] as const) {
  it(`files three photos as one PDF on a ${screen}, through a network that breaks off`, async () => {
    const { page, context, screenshot, errors } = await atTheForm(screen);
    await page.getByText('mỗi tệp không quá 15 MB').waitFor();
    let cuts = 0;
    await page.route('**/s3/**', async route => {
      if (route.request().method() !== 'POST' || cuts > 0) return route.continue();
      cuts += 1;
      await context.setOffline(true);
      await route.abort('connectionfailed');
    });
    const photos = [
      await aPhoto(page, 'Trang 1', { width: 1200, height: 1600 }),
      await aPhoto(page, 'Trang 2', { width: 1600, height: 1200 }),
      await aPhoto(page, 'Trang 3', { width: 1200, height: 1600 }),
    ];
    await input(page, paper).setInputFiles(photos);
    await page.getByText('3 ảnh, ghép thành 1 tệp PDF').waitFor();
    await page.getByText('Mất mạng. Các tệp đang chờ').waitFor();
    await expectGoodPage(page);
    await screenshot(`filing-${screen}-offline`);
    await context.setOffline(false);
    await page
      .locator('.file', { hasText: 'ghép thành' })
      .filter({ hasText: /\d (kB|MB)/ })
      .waitFor();
    for (const other of PAPERS.filter(it => it !== paper)) {
      await page.getByLabel(`Dùng tệp đã chọn cho ${other}`).selectOption({ label: `${paper}.pdf` });
    }
    await expectGoodPage(page);
    await screenshot(`filing-${screen}`);
    await send(page).dblclick();
    await filed(page);
    const { submissions, documents: all } = await expectFiledOnce();
    const used = new Set(
      submissions
        .filter(it => it.round === rounds + 1)
        .flatMap(it => it.papers.flatMap(({ documents }) => documents)),
    );
    expect([...used]).toHaveLength(1);
    const [id] = used;
    expect(all.find(it => it.id === id)).toMatchObject({
      fileName: `${paper}.pdf`,
      contentType: 'application/pdf',
      isChecked: true,
    });
    const { term, union } = await viewNow();
    const link = await officer.get(`/api/documents/${id}?term=${term}&union=${union}`);
    const made = await PDFDocument.load(await (await fetch(link.url)).arrayBuffer());
    const ways = made.getPages().map(it => (it.getHeight() > it.getWidth() ? 'upright' : 'lying'));
    expect(ways).toEqual(['upright', 'lying', 'upright']);
    // The browser itself says so whenever a request has no network.
    expect(errors.filter(error => !error.includes('Failed to load resource'))).toEqual([]);
  });
}

it('keeps the draft on the device: reloaded, it is there with its files; thrown away, it is gone', async () => {
  const { page, screenshot } = await atTheForm('desk');
  await cover(page, 'van-ban');
  await page.getByLabel('Ghi chú gửi kèm').fill('Đã có chữ ký');
  await page.getByText('Bản nháp lưu trên máy này lúc').waitFor();
  await expect.poll(() => keptText(page)).toContain('Đã có chữ ký');
  await page.reload();
  await page.getByText('Bản nháp lưu trên máy này lúc').waitFor();
  await screenshot('filing-draft-notice');
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
  await page.getByText('Đã mở lại bản nháp').waitFor();
  expect(await page.getByLabel('Ghi chú gửi kèm').inputValue()).toBe('Đã có chữ ký');
  expect(await page.locator('.file', { hasText: 'van-ban.pdf' }).count()).toBe(3);
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await expect.poll(() => page.getByLabel('Ghi chú gửi kèm').inputValue()).toBe('');
  expect(await page.locator('.file', { hasText: 'van-ban.pdf' }).count()).toBe(0);
  expect(await keptText(page)).toBe('[]');
});

it('files once when the answer is lost and the same is filed again after a reload', async () => {
  const { page } = await atTheForm('phone');
  await cover(page, 'mat-tra-loi');
  const keys: (string | undefined)[] = [];
  await page.route('**/commands', async route => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await send(page).click();
  await page.locator('form').getByRole('alert').waitFor();
  await send(page).click();
  await filed(page);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  await expectFiledOnce();
  expect(await keptText(page)).toBe('[]');
});

it('tells the second of two windows that it is filed already, and shows what stands', async () => {
  const first = await atTheForm('desk');
  await cover(first.page, 'hai-cua-so');
  await expect.poll(() => keptText(first.page)).toContain('"id"');
  const page = await first.context.newPage();
  await page.goto(sample.run.address);
  const { password, accounts } = sampleAccounts();
  const login = accounts.find(account => account.role === 'grassroots officer')?.login ?? '';
  await signIn({ ...first, page }, login, password);
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
  await expectThrough(page, 'hai-cua-so');
  await send(first.page).click();
  await filed(first.page);
  await send(page).click();
  await page.getByText('Hồ sơ này đã được nộp từ một cửa sổ khác').waitFor();
  await filed(page);
  await expectFiledOnce();
});

it('gives the form back, as it was, to whoever signs in again after the session ended', async () => {
  const { page, ...rest } = await atTheForm('phone');
  await cover(page, 'het-phien');
  await page.getByLabel('Ghi chú gửi kèm').fill('Giữ nguyên');
  await page.evaluate(`sessionStorage.clear()`);
  await page.route('**/commands', route => route.fulfill({ status: 401, body: '{}' }), { times: 1 });
  await send(page).click();
  await page.getByLabel('Mật khẩu', { exact: true }).waitFor();
  const { password, accounts } = sampleAccounts();
  const login = accounts.find(account => account.role === 'grassroots officer')?.login ?? '';
  await signIn({ page, ...rest }, login, password);
  expect(await page.getByLabel('Ghi chú gửi kèm').inputValue()).toBe('Giữ nguyên');
  await send(page).click();
  await filed(page);
  await expectFiledOnce();
});

it('is filed by the keyboard alone', async () => {
  const { page } = await signedIn(browser, sample, 'grassroots officer', 'desk');
  await tabTo(page, /^(Nộp hồ sơ|Bổ sung và nộp lại)$/);
  await page.keyboard.press('Enter');
  await formIsOpen(page);
  // Listened to all the time: whoever waits for each chooser anew may miss one.
  page.on('filechooser', chooser => void chooser.setFiles(pdf('ban-phim')));
  for (const [index, paper] of PAPERS.entries()) {
    await tabTo(page, `Thêm tệp cho ${paper}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.file', { hasText: 'ban-phim.pdf' }).count()).toBe(index + 1);
  }
  await expectThrough(page, 'ban-phim');
  await tabTo(page, /^(Nộp hồ sơ|Bổ sung và nộp lại)$/);
  await page.keyboard.press('Enter');
  await filed(page);
  await expectFiledOnce();
});

it('saves a Word draft of a paper, called after it', async () => {
  const { page } = await atTheForm('desk');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: `Tải mẫu Word: ${REQUEST}` }).click();
  expect((await saving).suggestedFilename()).toBe(`${REQUEST}.docx`);
});

it('takes a report only when its numbers agree, and without minutes that follow', async () => {
  const signatory = sample.people.signatory as Person;
  const view = await viewNow();
  const place = { term: view.term, union: view.union };
  const document = await officer.upload(place, aPdf('ho-so'), 'ho-so.pdf');
  const papers = view.checklist
    .filter(it => it.required && ['plan', 'personnel', 'approval'].includes(it.stage))
    .map(({ code }) => ({ code, documents: [document] }));
  const stages = STAGES.slice(0, 3);
  await officer.change(`${path}/commands`, { type: 'submit', stages, papers });
  await signatory.change(`${path}/commands`, {
    type: 'approve',
    judged: { stage: 'plan', round: rounds + 1 },
    ruling: {
      basis: 'standing-members',
      documentNo: '45/TB-LĐLĐ',
      on: view.today,
      signer: 'CHỦ TỊCH',
    },
  });
  const { page, screenshot } = await signedIn(browser, sample, 'grassroots officer', 'phone');
  await page.getByRole('button', { name: 'Báo kết quả đại hội' }).click();
  const form = page.locator('form');
  await form.getByLabel(/^Ngày tổ chức đại hội/).fill('14/3/2023');
  await form.getByLabel('Số triệu tập').fill('9');
  await form.getByLabel('Số có mặt').fill('9');
  await form.getByRole('button', { name: 'Thêm: Chủ tịch' }).click();
  const ballot = page.locator('.ballot', { hasText: 'Chủ tịch' });
  const counts = { 'Phát ra': '9', 'Thu về': '9', 'Hợp lệ': '8', 'Trúng cử': '1' };
  for (const [name, count] of Object.entries(counts))
    await ballot.getByLabel(name, { exact: true }).fill(count);
  await ballot.getByText('phải bằng số phiếu thu về').waitFor();
  await form.getByRole('button', { name: 'Báo kết quả đại hội' }).click();
  await expect.poll(() => page.evaluate(`!!document.activeElement.closest('.ballot')`)).toBe(true);
  await screenshot('filing-held-wrong');
  await ballot.getByLabel('Không hợp lệ').fill('1');
  await ballot.getByText('Số liệu khớp').waitFor();
  await form.getByLabel('Biên bản', { exact: true }).selectOption({ label: 'Biên bản nộp sau' });
  await form.getByText('nộp sau, khi đã có biên bản').waitFor();
  await expectGoodPage(page);
  await screenshot('filing-held');
  await form.getByRole('button', { name: 'Báo kết quả đại hội' }).click();
  await page.getByText('Đã báo, chờ xác nhận').first().waitFor();
  const after = await viewNow();
  expect(after.held).toMatchObject({ summoned: 9, present: 9, minutes: 'follow' });
  expect(after.stages[3]).toMatchObject({ side: 'submitted', round: 1 });
});
