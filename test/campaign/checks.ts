import { ListExecutionsCommand } from '@aws-sdk/client-sfn';
import type { CongressLine, CongressView, ProgressView } from '../../lambdas/api/contracts.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { STAGES } from '../../lambdas/domain/stages.ts';
import { runningExecutions } from '../embedded/executions.ts';
import type { Cast } from './cast.ts';
import { currentOf, type Entry, isUnfinished, sumsOf } from './ledger.ts';
import { linesOf, WALKED } from './lines.ts';
import type { Walk } from './walk.ts';

/** How long figures and machines may lag behind what was done (milliseconds): only something broken ever needs it. */
const LAG_MS = 10_000;

/** What is wrong, in words; empty where nothing is. */
export type Faults = readonly string[];

/** How many deadlines were missed, by union. */
export type Missed = ReadonlyMap<string, number>;

/** Compares what leadership is told, all over and by upper-level union, with what the script did. */
function figuresFaults({ cast, ledger }: Walk): Promise<Faults> {
  return settled(async () => {
    const path = `/api/terms/${cast.term}/progress`;
    const progress: ProgressView = await cast.leader.get(path);
    const entries = ledger.entries('grassroots');
    const told = (row: ProgressView | ProgressView['unions'][number]) =>
      JSON.stringify({
        managed: row.managed,
        held: row.held,
        recognised: row.recognised,
        stages: Object.fromEntries(STAGES.map(stage => [stage, row.stages[stage]])),
      });
    const rows = progress.unions.map(row => {
      const done = JSON.stringify(sumsOf(entries.filter(({ upper }) => upper === row.id)));
      return told(row) === done ? [] : [`${row.id} is told as ${told(row)}, and was ${done}`];
    });
    const total = JSON.stringify(sumsOf(entries));
    return [
      ...rows.flat(),
      ...(told(progress) === total ? [] : [`all are told as ${told(progress)}, and were ${total}`]),
    ];
  });
}

/** Compares every congress, as lists show it, with the ledger; and how many are told as overdue with the calendar. */
function congressFaults({ cast, ledger }: Walk): Promise<Faults> {
  return settled(async () => {
    const faults: string[] = [];
    for (const level of WALKED) {
      const lines = await linesOf(cast, level);
      for (const line of lines) {
        const told = JSON.stringify(shownOf(line));
        const done = JSON.stringify(bookedOf(ledger.of(line.union)));
        if (told !== done) faults.push(`${line.union} is shown as ${told}, and was ${done}`);
      }
      const late = lines.filter(line => line.clock?.isOverdue).length;
      const path = `/api/terms/${cast.term}/progress?level=${level}`;
      const { overdue }: ProgressView = await cast.leader.get(path);
      if (late !== overdue) faults.push(`${late} of ${level} are late, and ${overdue} are told as overdue`);
    }
    return faults;
  });
}

/** Every congress that is not over has one execution that runs, and no other has any; none ever failed. */
function machineFaults({ cast, ledger }: Walk): Promise<Faults> {
  return settled(async () => {
    const running = await runningExecutions(cast.clients.stepFunctions, cast.names.stateMachine);
    const ofTerm = running.filter(({ name }) => name.startsWith(`${cast.term}-`));
    const unions = ofTerm.map(({ name }) => name.slice(cast.term.length + 1).replace(/-\d+$/, '')).sort();
    // Of the province nobody rules here, and the script leaves it where it is.
    const live = [
      cast.province,
      ...ledger
        .entries()
        .filter(isUnfinished)
        .map(({ union }) => union),
    ].sort();
    const lacking = live.filter(union => !unions.includes(union));
    const idle = unions.filter(union => !live.includes(union));
    const twice = unions.filter((union, index) => unions[index - 1] === union);
    return [
      ...lacking.map(union => `${union} is not over, and has no execution`),
      ...idle.map(union => `${union} is over, and has an execution`),
      ...twice.map(union => `${union} has two executions`),
      ...(await failedExecutions(cast)),
      ...(await leftMessages(cast)),
    ];
  });
}

/** Each clock was missed at most once, by the history of each congress; and how many each union missed at all. */
export async function missedFaults({ cast, ledger }: Walk): Promise<{ faults: Faults; missed: Missed }> {
  const faults: string[] = [];
  const missed = new Map<string, number>();
  for (const { union } of ledger.entries()) {
    const view: CongressView = await cast.leader.get(`/api/terms/${cast.term}/congresses/${union}`);
    const events = view.history.flatMap(change => change.events);
    const clocks = events.flatMap(event =>
      event.type === 'deadline-missed' ? [`${event.stage} of the ${event.clock}, ${event.due}`] : [],
    );
    missed.set(union, clocks.length);
    const again = clocks.filter((clock, index) => clocks.indexOf(clock) < index);
    faults.push(...again.map(clock => `${union} missed ${clock} twice`));
  }
  return { faults, missed };
}

/** Looks at everything that can be looked at on any day, and books what is wrong. */
export async function lookOver(day: Day, walk: Walk): Promise<void> {
  for (const look of [figuresFaults, congressFaults, machineFaults]) {
    const faults = await look(walk);
    walk.ledger.faults.push(...faults.map(fault => `${day} ${fault}`));
  }
}

/** Looks again while something is wrong, because machines and figures follow what was recorded. */
async function settled(look: () => Promise<Faults>): Promise<Faults> {
  const end = performance.now() + LAG_MS;
  for (;;) {
    const faults = await look();
    if (faults.length === 0 || performance.now() > end) return faults;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

function shownOf({ current, side, round, date, postponedTo, heldOn, recognisedOn }: CongressLine) {
  return { current, side, round, date, postponedTo, heldOn, recognisedOn };
}

function bookedOf(entry: Entry) {
  const { date, postponedTo, heldOn, recognisedOn } = entry;
  const current = currentOf(entry);
  const standing = {
    side: current && entry.sides[current],
    round: current ? entry.rounds[current] : 0,
  };
  return { current, ...standing, date, postponedTo, heldOn, recognisedOn };
}

async function failedExecutions({ clients, names }: Cast): Promise<Faults> {
  const faults: string[] = [];
  for (const statusFilter of ['FAILED', 'TIMED_OUT', 'ABORTED'] as const) {
    const command = new ListExecutionsCommand({ stateMachineArn: names.stateMachine, statusFilter });
    const { executions = [] } = await clients.stepFunctions.send(command);
    faults.push(...executions.map(({ name }) => `the execution ${name} ended as ${statusFilter}`));
  }
  return faults;
}

async function leftMessages({ run }: Cast): Promise<Faults> {
  const { queues } = await run.counters();
  return Object.entries(queues).flatMap(([queue, depth]) => (depth ? [`${depth} messages on ${queue}`] : []));
}
