import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aPdf } from '../fixtures/a-pdf.ts';

/** The papers that the sample's officer files before the congress. */
export const PAPERS = [
  'Kế hoạch đại hội',
  'Tờ trình đề nghị duyệt đại hội',
  'Báo cáo của ban chấp hành trình đại hội',
] as const;

/** Where files are picked for `paper`. */
export function input(page: Page, paper: string) {
  return page.locator(`input[type=file][aria-label="Thêm tệp cho ${paper}"]`);
}

/** A small PDF to be picked. */
export function pdf(name: string) {
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(aPdf(name)) };
}

/** One file for all three papers, and up. */
export async function cover(page: Page, name: string): Promise<void> {
  for (const paper of PAPERS) await input(page, paper).setInputFiles(pdf(name));
  await expectThrough(page, name);
}

/** The files called `name` are through, one for each paper; what was filed before stands beside them. */
export async function expectThrough(page: Page, name: string): Promise<void> {
  const through = page.locator('.file', { hasText: `${name}.pdf` }).filter({ hasText: 'kB' });
  await expect.poll(() => through.count()).toBe(PAPERS.length);
}

/** What is kept in the browser's database, as text. */
export function keptText(page: Page): Promise<string> {
  return page.evaluate<string>(`new Promise(done => {
    const open = indexedDB.open('drafts');
    open.onsuccess = () => {
      const all = open.result.transaction('forms').objectStore('forms').getAll();
      all.onsuccess = () => {
        open.result.close();
        done(JSON.stringify(all.result));
      };
    };
  })`);
}

/** Presses Tab until the focus is on the button called `name`. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      `document.activeElement?.tagName === 'BUTTON' ? (document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent) : ''`,
    );
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`the keyboard does not come to ${name}`);
}
