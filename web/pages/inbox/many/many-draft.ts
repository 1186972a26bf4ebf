import type { CongressLine } from '../../../../lambdas/api/contracts.ts';
import type { Day } from '../../../../lambdas/domain/days.ts';
import { manyWords } from '../../../words/vi-many.ts';
import { newRuling, type RulingDraft, rulingOf } from '../../congress/forms/ruling-draft.ts';
import type { ManyAction } from './many-actions.ts';
import { numbersFrom } from './numbers-from.ts';
import type { PendingMany } from './pending-many.ts';

/** What was typed for a ruling on many. */
export type ManyDraft = {
  readonly ruling: RulingDraft;
  readonly isRuled: boolean;
  readonly confirmedBy: 'attended' | 'telephone' | 'minutes';
  readonly note: string;
  /** The reasons that were ticked, by code, with what was typed to each. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Numbers of decisions that were typed instead of the next in turn, by union. */
  readonly numbers: Readonly<Record<string, string>>;
};

/** A draft of which nothing was typed yet. */
export function newDraft(today: Day): ManyDraft {
  return {
    ruling: newRuling(today),
    isRuled: false,
    confirmedBy: 'telephone',
    note: '',
    reasons: {},
    numbers: {},
  };
}

/** True if a ruling must be named: papers that end in the approval, or a recognition. */
export function needsRuling(action: ManyAction, lines: readonly CongressLine[]): boolean {
  if (action === 'recognise') return true;
  return (
    action === 'approve' &&
    lines.some(line => line.current === 'approval' || line.filedWith.includes('approval'))
  );
}

/** The number of each line's decision: in turn from the first, or as typed. */
export function numbersOf(draft: ManyDraft, lines: readonly CongressLine[]): string[] {
  const inTurn = numbersFrom(draft.ruling.documentNo, lines.length);
  return lines.map((line, index) => (draft.numbers[line.union] ?? inTurn[index] ?? '').trim());
}

/** What is wrong with the draft that no single field tells. */
export function faultsIn(action: ManyAction, draft: ManyDraft, lines: readonly CongressLine[]): string[] {
  if (action === 'return') return Object.keys(draft.reasons).length === 0 ? [manyWords.noReason] : [];
  const { basisOn, on } = draft.ruling;
  const isRuled =
    action === 'recognise' || (action === 'approve' && (draft.isRuled || needsRuling(action, lines)));
  if (isRuled && basisOn > on) return [manyWords.basisAfter];
  if (action !== 'recognise') return [];
  const numbers = numbersOf(draft, lines);
  const missing = lines.filter((_, index) => !numbers[index]).map(line => manyWords.numberMissing(line.name));
  const twice = numbers.filter((number, index) => number && numbers.indexOf(number) !== index);
  return [...missing, ...[...new Set(twice)].map(manyWords.numberTwice)];
}

/** The request for the API. */
export function bodyOf(
  action: ManyAction,
  draft: ManyDraft,
  lines: readonly CongressLine[],
): PendingMany['body'] {
  const numbers = action === 'recognise' ? numbersOf(draft, lines) : [];
  const items = lines.map(({ union, current, round }, index) => ({
    union,
    judged: { stage: current ?? 'plan', round },
    ...(numbers[index] && { documentNo: numbers[index] }),
  }));
  return { command: commandOf(action, draft, lines), items };
}

function commandOf(
  action: ManyAction,
  draft: ManyDraft,
  lines: readonly CongressLine[],
): PendingMany['body']['command'] {
  const { documentNo, ...ruling } = rulingOf(draft.ruling);
  switch (action) {
    case 'approve':
      return {
        type: 'approve',
        ...((draft.isRuled || needsRuling(action, lines)) && { ruling: { ...ruling, documentNo } }),
      };
    case 'confirm':
      return { type: 'approve', confirmedBy: draft.confirmedBy };
    case 'recognise':
      return { type: 'approve', ruling };
    case 'recommend':
      return { type: 'recommend', ...(draft.note.trim() && { note: draft.note }) };
    case 'return':
      return {
        type: 'return',
        reasons: Object.entries(draft.reasons).map(([code, note]) => ({
          code,
          ...(note.trim() && { note }),
        })),
      };
  }
}
