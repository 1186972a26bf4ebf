import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';
import { signedIn } from './signed-in.ts';

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

it('lets the reviewer sign in the place of the signatory, and says so on every page', async () => {
  const giver = await signedIn(browser, sample, 'signatory', 'phone');
  await giver.page.getByRole('link', { name: 'Chủ tịch LĐLĐ huyện Sìn Hồ' }).last().click();
  await giver.page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await giver.page.getByLabel('Người được ủy quyền').selectOption('Chuyên viên LĐLĐ huyện Sìn Hồ');
  await giver.page.getByLabel('Đến hết ngày', { exact: true }).fill('20/3/2023');
  await expectGoodPage(giver.page);
  await giver.page.getByLabel('Chỉ ủy quyền một số đơn vị').check();
  expect(await giver.page.getByRole('button', { name: 'Ủy quyền', exact: true }).isDisabled()).toBe(true);
  await giver.page.getByLabel('Đơn vị được ủy quyền').fill('trường');
  await giver.page.locator('.register-found button').first().click();
  await expectGoodPage(giver.page);
  await giver.page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await giver.page.getByText('Đã ủy quyền.').waitFor();
  await giver.page.getByText(/· Chỉ: /).waitFor();
  await giver.page.getByRole('button', { name: /Thu hồi ủy quyền/ }).click();
  await giver.page.getByText('Đã thu hồi ủy quyền.').waitFor();
  await giver.page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await giver.page.getByLabel('Người được ủy quyền').selectOption('Chuyên viên LĐLĐ huyện Sìn Hồ');
  await giver.page.getByLabel('Đến hết ngày', { exact: true }).fill('20/3/2023');
  await giver.page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await giver.page.getByText('Đã ủy quyền.').waitFor();
  await expectGoodPage(giver.page);
  const receiver = await signedIn(browser, sample, 'reviewer', 'desk');
  await receiver.page.getByRole('link', { name: 'Chuyên viên LĐLĐ huyện Sìn Hồ' }).first().click();
  await receiver.page.getByText('Thay đ/c Chủ tịch LĐLĐ huyện Sìn Hồ').waitFor();
  await expectGoodPage(receiver.page);
  await receiver.page.getByRole('link', { name: /Việc cần xử lý/ }).click();
  await receiver.page.locator('.inbox-table .row-link').first().click();
  await receiver.page.getByText('Đồng chí đang làm việc này thay đ/c Chủ tịch').waitFor();
  await receiver.page.getByRole('button', { name: /^(Duyệt|Xác nhận|Công nhận)/ }).waitFor();
  await expectGoodPage(receiver.page);
  await giver.page.getByRole('button', { name: /Thu hồi ủy quyền/ }).click();
  await giver.page.getByText('Đã thu hồi ủy quyền.').waitFor();
  await receiver.page.reload();
  await receiver.page.getByRole('button', { name: 'Trình ký' }).waitFor();
  expect(await receiver.page.getByText('Đồng chí đang làm việc này thay').count()).toBe(0);
}, 120_000);
