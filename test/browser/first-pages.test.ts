import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { aPdf } from '../fixtures/a-pdf.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

const UNION = 'CĐCS Trường Mầm non Nậm Tăm';

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

for (const screen of ['phone', 'desk'] as const) {
  it(`tells a leader on a ${screen} how many have held their congress`, async () => {
    const { page, screenshot, errors } = await signedIn(browser, sample, 'leader', screen);
    const headline = page.getByText(/Đã có 65\/782 CĐCS/);
    await headline.waitFor();
    expect(await headline.textContent()).toContain('8,3%');
    await page.getByText('trong đó 3 đại hội điểm').waitFor();
    await page.getByText(/65\/760 = 8,6%/).waitFor();
    for (const name of ['LĐLĐ Thành phố', 'Sìn Hồ', 'CĐ ngành Y tế']) {
      await page.getByRole('link', { name, exact: true }).first().waitFor();
    }
    expect(await page.getByText('Dữ liệu mẫu').first().textContent()).toContain('15/3/2023');
    await expectGoodPage(page);
    await screenshot(`leader-${screen}`);
    expect(errors).toEqual([]);
  });
}

it('takes the papers of an officer on a phone to the reviewer and the signatory', async () => {
  const officer = await signedIn(browser, sample, 'grassroots officer', 'phone');
  await officer.page.getByRole('heading', { name: UNION }).waitFor();
  await expectGoodPage(officer.page);
  await officer.screenshot('officer-phone');
  await officer.page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  for (const paper of [
    'Kế hoạch đại hội',
    'Tờ trình đề nghị duyệt đại hội',
    'Báo cáo của ban chấp hành trình đại hội',
  ]) {
    await officer.page
      .locator(`input[type=file][aria-label="Thêm tệp cho ${paper}"]`)
      .setInputFiles({ name: `${paper}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(aPdf(paper)) });
  }
  await expectGoodPage(officer.page);
  await officer.screenshot('officer-phone-filing');
  await officer.page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await officer.page.getByText('Chờ duyệt').first().waitFor();
  expect(officer.errors).toEqual([]);

  const reviewer = await signedIn(browser, sample, 'reviewer', 'desk');
  await reviewer.page.getByRole('heading', { name: 'Việc cần xử lý' }).waitFor();
  await reviewer.page.getByRole('link', { name: UNION }).waitFor();
  await expectGoodPage(reviewer.page);
  await reviewer.screenshot('reviewer-desk');
  await reviewer.page.getByRole('link', { name: UNION }).click();
  await reviewer.page.getByRole('button', { name: 'Trình ký' }).click();
  await reviewer.page.locator('form').getByRole('button', { name: 'Trình ký' }).click();
  await reviewer.page.getByText('Đã thẩm định, chờ ký').first().waitFor();
  await reviewer.screenshot('reviewer-desk-recommended');
  expect(reviewer.errors).toEqual([]);

  const signatory = await signedIn(browser, sample, 'signatory', 'desk');
  await signatory.page.getByRole('link', { name: UNION }).click();
  await signatory.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expectGoodPage(signatory.page);
  const form = signatory.page.locator('form');
  await form.getByLabel('Căn cứ', { exact: true }).selectOption({ index: 2 });
  await form.getByLabel('Số văn bản').fill('45/TB-LĐLĐ');
  await form.getByLabel('Người ký (chức danh)').fill('CHỦ TỊCH');
  await signatory.screenshot('signatory-desk-approving');
  await form.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await signatory.page
    .getByText(/Đã duyệt, chờ đại hội/)
    .first()
    .waitFor();
  await signatory.screenshot('signatory-desk');
  expect(signatory.errors).toEqual([]);
});
