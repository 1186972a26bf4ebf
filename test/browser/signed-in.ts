import { sampleAccounts } from '../../bin/load-sample.ts';
import type { EmbeddedSample } from '../embedded/start-sample.ts';
import type { OpenBrowser, OpenPage, SCREENS } from './open-browser.ts';

/** Opens a page of its own session and signs in as the sample's account of `role`, as that person would. */
export async function signedIn(
  browser: OpenBrowser,
  sample: EmbeddedSample,
  role: string,
  screen: keyof typeof SCREENS,
): Promise<OpenPage> {
  const { password, accounts } = sampleAccounts();
  const login = accounts.find(account => account.role === role)?.login;
  if (!login) throw new Error(`the sample has no ${role}`);
  const opened = await browser.open({ url: sample.run.address, screen });
  await signIn(opened, login, password);
  return opened;
}

/** Types a name and a password on the sign-in page that stands open, and waits for the frame of the pages. */
export async function signIn({ page }: OpenPage, login: string, password: string): Promise<void> {
  await page.getByLabel('Số điện thoại hoặc thư điện tử').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).first().waitFor();
}
