import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';

/** A mail that would have been sent. `at` is an instant (ISO 8601, UTC) on the embedded run's clock. */
export type Mail = {
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What the sender calls it by, the same for every copy. */
  readonly id?: string;
};

/** Leaves `mail` in `folder` as one JSON file, whose name sorts by time. */
export async function leaveMail(folder: string, mail: Mail): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = `${ulid(Date.parse(mail.at))}.json`;
  const draft = join(folder, `.${name}.part`);
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(`${JSON.stringify(mail, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, name));
}
