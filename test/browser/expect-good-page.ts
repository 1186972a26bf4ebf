import type { Page } from 'playwright-core';
import { expectNoSeriousAxeFaults, expectNoSidewaysScroll } from './open-browser.ts';

/** Smallest width and height of anything that is tapped (CSS pixels; WCAG 2.2, 2.5.8). */
const SMALLEST_TARGET = 24;

/**
 * Throws unless the page as it stands is fit for everybody: no serious or critical fault that axe finds, nothing
 * wider than the screen, every control large enough to tap, and all that still true with text at 200 %.
 */
export async function expectGoodPage(page: Page): Promise<void> {
  await expectNoSeriousAxeFaults(page);
  await expectNoSidewaysScroll(page);
  await expectTargets(page);
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
  try {
    await expectNoSidewaysScroll(page);
    await expectNothingCutOff(page);
  } finally {
    await page.evaluate(`document.documentElement.style.fontSize = ''`);
  }
}

async function expectTargets(page: Page): Promise<void> {
  const small = await page.evaluate<string[]>(`(() => {
    const controls = [...document.querySelectorAll('button, select, summary, textarea, input:not([type=hidden]), a[href]')];
    return controls
      .filter(it => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter(it => !it.closest('.visually-hidden, .skip, [hidden]') && it.tabIndex >= 0)
      // A tick is tapped by its label, and a link inside a sentence is as high as its line.
      .map(it => (it.labels?.[0]?.contains(it) ? it.labels[0] : it))
      .filter(it => !(it.tagName === 'A' && getComputedStyle(it).display === 'inline'))
      .filter(it => {
        const { width, height } = it.getBoundingClientRect();
        return width > 0 && (width < ${SMALLEST_TARGET} || height < ${SMALLEST_TARGET});
      })
      .map(it => it.cloneNode(false).outerHTML.slice(0, 120));
  })()`);
  if (small.length > 0) throw new Error(`${page.url()} has targets under 24 px: ${small.join(' ')}`);
}

/** Text in a box that hides what does not fit must still fit. */
async function expectNothingCutOff(page: Page): Promise<void> {
  const cut = await page.evaluate<string[]>(`(() =>
    [...document.querySelectorAll('main button, main label, main th, main td, main p, main h1, main h2, main legend')]
      .filter(it => !it.closest('.visually-hidden') && it.checkVisibility())
      .filter(it => getComputedStyle(it).overflow === 'hidden' && it.scrollWidth > it.clientWidth + 1)
      .map(it => it.outerHTML.slice(0, 120))
  )()`);
  if (cut.length > 0) throw new Error(`${page.url()} cuts text off at 200 %: ${cut.join(' ')}`);
}
