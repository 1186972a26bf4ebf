import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** The two widths that every page is looked at in: a phone and a desk. */
export const SCREENS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } } as const;

const PICTURES = '.test-results';

/** Longest wait for something to show (milliseconds): only a broken page ever needs it. */
const PATIENCE_MS = 20_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Flags of the packaged Chromium that no person's browser has: it lets every origin read every other, and a service
 * worker brings it down, since all of it is one process.
 */
const UNLIKE_PEOPLES = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
  '--disable-features=',
];

/** A browser for whole flows; close it when the test is over. */
export type OpenBrowser = {
  readonly browser: Browser;
  /** A page of its own session, as wide as a phone or a desk. */
  open(options: { url: string; screen: keyof typeof SCREENS; isDark?: boolean }): Promise<OpenPage>;
  close(): Promise<void>;
};

/** One page and what to do with it. */
export type OpenPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors that the page's scripts threw or its console told, so far. */
  readonly errors: readonly string[];
  /** Saves a picture of the whole page as `.test-results/<name>.png`, where somebody may look at it: not in CI. */
  screenshot(name: string): Promise<void>;
};

/** Starts Chromium: the one at `CHROMIUM_PATH`, or else the one that npm brought. */
export async function openBrowser(): Promise<OpenBrowser> {
  const browser = await chromium.launch({ ...(await executable()), headless: true });
  return {
    browser,
    open: ({ url, screen, isDark = false }) => openPage(browser, url, screen, isDark),
    close: () => browser.close(),
  };
}

/** Throws with a readable list if axe finds a serious or critical fault on the page as it stands. */
export async function expectNoSeriousAxeFaults(page: Page): Promise<void> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  // Raw: other reporters compile templates, which the pages' own policy forbids.
  const lines = await page.evaluate<string[]>(`(async () => {
    const serious = ({ impact }) => impact === 'serious' || impact === 'critical';
    const rules = await axe.run(document, { reporter: 'raw' });
    return rules.flatMap(({ id, help, violations }) =>
      violations.filter(serious).map(({ node }) => id + ': ' + help + '\\n  ' + node.source.slice(0, 160)));
  })()`);
  if (lines.length > 0) throw new Error(`axe at ${page.url()}:\n${lines.join('\n')}`);
}

/** Throws if the page is wider than its screen: nobody should have to push a page sideways to read it. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(it => it.getBoundingClientRect().right > width);
    return wide.map(it => it.cloneNode(false).outerHTML.slice(0, 120)).concat('…');
  })()`);
  if (beyond.length > 0) throw new Error(`${page.url()} is wider than its screen: ${beyond.join(' ')}`);
}

async function executable(): Promise<{ executablePath: string; args: string[] }> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return { executablePath: own, args: FLAGS };
  // Without it the packaged Chromium looks for libraries that a plain machine has not.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const args = packaged.args.filter(flag => !UNLIKE_PEOPLES.some(start => flag.startsWith(start)));
  return { executablePath: await packaged.executablePath(), args: [...args, ...FLAGS] };
}

async function openPage(
  browser: Browser,
  url: string,
  screen: keyof typeof SCREENS,
  isDark: boolean,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: isDark ? 'dark' : 'light',
    hasTouch: screen === 'phone',
    // Pictures and checks of contrast want the page at rest.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  await page.goto(url);
  return {
    page,
    context,
    errors,
    screenshot: async name => {
      if (process.env.CI) return;
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
    },
  };
}
