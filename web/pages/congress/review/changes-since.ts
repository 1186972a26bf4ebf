import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import type { Reason } from '../../../../lambdas/domain/command-parts.ts';
import type { Event, EventOf } from '../../../../lambdas/domain/events.ts';
import type { Stage } from '../../../../lambdas/domain/stages.ts';
import type { Paper } from '../../../../lambdas/domain/term.ts';
import { judgedStages } from '../filing-now.ts';
import { reportBefore } from '../report-before.ts';
import { dateChange, type FactChange, heldChanges, submissionChanges } from './fact-changes.ts';

type View = Pick<
  CongressView,
  'stages' | 'current' | 'filedWith' | 'checklist' | 'submissions' | 'history' | 'held' | 'date'
>;
type Submission = CongressView['submissions'][number];

/** How one paper differs from the version judged before. */
export type PaperChange = {
  readonly paper: Pick<Paper, 'code' | 'label'>;
  readonly kind: 'new' | 'replaced' | 'unchanged' | 'taken-away';
  /** Its files now, and in the version judged before. */
  readonly documents: readonly string[];
  readonly before: readonly string[];
};

/** What a version under judgement changed against the one judged before it. */
export type Changes = {
  /** How and when that one was judged. */
  readonly judged: { readonly act: Judging['type']; readonly at: string; readonly by: string };
  /** The reasons given then, each with what became of the paper whose file it was about. */
  readonly reasons: readonly { readonly reason: Reason; readonly answer: PaperChange | undefined }[];
  readonly papers: readonly PaperChange[];
  readonly facts: readonly FactChange[];
  /** False where the version before was filed on paper: what it held nobody wrote down. */
  readonly isKnownBefore: boolean;
};

type Judging =
  | EventOf<'returned'>
  | EventOf<'approved'>
  | EventOf<'rejected'>
  | EventOf<'recognition-refused'>
  | EventOf<'confirmation-withdrawn'>;

/** What changed since the version of the judged papers that was judged before; undefined if none was. */
export function changesSince(view: View): Changes | undefined {
  const stages = judgedStages(view);
  const last = lastJudging(view, stages);
  if (!last) return undefined;
  const pairs = stages.flatMap(stage => pairOf(view, stage, last.event));
  const papers = pairs.flatMap(pair => paperChanges(view, pair));
  const reasons = 'reasons' in last.event ? last.event.reasons : [];
  const date = dateChange(view, last.number);
  return {
    judged: { act: last.event.type, at: last.at, by: last.by },
    reasons: reasons.map(reason => ({ reason, answer: answerTo(reason, papers) })),
    papers,
    facts: [
      ...(date ? [date] : []),
      ...submissionChanges(pairs),
      ...(stages.includes('held') ? heldChanges(reportBefore(view.history, last.number), view.held) : []),
    ],
    isKnownBefore: pairs.every(({ before }) => before?.source !== 'before-software'),
  };
}

/** The newest change that judged an earlier round of one of `stages`; the history is told from its newest. */
function lastJudging(view: View, stages: readonly Stage[]) {
  const isEarlier = ({ stage, round }: { stage: Stage; round: number }) =>
    stages.includes(stage) && round < roundOf(view, stage);
  for (const { number, at, by, events } of view.history) {
    for (const event of events.toReversed()) {
      if (isJudging(event) && event.versions.some(isEarlier)) return { number, at, by, event };
    }
  }
  return undefined;
}

const JUDGING: readonly Event['type'][] = [
  'returned',
  'approved',
  'rejected',
  'recognition-refused',
  'confirmation-withdrawn',
];

function isJudging(event: Event): event is Judging {
  return JUDGING.includes(event.type);
}

function roundOf(view: View, stage: Stage): number {
  return view.stages.find(it => it.stage === stage)?.round ?? 0;
}

type Pair = { readonly stage: Stage; readonly before: Submission | undefined; readonly now: Submission };

/** The version of `stage` now and the one that `judging` was about; none where this stage was not judged then. */
function pairOf(view: View, stage: Stage, judging: Judging): Pair[] {
  const version = (round: number) =>
    view.submissions.find(submission => submission.stage === stage && submission.round === round);
  const now = version(roundOf(view, stage));
  const judged = judging.versions.find(it => it.stage === stage);
  return now ? [{ stage, now, before: judged && version(judged.round) }] : [];
}

function paperChanges(view: View, { stage, before, now }: Pair): PaperChange[] {
  const asked = view.checklist.filter(paper => paper.stage === stage);
  const filed = [...now.papers, ...(before?.papers ?? [])].map(({ code }) => code);
  const others = [...new Set(filed)].filter(code => asked.every(paper => paper.code !== code));
  const papers = [...asked, ...others.map(code => ({ code, label: code }))];
  return papers.flatMap(({ code, label }): PaperChange[] => {
    const [was, is] = [before, now].map(it => it?.papers.find(paper => paper.code === code));
    const change = { paper: { code, label }, documents: is?.documents ?? [], before: was?.documents ?? [] };
    if (!isThere(was) && !isThere(is)) return [];
    if (!isThere(was)) return [{ ...change, kind: 'new' }];
    if (!isThere(is)) return [{ ...change, kind: 'taken-away' }];
    return [{ ...change, kind: isSame(was, is) ? 'unchanged' : 'replaced' }];
  });
}

type Filed = Submission['papers'][number];

function isThere(paper: Filed | undefined): paper is Filed {
  return paper !== undefined && (paper.documents.length > 0 || paper.onPaper === true);
}

function isSame(a: Filed, b: Filed): boolean {
  const files = new Set(a.documents);
  const isEqual = a.documents.length === b.documents.length && b.documents.every(id => files.has(id));
  return isEqual && a.onPaper === b.onPaper;
}

function answerTo({ document }: Reason, papers: readonly PaperChange[]): PaperChange | undefined {
  return document ? papers.find(({ before }) => before.includes(document)) : undefined;
}
