import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { SignedOut } from '../../api/problem.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { useSub } from '../../sign-in/use-session.ts';
import type { ColumnId } from './grid-columns.ts';
import { isTyped, type RowRules, readRow } from './read-row.ts';
import { type Drafts, keepDrafts, keptDrafts, NO_DRAFT, settled, withKey, written } from './row-draft.ts';
import { type RowOutcome, sendRow } from './send-row.ts';

/** Rows on their way at the same time. */
const AT_ONCE = 3;

/** What is typed in a grid and what became of it. */
export type Grid = {
  /** False until what was kept on the device is read. */
  readonly isOpen: boolean;
  readonly drafts: Drafts;
  readonly outcomes: Readonly<Record<string, RowOutcome>>;
  /** The lines as sending has changed them. */
  readonly changed: Readonly<Record<string, CongressLine>>;
  readonly sending: { readonly done: number; readonly all: number } | undefined;
  /** How the last sending ended. */
  readonly sent: { readonly done: number; readonly failed: number } | undefined;
  readonly write: (union: string, column: ColumnId, text: string | undefined) => void;
  readonly send: (lines: readonly CongressLine[], rules: RowRules) => Promise<void>;
  readonly discard: () => void;
};

/** Keeps what is typed in the grid named `name` on the device of the person, and sends it row by row. */
export function useGrid(name: string): Grid {
  const { client } = useApp();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [outcomes, setOutcomes] = useState<Grid['outcomes']>({});
  const [changed, setChanged] = useState<Grid['changed']>({});
  const [sending, setSending] = useState<Grid['sending']>();
  const [sent, setSent] = useState<Grid['sent']>();
  const latest = useRef<Drafts>({});
  const owner = `${useSub()}/${name}`;
  const change = (how: (drafts: Drafts) => Drafts) => {
    latest.current = how(latest.current);
    setDrafts(latest.current);
    void keepDrafts(owner, latest.current);
  };
  useEffect(() => {
    void keptDrafts(owner).then(kept => {
      latest.current = kept;
      setDrafts(kept);
      setOpen(true);
    });
  }, [owner]);
  const tell = (union: string, outcome: RowOutcome | undefined) =>
    setOutcomes(({ [union]: _, ...others }) => (outcome ? { ...others, [union]: outcome } : others));
  const write: Grid['write'] = (union, column, text) => {
    change(all => written(all, union, column, text));
    tell(union, undefined);
    setSent(undefined);
  };
  const sendOne = async (line: CongressLine, rules: RowRules): Promise<RowOutcome> => {
    const { union } = line;
    const draft = latest.current[union] ?? NO_DRAFT;
    tell(union, { kind: 'sending' });
    const outcome = await sendRow(line, readRow(line, draft.cells, rules).steps, draft.keys, {
      client,
      newKey: () => crypto.randomUUID(),
      failureText,
      onKey: (step, kept) => change(all => withKey(all, union, step, kept)),
      onStep: (step, after) => {
        change(all => settled(all, union, step));
        setChanged(lines => ({ ...lines, [union]: after }));
      },
    });
    tell(union, outcome);
    return outcome;
  };
  const send: Grid['send'] = async (lines, rules) => {
    const waiting = lines.filter(
      line => readRow(line, latest.current[line.union]?.cells ?? {}, rules).steps.length > 0,
    );
    const all = waiting.length;
    const ended: RowOutcome[] = [];
    setSent(undefined);
    setSending({ done: 0, all });
    const work = async () => {
      for (let line = waiting.shift(); line; line = waiting.shift()) {
        ended.push(await sendOne(line, rules));
        setSending({ done: ended.length, all });
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      const done = ended.filter(({ kind }) => kind === 'done').length;
      setSent({ done, failed: ended.length - done });
    } catch (error) {
      if (!(error instanceof SignedOut)) throw error;
      // The sign-in page stands over the grid; the rows wait with their keys.
      setOutcomes({});
    } finally {
      setSending(undefined);
      void queries.invalidateQueries().then(() => setChanged({}));
    }
  };
  const discard = () => {
    change(() => ({}));
    setOutcomes({});
    setSent(undefined);
  };
  return { isOpen, drafts, outcomes, changed, sending, sent, write, send, discard };
}

/** The lines whose rows are typed in, by how they stand: ready to be sent, or to be put right first. */
export function typedRows(lines: readonly CongressLine[], drafts: Drafts, rules: RowRules) {
  const readings = lines.flatMap(line => {
    const draft = drafts[line.union];
    const reading = draft && readRow(line, draft.cells, rules);
    return reading && isTyped(reading) ? [reading] : [];
  });
  const ready = readings.filter(({ steps }) => steps.length > 0).length;
  return { ready, wrong: readings.length - ready };
}
