import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleAccounts } from '../../bin/load-sample.ts';
import { type EmbeddedSample, startSample } from '../embedded/start-sample.ts';
import { expectGoodPage } from './expect-good-page.ts';
import { type OpenBrowser, type OpenPage, openBrowser, type SCREENS } from './open-browser.ts';

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

const VIETNAMESE = /[ăâđêôơưà-ãè-éì-íò-õù-úýạ-ỹ]/i;

/** What stands on Vietnamese documents in every language, and the name of the other language. */
const STAYS = ['KT. CHỦ TỊCH – PHÓ CHỦ TỊCH', 'CHỦ TỊCH', '45/TB-LĐLĐ', '46/QĐ-LĐLĐ', 'Tiếng Việt'];

/** A page in English, and every text that the API answered to it: names, labels of the term, what people wrote. */
type EnglishPage = OpenPage & { readonly data: Set<string> };

/** Chooses English on the sign-in page, and signs in. */
async function inEnglish(role: string, screen: keyof typeof SCREENS): Promise<EnglishPage> {
  const { password, accounts } = sampleAccounts();
  const login = accounts.find(account => account.role === role)?.login ?? '';
  const opened = await browser.open({ url: sample.run.address, screen });
  const { page } = opened;
  const data = new Set<string>([...STAYS, login]);
  page.on('response', async response => {
    if (!response.headers()['content-type']?.includes('json')) return;
    collect(await response.json().catch(() => undefined), data);
  });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  await expectEnglish({ page, data });
  await page.getByLabel('Phone number or e-mail address').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).first().waitFor();
  return { ...opened, data };
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value.normalize());
  else if (typeof value === 'object' && value) for (const part of Object.values(value)) collect(part, into);
}

/** Throws with what is left in Vietnamese once everything that is data is taken away. */
async function expectEnglish({ page, data }: Pick<EnglishPage, 'page' | 'data'>): Promise<void> {
  await page.locator('.loading').first().waitFor({ state: 'hidden' });
  const left = async () => {
    const texts = await textsOf(page);
    const known = [...data].filter(text => VIETNAMESE.test(text)).sort((a, b) => b.length - a.length);
    return texts.filter(text => VIETNAMESE.test(known.reduce((rest, it) => rest.replaceAll(it, ''), text)));
  };
  // The page may have read an answer before this test has.
  await expect.poll(left, { message: page.url() }).toEqual([]);
}

/** Every text on the page that somebody reads or hears. */
async function textsOf(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(`(() => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('script, style, noscript')) found.push(walker.currentNode.data);
    for (const it of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(it.getAttribute(name) ?? '');
    return found;
  })()`);
  return texts.map(text => text.normalize());
}

/** Follows every link of the head, and looks at each page. */
async function walkHead(english: EnglishPage): Promise<void> {
  const { page } = english;
  const links = page.locator('nav.nav a');
  for (let at = 0; at < (await links.count()); at += 1) {
    await links.nth(at).click();
    await links.nth(at).and(page.locator('[aria-current="page"]')).waitFor();
    await page.locator('main h1').waitFor();
    await expectEnglish(english);
    await expectGoodPage(page);
  }
}

for (const screen of ['phone', 'desk'] as const) {
  it(`speaks English to a reviewer on a ${screen}, and Vietnamese again when asked`, async () => {
    const english = await inEnglish('reviewer', screen);
    const { page, errors, screenshot } = english;
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    await walkHead(english);
    await page.locator('nav.nav').getByRole('link', { name: /Inbox/ }).click();
    await page.locator('main').getByRole('link', { name: /^CĐCS/ }).first().click();
    await page.getByRole('button', { name: 'Return for completion' }).waitFor();
    await expectEnglish(english);
    await expectGoodPage(page);
    await screenshot(`english-reviewer-${screen}`);
    await page.getByRole('button', { name: 'Return for completion' }).click();
    await page.locator('form').waitFor();
    await expectEnglish(english);
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('button', { name: 'Trả lại bổ sung' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('vi');
    expect(errors).toEqual([]);
  });

  it(`speaks English to an officer on a ${screen}`, async () => {
    const english = await inEnglish('grassroots officer', screen);
    const { page, errors, screenshot } = english;
    await page.getByRole('button', { name: 'Submit the papers' }).waitFor();
    await expectEnglish(english);
    await expectGoodPage(page);
    await page.getByRole('button', { name: 'Submit the papers' }).click();
    await page.getByText('One file may serve several papers.').waitFor();
    await page.locator('form').getByRole('button', { name: 'Submit the papers' }).click();
    await page.getByText('To be corrected before sending:').waitFor();
    await expectEnglish(english);
    await expectGoodPage(page);
    await screenshot(`english-officer-${screen}`);
    expect(errors).toEqual([]);
  });
}

it('speaks English to a registrar', async () => {
  const english = await inEnglish('registrar', 'desk');
  await walkHead(english);
  expect(english.errors).toEqual([]);
});
