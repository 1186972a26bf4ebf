import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import type { RowRules } from '../../../web/pages/grid/read-row.ts';

/** A line of a union of 20 members that waits for its congress, as whoever signs reads it. */
export function gridLine(over: Partial<CongressLine> = {}): CongressLine {
  return {
    term: 't',
    union: 'u-1',
    name: 'CĐCS Trường Tiểu học',
    members: 20,
    parent: 'SH',
    obligation: 'congress',
    bundled: true,
    current: 'held',
    side: 'open',
    round: 0,
    filedWith: [],
    clock: null,
    date: null,
    postponedTo: null,
    heldOn: null,
    recognisedOn: null,
    pilotOf: null,
    outcome: null,
    objection: null,
    actions: ['return', 'approve', 'consent-to-date'],
    ...over,
  };
}

/** What a grid is judged by on 15/3/2023. */
export const RULES: RowRules = {
  today: '2023-03-15',
  finishBy: '2023-05-31',
  quorum: { of: 2, in: 3, source: '' },
  committeeFrom: 10,
};
