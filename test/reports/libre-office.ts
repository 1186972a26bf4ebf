import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why nothing can be opened here, or undefined: LibreOffice is looked for once. */
export const NO_OFFICE = isInstalled() ? undefined : 'LibreOffice (soffice) is not installed';

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

const TINOS = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/tinos');

/** A font configuration that knows one family, of the widths of Times New Roman: fonts of this machine do not count. */
const fonts = (cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${TINOS}</dir><cachedir>${cache}</cachedir></fontconfig>`;

/**
 * What LibreOffice makes of a file called `name`, by the names of what it wrote: opened in a profile of its own, so
 * that no other run and no setting of this machine counts. Throws what it said if it wrote nothing.
 */
export function convert(name: string, bytes: Uint8Array, to: string): Readonly<Record<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'libre-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const FONTCONFIG_FILE = join(folder, 'fonts.conf');
    writeFileSync(FONTCONFIG_FILE, fonts(join(folder, 'cache')));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'out');
    const said = execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, name)],
      { stdio: 'pipe', encoding: 'utf8', timeout: 100_000, env: { ...process.env, FONTCONFIG_FILE } },
    );
    const written = readdirSync(out, { withFileTypes: true });
    if (written.length === 0) throw new Error(said);
    return Object.fromEntries(written.map(file => [file.name, readFileSync(join(out, file.name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every sheet of a workbook as text, in the form that `--convert-to` takes: comma, quotes, UTF-8, values as shown. */
export const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
