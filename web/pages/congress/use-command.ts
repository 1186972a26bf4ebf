import { useQueryClient } from '@tanstack/react-query';
import type { CommandAnswer, CongressView } from '../../../lambdas/api/contracts.ts';
import { ApiError } from '../../api/problem.ts';
import type { CongressCommand } from '../../api/routes.ts';
import { type Sending, useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import type { Draft } from './drafts/draft.ts';

/** A command on its way: how to send it, and what came back if it was refused. */
export type CommandSending = Pick<Sending, 'isSending' | 'error' | 'faultOf'> & {
  readonly send: (command: CongressCommand) => Promise<void>;
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
): CommandSending {
  const { client } = useApp();
  const queries = useQueryClient();
  const { once, ...sending } = useSending();
  const params = { term: view.term, union: view.union };
  const give = async (command: CongressCommand) => {
    const key = await filing?.draft.keyFor(JSON.stringify(command));
    try {
      return await client.call('command', { params, body: command }, key ? { key } : undefined);
    } catch (error) {
      if (!filing || !(error instanceof ApiError) || !FILED_ELSEWHERE.includes(error.problem.code))
        throw error;
      await filing.draft.drop();
      filing.onFiledElsewhere();
      return undefined;
    }
  };
  const send = (command: CongressCommand) =>
    once(async () => {
      const answer = await give(command);
      if (!answer) return;
      await filing?.draft.drop();
      queries.setQueryData<CongressView>(['congress', { params }], old => old && withAnswer(old, answer));
      void queries.invalidateQueries();
      onDone(answer);
    });
  return { ...sending, send };
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
