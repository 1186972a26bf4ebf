import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'preact/hooks';
import type { CommandAnswer, CongressView } from '../../../lambdas/api/contracts.ts';
import { ApiError, SignedOut } from '../../api/problem.ts';
import type { CongressCommand } from '../../api/routes.ts';
import { useApp } from '../../app-context.ts';
import { faultText, problemText } from '../../words/problem-text.ts';
import type { Draft } from './drafts/draft.ts';

/** A command on its way: how to send it, and what came back if it was refused. */
export type Sending = {
  readonly send: (command: CongressCommand) => Promise<void>;
  readonly isSending: boolean;
  readonly error: unknown;
  /** What is wrong with the field at `path`, or undefined. */
  readonly faultOf: (path: string) => string | undefined;
};

/** A form that is kept as a draft, and what is to be done where its papers turn out to be filed already. */
export type Filing = { readonly draft: Draft; readonly onFiledElsewhere: () => void };

/** Refusals that mean: somebody, perhaps the same person in another window, was first. */
const FILED_ELSEWHERE = ['already-submitted', 'minutes-not-awaited', 'already-held'];

/**
 * Sends commands on one congress; the page shows the state that the answer carries before it reads again. A filing
 * keeps its idempotency key with its draft, which goes once it is filed.
 */
export function useCommand(
  view: Pick<CongressView, 'term' | 'union'>,
  onDone: (answer: CommandAnswer) => void,
  filing?: Filing,
): Sending {
  const { client } = useApp();
  const queries = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const params = { term: view.term, union: view.union };
  const isBusy = useRef(false);
  const send = async (command: CongressCommand) => {
    // A second click may come before the button is drawn as disabled.
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    setError(undefined);
    try {
      const key = await filing?.draft.keyFor(JSON.stringify(command));
      const answer = await client.call('command', { params, body: command }, key ? { key } : undefined);
      await filing?.draft.drop();
      queries.setQueryData<CongressView>(['congress', { params }], old => old && withAnswer(old, answer));
      void queries.invalidateQueries();
      onDone(answer);
    } catch (caught) {
      if (filing && caught instanceof ApiError && FILED_ELSEWHERE.includes(caught.problem.code)) {
        await filing.draft.drop();
        filing.onFiledElsewhere();
        return;
      }
      // The sign-in page stands over the form then, and the form waits as it was.
      if (!(caught instanceof SignedOut)) setError(caught);
    } finally {
      isBusy.current = false;
      setSending(false);
    }
  };
  return { send, isSending, error, faultOf: path => faultOf(error, path) };
}

/** The view with the stages as the answer tells them; lists and history follow with the next reading. */
export function withAnswer(view: CongressView, answer: CommandAnswer): CongressView {
  if (answer.version < view.version) return view;
  const current = answer.current ? answer.stages[answer.current] : undefined;
  return {
    ...view,
    version: answer.version,
    current: answer.current,
    side: current?.side ?? null,
    round: current?.round ?? 0,
    stages: view.stages.map(standing => ({
      ...standing,
      ...answer.stages[standing.stage],
      due: answer.stages[standing.stage].due ?? null,
    })),
  };
}

function faultOf(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const { field, faults } = error.problem;
  const found = faults?.find(fault => fault.field === path || fault.field.startsWith(`${path}.`));
  if (found) return faultText(found);
  return field === path || field?.startsWith(`${path}.`) ? problemText(error.problem) : undefined;
}
