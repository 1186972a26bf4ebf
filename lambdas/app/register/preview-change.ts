import { type Congress, isHeld, runningClock } from '../../domain/congress.ts';
import type { Day } from '../../domain/days.ts';
import { sumFigures } from '../../domain/measures.ts';
import type { UpperFigures } from '../../domain/progress.ts';
import type { Obligation } from '../../domain/register.ts';
import { type Effect, figuresWith, type Numbers, numbersOf } from '../../domain/register-effects.ts';
import type { Register } from '../../domain/register-plan.ts';
import { STAGES, type Stage } from '../../domain/stages.ts';
import type { FiguresReader } from '../queries/readers.ts';

/** What a change does to one union in one term, and what hangs on it there. */
export type PreviewedUnion = {
  readonly id: string;
  readonly name: string;
  readonly does: 'enters' | 'leaves' | 'grows' | 'shrinks' | 'moves' | 'suspends' | 'resumes' | 'owes';
  readonly owes: Obligation;
  /** Before (null where it enters) and after. */
  readonly members: { readonly before: number | null; readonly after: number };
  /** What waits, on whose desk and until when. */
  readonly task: {
    readonly stage: Stage;
    readonly turn: 'union' | 'upper';
    readonly due: Day;
    readonly isOverdue: boolean;
  } | null;
  /** Stages of which papers were filed. */
  readonly filed: readonly Stage[];
  readonly date: Day | null;
  readonly pilotOf: 'province' | 'upper' | null;
  readonly heldOn: Day | null;
  readonly recognisedOn: Day | null;
  /** Delegates that its congress elected to the level above. */
  readonly delegates: number | null;
};

/** What a change does in one term: to each union, and to the numbers of the unions above and of all together. */
export type PreviewedTerm = {
  readonly id: string;
  readonly title: string;
  readonly unions: readonly PreviewedUnion[];
  readonly numbers: readonly {
    readonly id: string;
    readonly name: string;
    readonly before: Numbers;
    readonly after: Numbers;
  }[];
  readonly total: { readonly before: Numbers; readonly after: Numbers };
};

/** What comes of a change, term by term: those in which any of its unions is. Nothing of it is written. */
export async function previewChange(
  readers: FiguresReader,
  register: Register,
  effects: readonly Effect[],
): Promise<PreviewedTerm[]> {
  // A union that rises is counted at its new level, which these numbers are not about.
  const grassroots = effects.filter(({ after }) => after.level === 'grassroots');
  const byTerm = [...Map.groupBy(grassroots, ({ write }) => write.term)];
  return Promise.all(
    byTerm.map(async ([id, own]) => {
      const rows = await readers.current(id, 'grassroots');
      const facts = own.flatMap(effect => effect.facts);
      const uppers = new Set([
        ...own.flatMap(({ before, after }) => [before?.parent, after.parent]),
        ...facts.map(({ upper }) => upper),
      ]);
      const changed = rows.filter(row => uppers.has(row.id)).sort((a, b) => a.order - b.order);
      return {
        id,
        title: register.terms.find(term => term.id === id)?.title ?? id,
        unions: own.map(effect => previewed(effect, register)),
        numbers: changed.map(row => ({ id: row.id, name: row.name, ...numbersWith(row, facts) })),
        total: {
          before: numbersOf(sumFigures(rows.map(({ figures }) => figures))),
          after: numbersOf(figuresWith(sumFigures(rows.map(({ figures }) => figures)), facts)),
        },
      };
    }),
  );
}

function numbersWith({ id, figures }: UpperFigures, facts: Effect['facts']) {
  const own = facts.filter(({ upper }) => upper === id);
  return { before: numbersOf(figures), after: numbersOf(figuresWith(figures, own)) };
}

function previewed({ write, before, after }: Effect, { unions }: Register): PreviewedUnion {
  const union = unions.get(write.union) ?? write.entry;
  const standing = before ?? after;
  const clock = before && runningClock(before);
  const isEnded = write.command.type === 'leave';
  const membersBefore = before ? (before.spans.at(-1)?.members ?? 0) : null;
  return {
    id: write.union,
    name: union?.name ?? write.union,
    does: doneBy(write.command, membersBefore),
    owes: after.obligation,
    members: { before: membersBefore, after: isEnded ? 0 : (after.spans.at(-1)?.members ?? 0) },
    task: clock ? { stage: clock.stage, turn: clock.turn, due: clock.due, isOverdue: clock.isOverdue } : null,
    filed: STAGES.filter(stage => standing.stages[stage].round > 0),
    date: standing.date ?? null,
    pilotOf: standing.pilotOf ?? null,
    heldOn: isHeld(standing) ? (standing.held?.on ?? null) : null,
    recognisedOn: standing.recognisedOn ?? null,
    delegates: delegatesOf(standing),
  };
}

function delegatesOf(congress: Congress): number | null {
  return isHeld(congress) ? (congress.held?.people.delegates ?? null) : null;
}

function doneBy(command: Effect['write']['command'], membersBefore: number | null): PreviewedUnion['does'] {
  if (command.type === 'enrol') return 'enters';
  if (command.type !== 'change-register') return 'leaves';
  switch (command.kind) {
    case 'moved':
      return 'moves';
    case 'suspended':
      return 'suspends';
    case 'resumed':
      return 'resumes';
    case 'obligation':
      return 'owes';
    case 'resized':
      return (command.change.members ?? 0) < (membersBefore ?? 0) ? 'shrinks' : 'grows';
  }
}
