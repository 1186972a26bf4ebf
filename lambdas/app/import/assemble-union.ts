import type { UnionRow } from './check-union.ts';
import { type ImportedUnion, importedUnionSchema } from './imported-union.ts';

/** The union that a sound row tells of, or undefined where the row is not sound after all. */
export function assembleUnion(row: UnionRow): ImportedUnion | undefined {
  const v = row.values;
  const parsed = importedUnionSchema.safeParse({
    row: row.row,
    code: v.code,
    name: v.name,
    parentCode: v.parentCode,
    kind: v.kind,
    sector: v.sector,
    group: v.group,
    area: v.area,
    members: v.members,
    ...present({
      women: v.women,
      minorities: v.minorities,
      foundedOn: v.foundedOn,
      statusOn: v.statusOn,
      decisionNo: v.decisionNo,
      softwareCode: v.softwareCode,
      pilotOf: v.pilotOf,
      registeredDate: v.registeredDate,
      postponedTo: v.postponedTo,
      held: heldOf(row),
      contact: v.phone || v.email ? present({ phone: v.phone, email: v.email }) : undefined,
    }),
    status: v.status,
    hasPartyCell: v.hasPartyCell ?? false,
    obligation: v.obligation ?? 'undecided',
    before: {
      state: v.before,
      ...present({
        submittedOn: v.beforeSubmittedOn,
        ruledOn: v.beforeRuledOn,
        documentNo: v.beforeDocumentNo,
        reasons: v.beforeReasons,
      }),
    },
    after: {
      state: v.after,
      ...present({
        submittedOn: v.afterSubmittedOn,
        ruledOn: v.afterRuledOn,
        decisionNo: v.afterDecisionNo,
        reasons: v.afterReasons,
      }),
    },
  });
  return parsed.success ? parsed.data : undefined;
}

function heldOf({ values: v }: UnionRow): object | undefined {
  if (v.heldOn === undefined) return undefined;
  return {
    on: v.heldOn,
    form: v.form,
    summoned: v.summoned,
    present: v.present,
    presidentElectedDirectly: v.direct ?? false,
    hasMinutes: v.hasMinutes ?? false,
    ...present({
      presidentReelected: v.reelected,
      inspection: v.inspection,
      attendedBy: v.attendedBy,
      committee: v.elected === undefined ? undefined : committeeOf(v),
      delegates: v.delegates === undefined ? undefined : delegatesOf(v),
    }),
  };
}

function committeeOf(v: UnionRow['values']): object {
  return present({
    elected: v.elected,
    seats: v.seats,
    women: v.electedWomen,
    minorities: v.electedMinorities,
    party: v.electedParty,
    under35: v.electedUnder35,
    firstTime: v.electedFirstTime,
    university: v.electedUniversity,
  });
}

function delegatesOf(v: UnionRow['values']): object {
  return present({
    official: v.delegates,
    reserve: v.reserveDelegates,
    women: v.delegateWomen,
    minorities: v.delegateMinorities,
  });
}

/** `of` without what is not there: an absent fact is an absent property, never an empty one. */
function present(of: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));
}
