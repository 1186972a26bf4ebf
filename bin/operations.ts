import { parseArgs } from 'node:util';
import type { CheckedCongresses, LogLine, OperationsView } from '../lambdas/api/contracts.ts';
import { ApiClient } from './api-client.ts';

const HELP = `Shows what waits, failed or was repaired in an installation, and repairs one thing at a time.

  npm run operations -- [REPAIR] [--url URL] [--login NAME]

  REPAIR         one of
                   restart TERM/UNION   calls a new machine for a congress
                   wake TERM/UNION      wakes the machine of a congress
                   resume JOB           makes long work go on
                   clear QUEUE          drops failed messages that reconcile has made good (stream, schedule),
                                        or of mail that came back (mail)
                   run SCHEDULE         runs reconcile, insight or digest now
  --url URL      the site (default http://127.0.0.1:8080)
  --login NAME   an operator (default: the sample's); the password is read from DAI_HOI_PASSWORD

The exit code is 1 where something needs to be repaired.
`;

/** The sample's operator, so that the command can be tried at once on the embedded run. */
const SAMPLE = { login: 'kythuat@laichau.example', password: 'Dai-Hoi-2023!' };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:8080' },
      login: { type: 'string', default: SAMPLE.login },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const password = process.env.DAI_HOI_PASSWORD ?? SAMPLE.password;
  const api = await ApiClient.signIn({ url: values.url, login: values.login, password });
  const [what, which] = positionals;
  if (what) return repair(api, what, which ?? '');
  const view = await api.get<OperationsView>('/operations');
  const wrong = [...queuesIn(view), ...jobsIn(view), ...(await congressesIn(api))];
  for (const { name, startedAt, failure, did } of view.runs) {
    say(
      `run ${name}: ${startedAt ?? 'never'}${failure ? ` failed (${failure})` : ''} ${JSON.stringify(did ?? {})}`,
    );
  }
  for (const line of view.log) say(`done ${line.at} ${line.by ?? 'reconcile'}: ${actOf(line)}`);
  for (const line of wrong) say(line);
  if (wrong.length > 0) process.exitCode = 1;
  else say('nothing to repair');
}

async function repair(api: ApiClient, what: string, which: string): Promise<void> {
  const [term, union] = which.split('/');
  const congress = { term, union };
  const asked: Record<string, () => Promise<object> | object> = {
    restart: async () => ({ do: 'restart', ...congress, attempt: await attemptOf(api, which) }),
    wake: () => ({ do: 'wake', ...congress }),
    resume: () => ({ do: 'resume', job: which }),
    clear: () => ({ do: 'clear', queue: which }),
    run: () => ({ do: 'run', schedule: which }),
  };
  const body = await asked[what]?.();
  if (!body) throw new Error(`"${what}" is no repair; see --help`);
  const line = await api.change<LogLine>(
    'POST',
    '/operations/repairs',
    body,
    `operations-${crypto.randomUUID()}`,
  );
  say(`done: ${actOf(line)}`);
}

async function attemptOf(api: ApiClient, which: string): Promise<number> {
  const found = (await allWrong(api)).wrong.find(one => `${one.term}/${one.union}` === which);
  if (!found) throw new Error(`nothing is wrong with the machine of ${which}`);
  return found.attempt;
}

function queuesIn({ queues }: OperationsView): string[] {
  return queues
    .filter(({ count }) => count > 0)
    .map(
      ({ queue, count, oldest }) =>
        `failed messages of the ${queue}: ${count}, oldest ${oldest ?? '?'}; clear ${queue}`,
    );
}

function jobsIn({ jobs }: OperationsView): string[] {
  return jobs
    .filter(job => job.isStill || job.state === 'failed')
    .map(job => `job ${job.kind} of ${job.term} ${job.failure ?? 'stands still'}; resume ${job.id}`);
}

async function congressesIn(api: ApiClient): Promise<string[]> {
  const { wrong, ownerless } = await allWrong(api);
  const act = (what: string) => (what === 'unwoken' || what === 'outlived' ? 'wake' : 'restart');
  return [
    ...wrong.map(one => `${one.term}/${one.union} ${one.what}; ${act(one.what)} ${one.term}/${one.union}`),
    ...ownerless
      .filter(one => one.ofUpper > 0)
      .map(
        one =>
          `${one.parent}: ${one.ofUpper} wait for a ruling, and nobody there has an account; invite somebody`,
      ),
  ];
}

async function allWrong(api: ApiClient): Promise<Pick<CheckedCongresses, 'wrong' | 'ownerless'>> {
  const pages: CheckedCongresses[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const page: CheckedCongresses = await api.get(
      `/operations/congresses${cursor && `?cursor=${encodeURIComponent(cursor)}`}`,
    );
    pages.push(page);
    cursor = page.cursor;
  }
  return { wrong: pages.flatMap(page => page.wrong), ownerless: pages.flatMap(page => page.ownerless) };
}

function actOf({ act }: Pick<LogLine, 'act'>): string {
  if (act.do === 'reconciled')
    return `repaired ${act.repairs.map(it => `${it.union} (${it.what})`).join(', ')}`;
  const { do: what, ...about } = act;
  return `${what} ${Object.values(about).join(' ')}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`operations failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
});
