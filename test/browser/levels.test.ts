import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedPorts } from '../../bin/embedded-ports.ts';
import { sampleAccounts } from '../../bin/load-sample.ts';
import type { CongressView } from '../../lambdas/api/contracts.ts';
import { invite } from '../../lambdas/app/invite.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import { approval, SMALL_PDF } from '../black-box/filing.ts';
import { Person } from '../embedded/person.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { until } from '../embedded/until.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { pdf } from './filing-form.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

const UPPER = 'TP';
const PROVINCE = 'LC';
const TERM = '2023-2028';
const WARNING = /^Mới có \d+\/\d+ CĐCS trực thuộc tổ chức đại hội$/;

let sample: EmbeddedSample;
let browser: OpenBrowser;
let officer: Person;
let signatory: Person;

beforeAll(async () => {
  sample = await startSample();
  officer = sample.people['upper-level officer'] as Person;
  signatory = sample.people["province's signatory"] as Person;
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await sample?.close();
});

const pathOf = (union: string) => `/api/terms/${TERM}/congresses/${union}`;

const viewOf = (person: Person, union: string): Promise<CongressView> => person.get(pathOf(union));

const approve = (stage: Stage) =>
  signatory.change(`${pathOf(UPPER)}/commands`, approval(stage, 1, sample.run.now().day));

/** Files `stage` with one file for every paper that is asked. */
async function file(person: Person, union: string, stage: Stage): Promise<void> {
  const document = await person.upload({ term: TERM, union }, SMALL_PDF, `${stage}.pdf`);
  const { checklist } = await viewOf(person, union);
  const asked = checklist.filter(paper => paper.required && paper.stage === stage);
  const papers = asked.map(({ code }) => ({ code, documents: [document] }));
  await person.change(`${pathOf(union)}/commands`, { type: 'submit', stages: [stage], papers });
}

/** The sample has no officer of the province: its congress is months ahead. */
async function officerOfProvince(): Promise<Person> {
  const { password } = sampleAccounts();
  const login = 'vanphong@laichau.example';
  const posts = [{ union: PROVINCE, role: 'officer' }] as const;
  await invite(
    embeddedPorts(sample.run),
    { login, name: 'Văn phòng LĐLĐ tỉnh', posts },
    { text: password, isPermanent: true },
  );
  return new Person({ url: sample.run.address }, login, password);
}

const placeOf = (union: string) => `${sample.run.address}/nhiem-ky/${TERM}/cong-doan/${union}/dai-hoi`;

/** Waits until the machine has opened `stage`. */
const opened = (union: string, stage: Stage) =>
  until(`${stage} of ${union} to open`, async () => {
    const { stages } = await viewOf(signatory, union);
    return stages.some(it => it.stage === stage && it.side === 'open' && it.due !== null);
  });

async function approvedBefore(): Promise<number> {
  const { stages, recognised } = await signatory.get(`/api/terms/${TERM}/progress?level=upper`);
  return stages.held + stages.recognition + recognised;
}

it('lets an officer of an upper-level union file its plan on a phone, told as what it is', async () => {
  await opened(UPPER, 'plan');
  const { page, errors, screenshot } = await signedIn(browser, sample, 'upper-level officer', 'phone');
  await page.getByText(WARNING).waitFor();
  await page.getByText('Cấp duyệt: Liên đoàn Lao động tỉnh Lai Châu').waitFor();
  await page.getByText(/^Đơn vị nộp/).waitFor();
  await expectGoodPage(page);
  await screenshot('levels-officer-phone');
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await page.locator('#form-title:focus').waitFor();
  const papers = page.locator('input[type=file][aria-label^="Thêm tệp cho"]');
  const { checklist } = await viewOf(officer, UPPER);
  for (const { label } of checklist.filter(it => it.stage === 'plan' && it.required)) {
    await page.locator(`input[type=file][aria-label="Thêm tệp cho ${label}"]`).setInputFiles(pdf('ke-hoach'));
  }
  expect(await papers.count()).toBeGreaterThan(2);
  const asked = checklist.filter(it => it.stage === 'plan' && it.required).length;
  const through = page.locator('.file', { hasText: 'ke-hoach.pdf' }).filter({ hasText: 'kB' });
  await expect.poll(() => through.count()).toBe(asked);
  await page.locator('form').getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await page.getByText('Đã nộp.').waitFor();
  expect(errors).toEqual([]);
});

