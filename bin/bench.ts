import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CongressLine, TermView, UnionList } from '../lambdas/api/contracts.ts';
import { invite } from '../lambdas/app/invite.ts';
import { runTemplate } from '../local/run-template.ts';
import { ApiClient } from './api-client.ts';
import { buildSite, synthesise } from './build.ts';
import { embeddedPorts } from './embedded-ports.ts';
import { loadSample, sampleAccounts } from './load-sample.ts';
import { drawImport } from './progress-bar.ts';

/** Requests under way at the same time. */
const AT_ONCE = 4;

const TERM = '2023-2028';
const RULER = {
  login: 'bench@laichau.example',
  name: 'Bench',
  posts: [{ union: 'LC', role: 'signatory' }],
} as const;

/** Takes every union of the sample that has not held its congress through filing, approval, report and confirmation. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dai-hoi-bench-'));
  const assembly = join(folder, 'cdk.out');
  await buildSite();
  await synthesise(assembly);
  const run = await runTemplate({ assembly, folder, port: 0, today: '2023-03-15' });
  try {
    const began = performance.now();
    const ports = embeddedPorts(run);
    await loadSample({ url: run.address, ports }, drawImport(process.stdout));
    print('sample loaded', `${((performance.now() - began) / 1000).toFixed(1)} s`);
    await run.drained();
    print('machines parked', `${((performance.now() - began) / 1000).toFixed(1)} s`);
    const { password } = sampleAccounts();
    await invite(ports, RULER, { text: password, isPermanent: true });
    await bench(await ApiClient.signIn({ url: run.address, login: RULER.login, password }), run.drained);
  } finally {
    await run.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(api: ApiClient, drained: () => Promise<void>): Promise<void> {
  const term = await api.get<TermView>(`/terms/${TERM}`);
  const before = await heldOf(api);
  const lines = await congressesAhead(api);
  const times: number[] = [];
  const began = performance.now();
  const queue = [...lines];
  const worker = async () => {
    for (let line = queue.shift(); line; line = queue.shift()) await takeThrough(api, term, line, times);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0)} ms`;
  print(
    'commands',
    `${times.length} in ${seconds.toFixed(1)} s, ${(times.length / seconds).toFixed(0)} a second`,
  );
  print('p50 / p95 / p99', `${at(0.5)} / ${at(0.95)} / ${at(0.99)}   (budget of p99: 150 ms)`);
  const after = await heldOf(api);
  print('held', `${before} + ${lines.length} = ${after}${after === before + lines.length ? '' : '   WRONG'}`);
  await drained();
  print('machines drained', `${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (after !== before + lines.length) process.exitCode = 1;
}

/** Held congresses under all upper-level unions; a signatory of the province sees no total, so by their lists. */
async function heldOf(api: ApiClient): Promise<number> {
  return (await allLines(api)).filter(line => line.heldOn).length;
}

async function allLines(api: ApiClient): Promise<CongressLine[]> {
  const uppers = ['TP', 'TD', 'PT', 'SH', 'MT', 'NN', 'TAU', 'THU', 'VC', 'GD', 'YT'];
  const pages = await Promise.all(
    uppers.map(parent => api.get<UnionList>(`/terms/${TERM}/unions?parent=${parent}&limit=200`)),
  );
  return pages.flatMap(page => [...page.items]);
}

async function congressesAhead(api: ApiClient): Promise<CongressLine[]> {
  const lines = await allLines(api);
  return lines.filter(
    line => line.current && !line.heldOn && ['congress', 'conference'].includes(line.obligation),
  );
}

async function takeThrough(
  api: ApiClient,
  term: TermView,
  line: CongressLine,
  times: number[],
): Promise<void> {
  const { union } = line;
  const send = async (command: object, key: string) => {
    const began = performance.now();
    await api.change('POST', `/terms/${TERM}/congresses/${union}/commands`, command, `bench-${union}-${key}`);
    times.push(performance.now() - began);
  };
  const onPaper = (stages: string[]) =>
    term.papers
      .filter(paper => stages.includes(paper.stage))
      .map(({ code }) => ({ code, documents: [], onPaper: true }));
  const onBehalf = { source: 'paper' };
  const before = ['plan', 'personnel', 'approval'];
  const round = line.side === 'returned' ? line.round + 1 : Math.max(1, line.round);
  if (line.current === 'plan') {
    if (line.side !== 'submitted')
      await send({ type: 'submit', stages: before, papers: onPaper(before), onBehalf }, 'file');
    const ruling = { basis: 'standing-members', documentNo: '1/TB', on: term.today, signer: 'Chủ tịch' };
    await send({ type: 'approve', judged: { stage: 'approval', round }, ruling }, 'approve');
  }
  const held = {
    on: term.today,
    form: 'plenary',
    summoned: 10,
    present: 10,
    presidentBy: 'congress',
    minutes: 'follow',
  };
  await send({ type: 'submit', stages: ['held'], held, onBehalf }, 'report');
  await send({ type: 'approve', judged: { stage: 'held', round: 1 }, confirmedBy: 'telephone' }, 'confirm');
}

function print(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(18)} ${value}\n`);
}

await main();
