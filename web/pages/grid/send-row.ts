import type { CommandAnswer, CongressLine } from '../../../lambdas/api/contracts.ts';
import type { Client } from '../../api/client.ts';
import { ApiError, SignedOut } from '../../api/problem.ts';
import type { CongressCommand } from '../../api/routes.ts';
import { gridWords as words } from '../../words/vi-grid.ts';
import { stagesToFile } from '../congress/filing-now.ts';
import type { ColumnId } from './grid-columns.ts';
import type { Step } from './read-row.ts';
import type { KeptKey, RowDraft } from './row-draft.ts';

/** What became of a row that was sent. */
export type RowOutcome =
  | { readonly kind: 'sending' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string; readonly column?: ColumnId };

/** What sending a row tells as it goes. */
export type RowSending = {
  readonly client: Client;
  readonly newKey: () => string;
  /** What went wrong, as a sentence. */
  readonly failureText: (error: unknown) => string;
  /** A key is kept before its command is sent, and forgotten once it is settled. */
  readonly onKey: (step: Step['kind'], kept: KeptKey | undefined) => void;
  readonly onStep: (step: Step['kind'], line: CongressLine) => void;
};

/**
 * Gives the commands of a row one after another, each under a key of its own that outlives the page until the
 * command is done or refused. Stops at the first that is not done. Throws SignedOut.
 */
export async function sendRow(
  line: CongressLine,
  steps: readonly Step[],
  keys: RowDraft['keys'],
  sending: RowSending,
): Promise<RowOutcome> {
  const done: string[] = [];
  let now = line;
  for (const step of steps) {
    try {
      const command = await commandOf(step, now, sending.client);
      const answer = await give(command, step.kind, now, keys[step.kind], sending);
      now = lineAfter(now, step, answer);
      sending.onStep(step.kind, now);
      done.push(doneWords(step));
    } catch (error) {
      if (error instanceof SignedOut) throw error;
      const column = columnOf(error);
      return {
        kind: 'refused',
        words: words.rowRefused(done, sending.failureText(error)),
        ...(column && { column }),
      };
    }
  }
  return { kind: 'done', words: words.rowDone(done) };
}

async function give(
  command: CongressCommand,
  step: Step['kind'],
  line: CongressLine,
  kept: KeptKey | undefined,
  { client, newKey, onKey }: RowSending,
): Promise<CommandAnswer> {
  const body = JSON.stringify(command);
  // What was changed since is another command, and must not come under the key of the first.
  const key = kept?.body === body ? kept.key : newKey();
  onKey(step, { key, body });
  try {
    const params = { term: line.term, union: line.union };
    return await client.call('command', { params, body: command }, { key });
  } catch (error) {
    if (error instanceof ApiError && !error.isPassing) onKey(step, undefined);
    throw error;
  }
}

async function commandOf(step: Step, line: CongressLine, client: Client): Promise<CongressCommand> {
  if (step.kind === 'confirm') {
    return {
      type: 'approve',
      judged: { stage: 'held', round: line.round },
      stages: ['held'],
      confirmedBy: 'telephone',
    };
  }
  if (step.kind !== 'before') return step.command;
  // Which papers are asked of the union stands on its page only.
  const view = await client.call('congress', { params: { term: line.term, union: line.union } });
  const stages = stagesToFile(view);
  const papers = view.checklist
    .filter(paper => paper.required && stages.includes(paper.stage))
    .map(({ code }) => ({ code, documents: [], onPaper: true as const }));
  return { type: 'submit', stages, papers, onBehalf: { source: step.source } };
}

/** The line as it stands after a step, until the list is read again. */
function lineAfter(line: CongressLine, step: Step, { current, stages }: CommandAnswer): CongressLine {
  const standing = current ? stages[current] : undefined;
  const heldOn = step.kind === 'held' ? step.day : null;
  return {
    ...line,
    current,
    side: standing?.side ?? null,
    round: standing?.round ?? 0,
    clock: null,
    ...(step.kind === 'date' && !step.isAsked && { date: step.day }),
    // The day of a report counts once it is confirmed, and is then read with the list.
    ...(heldOn && { date: line.date ?? heldOn }),
  };
}

function doneWords(step: Step): string {
  if (step.kind !== 'date') return words.done[step.kind];
  return step.isAsked ? words.done.asked(step.day) : words.done.date(step.day);
}

const COLUMNS: Readonly<Record<string, ColumnId>> = {
  date: 'date',
  'consent.documentNo': 'consentNo',
  'consent.on': 'consentOn',
  'held.on': 'heldOn',
  'held.present': 'present',
  'held.summoned': 'summoned',
  papers: 'onPaper',
};

function columnOf(error: unknown): ColumnId | undefined {
  return error instanceof ApiError && error.problem.field ? COLUMNS[error.problem.field] : undefined;
}