it('warns the signatory of the province, who approves all the same, and counts it for leaders', async () => {
  const before = await approvedBefore();
  await approve('plan');
  await opened(UPPER, 'personnel');
  await file(officer, UPPER, 'personnel');
  await approve('personnel');
  await opened(UPPER, 'approval');
  await file(officer, UPPER, 'approval');
  const { page, errors, screenshot } = await signedIn(browser, sample, "province's signatory", 'desk');
  await page.goto(placeOf(UPPER));
  await page.getByText(WARNING).waitFor();
  await screenshot('levels-page-desk');
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  const form = page.locator('form');
  await form.getByText(WARNING).waitFor();
  await expectGoodPage(page);
  await screenshot('levels-approve-desk');
  await form.getByLabel('Căn cứ', { exact: true }).selectOption('written-opinion');
  await form.getByLabel('Số văn bản').fill('12/TB-LĐLĐ');
  await form.getByLabel('Người ký (chức danh)').fill('CHỦ TỊCH');
  await form.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await page.getByText('Đã duyệt.').waitFor();
  await page.getByText(/Khi đó mới có \d+\/\d+ công đoàn trực thuộc tổ chức xong/).waitFor();

  await page.goto(`${sample.run.address}/nhiem-ky/${TERM}/tien-do`);
  await page.getByRole('link', { name: `Đã duyệt ${before + 1}/11` }).click();
  await page.getByRole('link', { name: /thành phố/ }).waitFor();
  await expectGoodPage(page);
  await screenshot('levels-list-desk');
  expect(errors).toEqual([]);
});

it('lists the upper-level unions on a phone and opens the congress of each', async () => {
  const { page, errors, screenshot } = await signedIn(browser, sample, 'leader', 'phone');
  await page.getByRole('link', { name: 'Xem 11 đơn vị' }).click();
  await page.getByText('Có 11 đơn vị').waitFor();
  await expectGoodPage(page);
  await screenshot('levels-list-phone');
  await page.getByRole('link', { name: /Sìn Hồ/ }).click();
  await page.getByText(WARNING).waitFor();
  await expectGoodPage(page);
  await screenshot('levels-page-phone');
  expect(errors).toEqual([]);
});

it('records the document of the body above on the congress of the province', async () => {
  await opened(PROVINCE, 'plan');
  await file(await officerOfProvince(), PROVINCE, 'plan');
  const { page, errors, screenshot } = await signedIn(browser, sample, "province's signatory", 'phone');
  await page.goto(placeOf(PROVINCE));
  await page.getByRole('button', { name: 'Ghi nhận văn bản của cấp trên' }).click();
  await expectGoodPage(page);
  await page.getByLabel('Số văn bản').fill('99/TB-TLĐ');
  await page.getByLabel('Ngày văn bản', { exact: true }).fill('15/3/2023');
  await page.getByLabel('Người ký (chức danh, họ tên)').fill('Phó Chủ tịch');
  await screenshot('levels-record-phone');
  await page.locator('form').getByRole('button', { name: 'Ghi nhận văn bản của cấp trên' }).click();
  await page.getByText('Đã duyệt.').waitFor();
  await page.getByText(/^Ghi nhận văn bản của Tổng Liên đoàn Lao động Việt Nam \(số 99\/TB-TLĐ/).waitFor();
  expect(errors).toEqual([]);
});

it('tells a registrar that no level is missing', async () => {
  const { page, errors, screenshot } = await signedIn(browser, sample, 'registrar', 'desk');
  await page.goto(`${sample.run.address}/nhiem-ky/${TERM}/quy-dinh`);
  await page.getByRole('button', { name: 'Đưa các cấp còn thiếu vào nhiệm kỳ' }).click();
  await page.getByText('Không còn thiếu: cả 12 đơn vị đã có trong nhiệm kỳ.').waitFor();
  await expectGoodPage(page);
  await screenshot('levels-terms-desk');
  expect(errors).toEqual([]);
});

for (const screen of ['desk', 'phone'] as const) {
  it(`checks the template of the report on a ${screen} while it is typed`, async () => {
    const { page, errors, screenshot } = await signedIn(browser, sample, 'registrar', screen);
    await page.goto(`${sample.run.address}/nhiem-ky/${TERM}/quy-dinh`);
    await page.getByRole('button', { name: 'Sửa: Mẫu báo cáo' }).click();
    const form = page.locator('form');
    const subject = form.getByLabel('Trích yếu');
    await subject.fill('Tiến độ đại hội đến ngày {ngay}');
    await form.getByText(/^Có mục trong ngoặc nhọn/).waitFor();
    await subject.fill('Tiến độ đại hội của 782 CĐCS');
    await form.getByText(/^Không viết sẵn con số/).waitFor();
    await subject.fill('Tiến độ đại hội đến ngày {asOf}');
    await form.getByText('Các mục được điền tự động').click();
    await page.getByText(/^Mẫu báo cáo – Trích yếu: /).waitFor();
    await expectGoodPage(page);
    await screenshot(`report-template-${screen}`);
    expect(errors).toEqual([]);
  });
}
