import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiClient } from './api-client.ts';
import { drawImport } from './progress-bar.ts';

const HELP = `Imports a register workbook through the API, as a registrar does on the page.

  npm run import -- FILE [--dry-run] [--valid-part] [--url URL] [--term ID] [--login NAME]

  --dry-run      check only; nothing is written
  --valid-part   import the rows without faults although others have some
  --url URL      the site (default http://127.0.0.1:8080)
  --term ID      the term (default 2023-2028)
  --login NAME   a registrar (default: the sample's); the password is read from DAI_HOI_PASSWORD

Every fault names its sheet, row and column. The exit code is 1 where the workbook has faults.
`;

/** The sample's registrar, so that the command can be tried at once on the embedded run. */
const SAMPLE = { login: 'tochuc@laichau.example', password: 'Dai-Hoi-2023!' };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      'valid-part': { type: 'boolean', default: false },
      url: { type: 'string', default: 'http://127.0.0.1:8080' },
      term: { type: 'string', default: '2023-2028' },
      login: { type: 'string', default: SAMPLE.login },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [file] = positionals;
  if (values.help || !file) return void process.stdout.write(HELP);
  const bytes = readFileSync(file);
  const password = process.env.DAI_HOI_PASSWORD ?? SAMPLE.password;
  const api = await ApiClient.signIn({ url: values.url, login: values.login, password });
  const job = await api.importWorkbook(
    {
      term: values.term,
      fileName: basename(file),
      bytes,
      dryRun: values['dry-run'],
      validPart: values['valid-part'],
    },
    drawImport(process.stderr),
  );
  if (job.failure) throw new Error(`the import ended early: ${job.failure}`);
  const { faults, faultCount, total, added, unchanged, different } = job.import;
  for (const { sheet, row, column, message } of faults) {
    process.stdout.write(
      `${sheet}, dòng ${row}${column ? `, cột ${column.letter} (${column.header})` : ''}: ${message}\n`,
    );
  }
  if (faultCount > faults.length) process.stdout.write(`… và ${faultCount - faults.length} lỗi nữa\n`);
  const written = values['dry-run']
    ? `dry run, nothing written: ${added} would be added, ${unchanged} unchanged, ${different} different`
    : `${added} added, ${unchanged} unchanged, ${different} different and left as they are`;
  process.stdout.write(`${total} good rows, ${faultCount} faults; ${written}\n`);
  if (faultCount > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`import failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
});
