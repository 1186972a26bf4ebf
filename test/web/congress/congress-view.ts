import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { type Side, STAGES, type Stage } from '../../../lambdas/domain/stages.ts';

/** A page of a small union that has filed nothing yet, read by nobody who may do anything; `change` what matters. */
export function congressView(change: Partial<CongressView> = {}): CongressView {
  return {
    term: 't',
    union: 'u',
    name: 'CĐCS Trường Mầm non Dào San',
    members: 20,
    postponedTo: null,
    parent: 'PT',
    parentName: 'Liên đoàn Lao động huyện Phong Thổ',
    isRuledFromOutside: false,
    below: null,
    obligation: 'congress',
    bundled: true,
    current: 'plan',
    side: 'open',
    round: 0,
    filedWith: [],
    clock: null,
    date: null,
    heldOn: null,
    recognisedOn: null,
    pilotOf: null,
    outcome: null,
    objection: null,
    today: '2023-03-15',
    version: 1,
    finishBy: '2023-05-31',
    register: { members: 22, level: 'grassroots', hasPartyCell: true },
    held: null,
    requested: null,
    irregular: null,
    planned: null,
    stages: standing({ plan: 'open' }),
    checklist: [],
    submissions: [],
    documents: [],
    openings: [],
    history: [],
    actions: [],
    standsIn: [],
    ...change,
  };
}

/** The stages with the given sides, each submitted once unless it is open or waiting; the rest wait. */
export function standing(sides: Partial<Record<Stage, Side>>): CongressView['stages'] {
  return STAGES.map(stage => {
    const side = sides[stage] ?? 'waiting';
    const round = side === 'waiting' || side === 'open' ? 0 : 1;
    return { stage, side, round, due: null, isOverdue: false, behalf: null };
  });
}

/** A checked PDF that is open to everybody who may read the congress; `change` what matters. */
export function document(
  id: string,
  change: Partial<CongressView['documents'][number]> = {},
): CongressView['documents'][number] {
  return {
    id,
    fileName: `${id}.pdf`,
    contentType: 'application/pdf',
    size: 9,
    at: '2023-03-01T01:00:00.000Z',
    isChecked: true,
    isRestricted: false,
    ...change,
  };
}
