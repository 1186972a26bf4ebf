import type { RulingBasis } from '../../../../lambdas/domain/commands.ts';
import type { Day } from '../../../../lambdas/domain/days.ts';

/** A ruling's authority as typed. */
export type RulingDraft = {
  readonly basis: RulingBasis['basis'];
  readonly basisOn: string;
  readonly documentNo: string;
  readonly on: string;
  readonly signer: string;
};

/** A ruling dated today, of which the rest is to be typed. */
export function newRuling(today: Day): RulingDraft {
  return { basis: 'standing-committee-meeting', basisOn: '', documentNo: '', on: today, signer: '' };
}

/** The ruling for the command. */
export function rulingOf({ basisOn, ...draft }: RulingDraft): RulingBasis {
  return { ...draft, ...(basisOn && { basisOn }) };
}
