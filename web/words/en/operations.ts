import { formatCount, formatInstant } from '../format.ts';
import type { operationsWords } from '../vi-operations.ts';
import type { English } from './english.ts';

const SCHEDULES: Readonly<Record<string, string>> = {
  reconcile: 'Compare and repair (every 15 minutes)',
  insight: 'Find what needs attention (every 30 minutes)',
  digest: 'Send the daily digest',
  calendar: 'Put earlier congresses into the calendar (until all are there)',
};

const KINDS: Readonly<Record<string, string>> = {
  import: 'Import of a workbook',
  rulings: 'Ruling on many unions',
  register: 'Change of the register',
  replan: 'Reckoning deadlines anew',
};

const REPAIRED = {
  'first-start': 'started',
  missing: 'restarted, since it had stopped',
  stuck: 'restarted, since its time had passed',
  'token-lost': 'restarted, since its token was lost',
  woken: 'woken',
} as const;

/** Words of the page of whoever runs the system, in English. */
export const operations: English<typeof operationsWords> = {
  title: 'System watch',
  lead: 'What the system has not finished by itself. Each item has one button that repairs it; every use is recorded, and using it again changes nothing more. Figures and papers are never altered.',
  refresh: 'Look again',
  allWell: 'Nothing needs to be repaired.',
  toRepair: count => `${formatCount(count)} to repair.`,
  partOf: (part, count) => `${part}: ${formatCount(count)}`,
  doing: 'Working…',
  asked: 'Done',
  congresses: {
    title: 'Following the congresses',
    looking: count => `Looking… ${formatCount(count)} unions so far.`,
    none: count => `Looked at ${formatCount(count)} unions: all are followed.`,
    found: (wrong, looked) =>
      `${formatCount(wrong)} of ${formatCount(looked)} unions need repair. The system repairs them by itself every 15 minutes too.`,
    whats: {
      'first-start': 'Not followed yet.',
      missing: 'Following has stopped.',
      stuck: 'Its reminder is overdue and it has not gone on.',
      'token-lost': 'Runs, but lost the token that wakes it.',
      unwoken: 'Sleeps although something changed.',
      outlived: 'Still runs although the congress is over.',
    },
    restart: 'Restart',
    wake: 'Wake',
    of: (action, name) => `${action}: ${name}`,
  },
  ownerless: {
    title: 'Waiting without an owner',
    none: 'Whatever waits has somebody in charge.',
    how: 'The registrar gives somebody the post on the page Accounts.',
    people: 'To the page Accounts',
    ofUpper: count => `${formatCount(count)} waiting for a ruling, with nobody who examines or signs`,
    ofUnion: count => `${formatCount(count)} unions whose turn it is, without an account of an officer`,
    some: (names, isAll) => `${names.join('; ')}${isAll ? '' : '; …'}`,
  },
  queues: {
    title: 'Failed messages',
    none: 'No failed message.',
    names: {
      stream: 'Changes that did not reach the machines',
      schedule: 'Scheduled runs that could not be started',
      mail: 'Mail that came back, not noted on its account',
    },
    count: (count, oldest) =>
      `${formatCount(count)} messages${oldest ? `, the oldest of ${formatInstant(oldest)}` : ''}`,
    clear: queue => (queue === 'mail' ? 'Drop' : 'Compare, then drop'),
  },
  jobs: {
    title: 'Long work that stands still',
    none: 'No work stands still.',
    kind: kind => KINDS[kind] ?? kind,
    since: ({ state, savedAt, startedAt }) =>
      `${state === 'failed' ? 'Failed' : 'Still'} since ${formatInstant(savedAt ?? startedAt)}`,
    resume: 'Resume',
  },
  runs: {
    title: 'Scheduled runs',
    name: name => SCHEDULES[name] ?? name,
    last: at => `Last run: ${formatInstant(at)}`,
    never: 'Never ran yet.',
    failed: 'This run did not finish; the next one tries again.',
    did: (name, count) => `${name}: ${formatCount(count)}`,
    run: 'Run now',
  },
  log: {
    title: 'Repaired',
    none: 'Nothing had to be repaired yet.',
    bySystem: 'The system',
    at: (at, by) => `${formatInstant(at)} – ${by}`,
    act: act => {
      switch (act.do) {
        case 'reconciled':
          return `Repaired ${formatCount(act.repairs.length)} unions by itself`;
        case 'restart':
          return `Restarted the machine of ${act.union}`;
        case 'wake':
          return `Woke the machine of ${act.union}`;
        case 'handed-over':
          return `The long-running machine of ${act.union} handed over to a successor`;
        case 'resume':
          return `Resumed work ${act.job.slice(0, 8)}`;
        case 'clear':
          return `Dropped ${formatCount(act.dropped)} failed messages${act.left > 0 ? `; ${formatCount(act.left)} left, compared again` : ''}`;
        case 'run':
          return `Ran now: ${SCHEDULES[act.schedule] ?? act.schedule}`;
      }
    },
    repaired: (union, what) => `${union}: ${REPAIRED[what]}`,
    more: count => `and ${formatCount(count)} more unions`,
  },
};
