import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'preact/hooks';
import type { ChangeLine } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { MarkedWord } from '../../design/standing-label.tsx';
import { formatDay, formatInstant } from '../../words/format.ts';
import { registerWords } from '../../words/vi-register.ts';
import { UndoForm } from './undo-form.tsx';

const words = registerWords.list;
const LOOK_AGAIN_MS = 1000;
const MOST_NAMED = 8;

const MARKS = {
  running: 'half',
  done: 'done',
  failed: 'late',
  undoing: 'half',
  undone: 'off',
  'undo-failed': 'late',
} as const satisfies Record<ChangeLine['state'], string>;

/** One recorded change: what, when, by which decision, how far it is, and on its day the way to take it back. */
export function ChangeCard({ listed }: { listed: ChangeLine }) {
  const line = useFollowed(listed);
  const { change, names, by, at, undo, state } = line;
  const isUnderWay = state === 'running' || state === 'undoing';
  return (
    <li class="stack">
      <div class="row spread">
        <strong>{registerWords.kinds[change.kind]}</strong>
        <span role="status">
          <MarkedWord mark={MARKS[state]} word={words.states[state]} />
        </span>
      </div>
      <p>{namesIn(line)}</p>
      <p class="small soft">{words.decided(change.decisionNo, formatDay(change.on))}</p>
      <p class="small soft">{words.recorded(by, formatInstant(at))}</p>
      {change.kind === 'merge' && <p class="small">{words.into(names[change.into] ?? change.into)}</p>}
      {isUnderWay && (
        <>
          <progress max={Math.max(line.total, 1)} value={line.done} aria-label={words.states[state]} />
          <p class="small">{words.progress(line.done, line.total)}</p>
        </>
      )}
      {(state === 'failed' || state === 'undo-failed') && (
        <p class="late-text">{words.failed(words.failures[line.failure ?? ''] ?? '')}</p>
      )}
      {undo && <p class="small">{words.undone(undo.by, formatInstant(undo.at), undo.reason)}</p>}
      {line.canUndo && <UndoForm line={line} />}
    </li>
  );
}

/** The change as it stands while something is under way; the pages read everything anew once that is over. */
function useFollowed(listed: ChangeLine): ChangeLine {
  const queries = useQueryClient();
  const isUnderWay = listed.state === 'running' || listed.state === 'undoing';
  const answer = useAnswer(
    'registerChange',
    { params: { id: listed.id } },
    {
      enabled: isUnderWay,
      refetchInterval: line => (line && !underWay(line) ? false : LOOK_AGAIN_MS),
    },
  );
  const followed = isUnderWay ? (answer.data ?? listed) : listed;
  const isOver = isUnderWay && answer.data !== undefined && !underWay(answer.data) && !answer.isFetching;
  useEffect(() => {
    if (isOver) void queries.invalidateQueries();
  }, [isOver]);
  return followed;
}

function underWay({ state }: ChangeLine): boolean {
  return state === 'running' || state === 'undoing';
}

function namesIn({ change, names }: ChangeLine): string {
  const standing = 'unions' in change ? change.unions.map(id => names[id] ?? id) : [];
  const entering = 'enters' in change ? change.enters.map(({ name }) => name) : [];
  const [from, to] = [shortened(standing), shortened(entering)];
  return from && to ? words.fromTo(from, to) : from || to;
}

function shortened(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join('; ');
  return names.length > MOST_NAMED ? words.andMore(shown, names.length - MOST_NAMED) : shown;
}
