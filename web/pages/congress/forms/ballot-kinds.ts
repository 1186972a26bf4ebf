import type { CongressView, TermView } from '../../../../lambdas/api/contracts.ts';
import type { Ballot } from '../../../../lambdas/domain/ballots.ts';

const BALLOTS: readonly Ballot['of'][] = [
  'committee',
  'president',
  'delegates',
  'reserve-delegates',
  'inspection',
];

/** True if the union is so small that its congress elects a president and no committee. */
export function electsPresidentOnly(view: Pick<CongressView, 'register'>, term: TermView): boolean {
  return view.register.members < term.committeeFrom.value;
}

/** The ballots that a congress may have; one that elects its president only has no committee and no inspection. */
export function ballotKinds(electsPresident: boolean): readonly Ballot['of'][] {
  return BALLOTS.filter(of => !(electsPresident && (of === 'committee' || of === 'inspection')));
}
