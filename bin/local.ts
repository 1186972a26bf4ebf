import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isDay } from '../lambdas/domain/days.ts';
import { type RunningTemplate, runTemplate } from '../local/run-template.ts';
import { StartError } from '../local/start-error.ts';
import { buildSite, synthesise } from './build.ts';
import { embeddedPorts } from './embedded-ports.ts';
import { loadRegistrar, loadSample, sampleAccounts, sampleRegistrar } from './load-sample.ts';
import { drawImport } from './progress-bar.ts';

const HELP = `Runs Dai Hoi on this machine, with sample data and a simulated date.

  npm start -- [--data DIR] [--port N] [--empty] [--today YYYY-MM-DD] [--control-port N]

  --data DIR          where everything is kept (default .data)
  --port N            port of the page and the API (default 8080)
  --empty             start without the sample, but for the account of its registrar
  --today YYYY-MM-DD  the simulated date of the first start (default 2023-03-15), or a later one to move on to
  --control-port N    loopback port for tools that move the clock or read counters
`;

/** The simulated day on which the sample begins. */
const SAMPLE_DAY = '2023-03-15';

/** Oldest Node that runs this: the Lambda runtime's own version, which `npm ci` installs beside the project. */
const NODE_MAJOR = 24;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '.data' },
      port: { type: 'string', default: '8080' },
      'control-port': { type: 'string' },
      empty: { type: 'boolean', default: false },
      today: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
    throw new Error(
      `runs on Node ${NODE_MAJOR}, which npm installs; start it with "npm start" after "npm ci"`,
    );
  }
  const folder = resolve(values.data);
  const isFirst = !existsSync(folder);
  makeWritable(folder);
  if (values.today && !isDay(values.today)) throw new Error(`"${values.today}" is not a day (YYYY-MM-DD)`);
  const assembly = join(folder, 'cdk.out');
  say('Building the web app and the template …');
  await buildSite();
  await synthesise(assembly);
  const today = values.today ?? (isFirst ? SAMPLE_DAY : undefined);
  const run = await runTemplate({
    assembly,
    folder,
    port: portOf(values.port),
    ...(today && { today }),
    ...(values['control-port'] && { controlPort: portOf(values['control-port']) }),
  });
  stopOnSignals(run);
  announce(run, values.empty);
  const marker = join(folder, 'sample-loaded');
  if (existsSync(marker)) return;
  if (values.empty) return loadRegistrar(embeddedPorts(run));
  await fill(run);
  writeFileSync(marker, '');
  say('The sample is loaded. Press Ctrl+C to stop; the next start goes on where this one ended.');
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`cannot write to ${folder}: choose another folder with --data`);
  }
}

async function fill(run: RunningTemplate): Promise<void> {
  say('Loading the sample: 1 workbook, through the same import that a registrar uses.');
  const at = { url: run.address, ports: embeddedPorts(run) };
  const job = await loadSample(at, drawImport(process.stdout));
  if (job.state !== 'done' || job.import.faultCount > 0) {
    throw new Error(`the sample was not imported: ${JSON.stringify(job.import.faults.slice(0, 3))}`);
  }
}

function announce(run: RunningTemplate, isEmpty: boolean): void {
  const { password, accounts } = sampleAccounts();
  say(`\nDai Hoi is at ${run.address}   (simulated date ${run.now().day}, only from this machine)`);
  if (run.controlAddress) say(`Control port ${run.controlAddress}`);
  say(`\nSample accounts, password ${password}`);
  const shown = isEmpty ? [sampleRegistrar()] : accounts;
  for (const { login, role } of shown) say(`  ${login.padEnd(30)} ${role}`);
  say('');
}

function stopOnSignals(run: RunningTemplate): void {
  const stop = () => void run.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${text}" is not a port`);
  return port;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  const isExpected = error instanceof StartError || (error instanceof Error && !process.env.DEBUG);
  process.stderr.write(
    `\nDai Hoi did not start: ${isExpected ? (error as Error).message : String((error as Error)?.stack)}\n`,
  );
  process.exit(1);
});
