import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleAccounts } from '../../bin/load-sample.ts';
import type { CongressLine, CongressView, Upload } from '../../lambdas/api/contracts.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import type { Person } from '../embedded/person.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { readablePdf } from '../fixtures/readable-pdf.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, type OpenPage, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

const BEFORE: Stage[] = ['plan', 'personnel', 'approval'];

let sample: EmbeddedSample;
let browser: OpenBrowser;
let term: string;
let union: string;
let name: string;

beforeAll(async () => {
  sample = await startSample();
  browser = await openBrowser();
  const { accounts } = sampleAccounts();
  union = accounts.find(({ role }) => role === 'grassroots officer')?.posts[0]?.union ?? '';
  term = (await person('reviewer').get('/api/me')).terms[0].id;
  name = (await viewOf('reviewer')).name;
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

const path = () => `/api/terms/${term}/congresses/${union}`;
const viewOf = (role: string): Promise<CongressView> => person(role).get(path());
const give = (role: string, command: object) => person(role).change(`${path()}/commands`, command);

/** Uploads a PDF of two pages that says `text`, as the union's officer. */
async function upload(fileName: string, text: string, isRestricted = false): Promise<string> {
  const officer = person('grassroots officer');
  const place = { term, union };
  const bytes = await readablePdf(`${text} 1`, `${text} 2`);
  const ask = { ...place, fileName, contentType: 'application/pdf', size: bytes.length, isRestricted };
  const form: Upload = await officer.change('/api/documents', ask);
  await officer.postFile(form, bytes);
  await officer.change(`/api/documents/${form.id}/check`, place);
  return form.id;
}

/** Files the packet before the congress: three papers, the first of them restricted; returns their files' names. */
async function fileThree(): Promise<string[]> {
  const asked = (await viewOf('reviewer')).checklist.filter(
    ({ stage, required }) => required && BEFORE.includes(stage),
  );
  const papers = [];
  for (const [index, { code }] of asked.entries()) {
    papers.push({ code, documents: [await upload(`${code}.pdf`, `Paper ${code}`, index === 0)] });
  }
  await give('grassroots officer', { type: 'submit', stages: BEFORE, papers });
  return asked.map(({ code }) => `${code}.pdf`);
}

/** Files the packet again with the file of the first paper replaced by `fileName`. */
async function fileAgain(fileName: string): Promise<void> {
  const { submissions, round } = await viewOf('reviewer');
  const filed = submissions.filter(it => it.round === round).flatMap(it => it.papers);
  const [first, ...others] = ['PLAN', ...filed.map(({ code }) => code).filter(code => code !== 'PLAN')];
  const documents = [await upload(fileName, 'Signed plan')];
  const papers = [
    { code: first, documents },
    ...others.map(code => ({ code, documents: filed.find(it => it.code === code)?.documents ?? [] })),
  ];
  await give('grassroots officer', { type: 'submit', stages: BEFORE, papers });
}

/** Puts the papers back with the union, whatever the test before left. */
async function backToUnion(): Promise<void> {
  const { side, current, round } = await viewOf('reviewer');
  if (side !== 'submitted' && side !== 'recommended') return;
  const judged = { stage: current, round };
  await give('reviewer', { type: 'return', judged, reasons: [{ code: 'other' }] });
}

/** Opens the page of the union as the sample's account of `role`. */
async function openUnion(role: string, screen: 'phone' | 'desk'): Promise<OpenPage> {
  const opened = await signedIn(browser, sample, role, screen);
  const place = `/nhiem-ky/${term}/cong-doan/${union}/dai-hoi`;
  await opened.page.goto(new URL(place, sample.run.address).href);
  await opened.page.getByRole('heading', { name, level: 1 }).waitFor();
  return opened;
}

const form = ({ page }: OpenPage) => page.locator('form');
const viewer = ({ page }: OpenPage) => page.getByRole('region', { name: /\.pdf$/ });

// Each goes on where the one before it has left the papers.
describe.each(['phone', 'desk'] as const)('on a %s', screen => {
  it('a reviewer looks at the files in the page and returns two of them, each with its reason', async () => {
    await backToUnion();
    const [plan = '', request = ''] = await fileThree();
    const reviewer = await openUnion('reviewer', screen);
    const { page } = reviewer;
    await page.getByRole('button', { name: plan }).first().click();
    await page.getByText('Paper PLAN 1').waitFor();
    await expectGoodPage(page);
    await reviewer.screenshot(`review-${screen}-file`);
    await page.getByRole('button', { name: 'Đề nghị bổ sung tệp này' }).click();
    await page.getByRole('button', { name: 'Trả lại bổ sung' }).waitFor();
    await form(reviewer).getByLabel('Nội dung 1', { exact: true }).selectOption('unsigned');
    await form(reviewer).getByLabel('Ghi rõ').fill('Trang 2 chưa ký.');
    await viewer(reviewer).getByRole('button', { name: 'Tệp sau' }).click();
    await page.getByText(`Paper ${request.replace('.pdf', '')} 1`).waitFor();
    await page.getByRole('button', { name: 'Đề nghị bổ sung tệp này' }).click();
    await form(reviewer).getByRole('button', { name: 'Trả lại bổ sung' }).click();
    await page.getByText('Cần ghi rõ nội dung đề nghị bổ sung.').waitFor();
    await form(reviewer).getByLabel('Nội dung 2', { exact: true }).selectOption('unsigned');
    await expectGoodPage(page);
    await reviewer.screenshot(`review-${screen}-reasons`);
    await form(reviewer).getByRole('button', { name: 'Trả lại bổ sung' }).click();
    await page.getByText('Đã trả lại, đơn vị sẽ thấy nội dung đề nghị bổ sung.').waitFor();
    await page.getByRole('link', { name: 'Hồ sơ tiếp theo' }).waitFor();
    expect(reviewer.errors).toEqual([]);

    const officer = await openUnion('grassroots officer', screen);
    const notice = officer.page.locator('.notice').filter({ hasText: 'Trang 2 chưa ký.' });
    await notice.waitFor();
    expect(await notice.getByRole('listitem').count()).toBe(2);
    for (const file of [plan, request]) await notice.getByRole('button', { name: file }).waitFor();
    const opened = officer.page.getByText(/Văn bản hạn chế đã được mở \(/);
    await opened.click();
    await officer.page
      .getByText(/Đã được mở: đ\/c Chuyên viên/)
      .first()
      .waitFor();
    await expectGoodPage(officer.page);
    await officer.screenshot(`review-${screen}-officer`);
    expect(officer.errors).toEqual([]);
  });

  it('the page of the second round opens on the differences, and the papers go on to be signed', async () => {
    await fileAgain('Ke hoach da ky.pdf');
    const reviewer = await openUnion('reviewer', screen);
    const changes = reviewer.page.getByRole('region', { name: 'Thay đổi so với lần trước' });
    await changes.getByText('Đã thay tệp: Kế hoạch đại hội').waitFor();
    await changes.getByText(/^Chưa thay tệp: /).waitFor();
    await changes.getByText('2 văn bản giữ nguyên').waitFor();
    await changes.getByRole('button', { name: 'Ke hoach da ky.pdf' }).first().click();
    await reviewer.page.getByText('Signed plan 1').waitFor();
    await expectGoodPage(reviewer.page);
    await reviewer.screenshot(`review-${screen}-changes`);
    await reviewer.page.getByRole('button', { name: 'Trình ký' }).click();
    await form(reviewer).getByRole('button', { name: 'Trình ký' }).click();
    await reviewer.page.getByText('Đã trình ký.').waitFor();
    expect(reviewer.errors).toEqual([]);
  });

  it('what was filed in its place is told to the union, which objects; the reviewer reads why', async () => {
    await backToUnion();
    const asked = (await viewOf('reviewer')).checklist.filter(it => it.required && BEFORE.includes(it.stage));
    const papers = asked.map(({ code }) => ({ code, documents: [], onPaper: true }));
    await give('reviewer', { type: 'submit', stages: BEFORE, papers, onBehalf: { source: 'chat' } });
    const officer = await openUnion('grassroots officer', screen);
    await officer.page.getByText('Công đoàn cấp trên đã nộp thay: Hồ sơ trước đại hội').waitFor();
    await officer.page.getByText(/theo tin nhắn\.$/).waitFor();
    await expectGoodPage(officer.page);
    await officer.screenshot(`review-${screen}-behalf`);
    await officer.page.getByRole('button', { name: 'Có ý kiến về hồ sơ nộp thay' }).first().click();
    await form(officer).getByLabel('Nội dung chưa đúng').fill('Danh sách nhân sự là bản cũ.');
    await form(officer).getByRole('button', { name: 'Có ý kiến về hồ sơ nộp thay' }).click();
    await officer.page.getByText(/^Đã gửi ý kiến/).waitFor();
    expect(officer.errors).toEqual([]);

    const reviewer = await openUnion('reviewer', screen);
    await reviewer.page.getByText('Đơn vị có ý kiến về hồ sơ nộp thay: Hồ sơ trước đại hội').waitFor();
    await reviewer.page.getByText('Danh sách nhân sự là bản cũ.', { exact: true }).waitFor();
    await expectGoodPage(reviewer.page);
    await reviewer.screenshot(`review-${screen}-objection`);
    expect(reviewer.errors).toEqual([]);
  });
});

it('a whole review is done by keyboard alone', async () => {
  await backToUnion();
  const [plan = ''] = await fileThree();
  const reviewer = await openUnion('reviewer', 'desk');
  const { page } = reviewer;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on with Tab until the control of this name has the focus. */
  const tabTo = async (label: RegExp | string) => {
    for (let tries = 0; tries < 80; tries += 1) {
      await press('Tab');
      const focused = await page.evaluate<string>(
        `(document.activeElement.labels?.[0] ?? document.activeElement).textContent ?? ''`,
      );
      if (typeof label === 'string' ? focused.trim() === label : label.test(focused)) return;
    }
    throw new Error(`Tab never comes to ${label}`);
  };
  await tabTo(plan);
  await press('Enter');
  await page.getByText('Paper PLAN 1').waitFor();
  await press('ArrowRight');
  await page.getByText(/Tệp 2\/\d/).waitFor();
  await press('ArrowLeft');
  await page.getByText(/Tệp 1\/\d/).waitFor();
  await tabTo('Đề nghị bổ sung tệp này');
  await press('Enter');
  await page.getByRole('heading', { name: 'Trả lại bổ sung' }).waitFor();
  await tabTo('Nội dung 1');
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await tabTo('Trả lại bổ sung');
  await press('Enter');
  await page.getByText('Đã trả lại, đơn vị sẽ thấy nội dung đề nghị bổ sung.').waitFor();
  const { history } = await viewOf('reviewer');
  const [returned] = history.flatMap(change => change.events).filter(event => event.type === 'returned');
  expect(returned?.reasons).toMatchObject([{ code: 'unreadable', document: expect.any(String) }]);
  expect(reviewer.errors).toEqual([]);
});

it('a file is shown under the content security policy of the site', async () => {
  await backToUnion();
  const [plan = ''] = await fileThree();
  const { documents } = await viewOf('reviewer');
  const link = await person('reviewer').get(`/api/documents/${documents[0]?.id}?term=${term}&union=${union}`);
  const files = new URL(link.url).origin;
  const policy = `default-src 'self'; connect-src 'self' ${files}; img-src 'self' data: blob: ${files}; object-src 'none'; base-uri 'none'`;
  const opened = await signedIn(browser, sample, 'reviewer', 'desk');
  const { page, context } = opened;
  await context.route('**/dai-hoi', async route => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
  await page.goto(new URL(`/nhiem-ky/${term}/cong-doan/${union}/dai-hoi`, sample.run.address).href);
  await page.getByRole('button', { name: plan }).first().click();
  await page.getByText('Paper PLAN 1').waitFor();
  expect(opened.errors).toEqual([]);
  // The policy is there: it lets no image come from elsewhere.
  const violated = await page.evaluate<string>(`new Promise(resolve => {
    addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective));
    new Image().src = 'https://elsewhere.example/a.png';
  })`);
  expect(violated).toBe('img-src');
});

// The last: it approves, after which nothing of the packet is filed again.
it('of two signatories the second is told who decided, and when; the next approval starts from the last', async () => {
  await backToUnion();
  await fileThree();
  const late = await openUnion('signatory', 'desk');
  await late.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  const first = await openUnion('signatory', 'phone');
  for (const opened of [first, late]) {
    if (opened === first) await opened.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await form(opened).getByLabel('Căn cứ', { exact: true }).selectOption('written-opinion');
    await form(opened).getByLabel('Số văn bản').fill('45/TB-LĐLĐ');
    await form(opened).getByLabel('Người ký (chức danh)').fill('CHỦ TỊCH');
    await expectGoodPage(opened.page);
    await form(opened).getByRole('button', { name: 'Duyệt', exact: true }).click();
    if (opened === first) await opened.page.getByText('Đã duyệt.', { exact: true }).waitFor();
  }
  await late.page.getByText(/Đ\/c Chủ tịch LĐLĐ huyện Sìn Hồ đã xử lý lúc \d\d:\d\d/).waitFor();
  expect(await form(late).getByLabel('Số văn bản').inputValue()).toBe('45/TB-LĐLĐ');

  const inbox: { items: CongressLine[] } = await person('signatory').get('/api/inbox');
  expect(inbox.items.every(line => line.union !== union)).toBe(true);
  await first.page.getByRole('link', { name: 'Hồ sơ tiếp theo' }).click();
  await first.page.getByRole('heading', { name, level: 1 }).waitFor({ state: 'detached' });
  const approve = first.page.getByRole('button', { name: /^(Duyệt|Xác nhận đã tổ chức|Công nhận)$/ });
  await approve.waitFor();
  expect(first.errors).toEqual([]);
  const [status] = late.errors;
  expect(late.errors).toHaveLength(1);
  expect(status).toContain('409');
});
