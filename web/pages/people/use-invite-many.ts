import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import { SignedOut } from '../../api/problem.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { peopleWords as words } from '../../words/vi-people.ts';
import type { PastedLine } from './pasted-people.ts';
import type { Slip } from './slips.tsx';

/** What came of one line: made, with a slip or without, or why not. */
export type LineResult = { readonly isMade: boolean; readonly text: string };

/** Invitations of many lines: what came of each so far, and the slips. */
export type InvitingMany = {
  /** Sends `lines`; answers the numbers of those that are made. */
  readonly send: (lines: readonly PastedLine[]) => Promise<ReadonlySet<number>>;
  /** Forgets what came of lines, for others to be sent; the slips stay. */
  readonly startAnew: () => void;
  readonly isBegun: boolean;
  readonly isSending: boolean;
  readonly results: ReadonlyMap<number, LineResult>;
  readonly slips: readonly Slip[];
};

/** Sends one request a line; a line that did not get through keeps its key, and can be sent again. */
export function useInviteMany(): InvitingMany {
  const { client } = useApp();
  const queries = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [results, setResults] = useState<ReadonlyMap<number, LineResult>>(new Map());
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const tell = (line: number, result: LineResult) => setResults(before => new Map(before).set(line, result));
  const sendOne = async ({ line, name, written, role, union }: PastedLine) => {
    if (!role || !union) return false;
    try {
      const body = { name, login: written, posts: [{ role, union: union.id }] };
      const { person, firstPassword } = await client.call('invitePerson', { body });
      if (firstPassword) setSlips(before => [...before, { person, firstPassword }]);
      tell(line, { isMade: true, text: firstPassword ? words.many.made : words.many.madeBefore });
      return true;
    } catch (error) {
      if (error instanceof SignedOut) throw error;
      tell(line, { isMade: false, text: failureText(error) });
      return false;
    }
  };
  return {
    isBegun: isSending || results.size > 0,
    isSending,
    results,
    slips,
    startAnew: () => setResults(new Map()),
    send: async lines => {
      setSending(true);
      const made = new Set<number>();
      try {
        for (const line of lines) if (await sendOne(line)) made.add(line.line);
      } catch (error) {
        // The sign-in page stands over this one; what was made shows, and the rest can be sent again.
        if (!(error instanceof SignedOut)) throw error;
      } finally {
        setSending(false);
        void queries.invalidateQueries({ queryKey: ['people'] });
      }
      return made;
    },
  };
}
