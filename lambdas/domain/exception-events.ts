import type { Day } from './days.ts';

/** What was recorded of a congress that does not go as planned. */
export type ExceptionEvent =
  | {
      readonly type: 'date-requested';
      readonly on: Day;
      readonly date: Day;
      /** The last day on which the upper-level union is to answer. */
      readonly due?: Day;
    }
  | { readonly type: 'date-refused'; readonly on: Day; readonly date: Day; readonly reason: string }
  | {
      readonly type: 'nominee-dropped';
      readonly on: Day;
      readonly cause: 'withdrew' | 'moved-away' | 'unfit' | 'other';
      readonly due: Day;
    }
  | {
      readonly type: 'postponed';
      readonly on: Day;
      readonly to: Day;
      readonly reason: string;
      readonly decisionNo?: string;
      readonly overLimit?: true;
      readonly since?: Day;
      readonly due?: Day;
    }
  | {
      readonly type: 'failed';
      readonly on: Day;
      readonly cause: 'no-quorum' | 'not-enough-elected' | 'other';
      readonly note?: string;
      readonly newDate?: Day;
      readonly since?: Day;
      readonly due?: Day;
    };
