import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import type { Paper } from '../../../lambdas/domain/term.ts';

type Filed = Pick<CongressView, 'submissions' | 'stages' | 'checklist' | 'held' | 'history'>;

/** How one paper of a checklist stands in the newest submission of its stage. */
export type PaperState = {
  readonly paper: Paper;
  readonly state: 'missing' | 'earlier' | 'present' | 'on-paper' | 'by-opinion' | 'follows';
  /** Identifiers of its files. */
  readonly documents: readonly string[];
};

/** The newest submission of `stage`, if there was one. */
export function newestSubmission(view: Pick<Filed, 'submissions'>, stage: Stage) {
  return view.submissions
    .filter(submission => submission.stage === stage)
    .reduce<Filed['submissions'][number] | undefined>((a, b) => (a && a.round > b.round ? a : b), undefined);
}

/** How each paper that `stages` ask for stands. */
export function paperStates(view: Filed, stages: readonly Stage[]): PaperState[] {
  return view.checklist.filter(paper => stages.includes(paper.stage)).map(paper => stateOf(view, paper));
}

/** The required papers among `states` that a submission made now would still lack. */
export function missingOf(states: readonly PaperState[]): PaperState[] {
  return states.filter(({ paper, state }) => paper.required && (state === 'missing' || state === 'earlier'));
}

function stateOf(view: Filed, paper: Paper): PaperState {
  const submission = newestSubmission(view, paper.stage);
  const filed = submission?.papers.find(({ code }) => code === paper.code);
  const documents = filed?.documents ?? [];
  if (documents.length > 0) return { paper, state: 'present', documents };
  if (filed?.onPaper) return { paper, state: 'on-paper', documents };
  const opinion = newestSubmission(view, 'personnel')?.partyOpinion;
  if (paper.partyCell && opinion) return { paper, state: 'by-opinion', documents };
  if (paper.mayFollow && view.held) {
    const later = filedLater(view);
    if (later) return { paper, state: later.onPaper ? 'on-paper' : 'present', documents: later.documents };
    const isReported = view.stages.some(it => it.stage === 'held' && it.round > 0);
    if (isReported && view.held.minutes === 'follow') return { paper, state: 'follows', documents };
  }
  // Which papers were in a packet on paper nobody wrote down; those that had to be were.
  const isEarlier = submission?.source === 'before-software' && paper.required;
  return { paper, state: isEarlier ? 'earlier' : 'missing', documents };
}

/** The minutes that followed the last report, if they did; the history is told from its newest change. */
function filedLater({ history }: Pick<Filed, 'history'>) {
  const filed = history
    .flatMap(change => change.events)
    .find(event => event.type === 'minutes-filed' || (event.type === 'submitted' && event.held));
  return filed?.type === 'minutes-filed' ? filed : undefined;
}
