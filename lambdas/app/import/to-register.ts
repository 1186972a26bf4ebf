import type { Past } from '../../domain/past.ts';
import type { Union } from '../../domain/register.ts';
import { contentHash } from '../hash.ts';
import type { ImportedUnion, ImportedUpper } from './imported-union.ts';

/** Reason code of what a workbook tells in free words. */
const TOLD_IN_WORKBOOK = 'other';

/** The register entry of the province or an upper-level union; `above` are the unions over it, nearest first. */
export function upperEntry(row: ImportedUpper, above: readonly string[], since: string): Union {
  const level = row.parentCode ? 'upper' : 'province';
  return {
    id: row.code,
    name: row.name,
    shortName: row.shortName,
    order: row.order,
    level,
    above: [...above],
    stays: row.parentCode ? [{ parent: row.parentCode, from: since }] : [],
    status: 'active',
    kind: level,
    members: 0,
    hasPartyCell: true,
  };
}

/** The register entry of a grassroots union under `above`, nearest first; managed from `since` if not founded later. */
export function unionEntry(row: ImportedUnion, above: readonly string[], since: string): Union {
  const { row: _, ...told } = row;
  const isOver = row.status === 'merged' || row.status === 'dissolved';
  const from = row.foundedOn ?? since;
  return {
    id: row.code,
    name: row.name,
    order: row.row,
    level: 'grassroots',
    above: [row.parentCode, ...above],
    stays: [{ parent: row.parentCode, from, ...(isOver && row.statusOn && { until: row.statusOn }) }],
    status: row.status,
    kind: row.kind,
    sector: row.sector,
    group: row.group,
    area: row.area,
    members: row.members,
    hasPartyCell: row.hasPartyCell,
    toldBy: contentHash(told),
    ...defined({
      women: row.women,
      minorities: row.minorities,
      foundedOn: row.foundedOn,
      softwareCode: row.softwareCode,
      decisionNo: row.decisionNo,
      contact: row.contact,
    }),
  };
}

/** What had happened to the union before the software was used. */
export function pastOf(row: ImportedUnion): Past {
  const { before, after, held } = row;
  return {
    ...defined({ date: row.registeredDate, postponedTo: row.postponedTo }),
    before: {
      state: before.state,
      ...filed(before.submittedOn, before.ruledOn, before.documentNo, before.reasons),
    },
    after: {
      state: after.state,
      ...filed(after.submittedOn, after.ruledOn, after.decisionNo, after.reasons),
    },
    ...(held && { held: heldReport(held) }),
  };
}

function filed(submittedOn?: string, ruledOn?: string, documentNo?: string, reasons?: string) {
  return defined({
    submittedOn,
    ruledOn,
    documentNo,
    reasons: reasons ? [{ code: TOLD_IN_WORKBOOK, note: reasons }] : undefined,
  });
}

function heldReport(held: NonNullable<ImportedUnion['held']>): NonNullable<Past['held']> {
  const { committee, delegates } = held;
  return {
    on: held.on,
    form: held.form,
    summoned: held.summoned,
    present: held.present,
    presidentBy: held.presidentElectedDirectly ? 'congress' : 'committee',
    ...defined({ president: presidentOf(held.presidentReelected) }),
    minutes: held.hasMinutes ? 'attached' : 'follow',
    ...(held.attendedBy && { attendedBy: held.attendedBy }),
    ballots: [],
    people: defined({
      committee: committee?.elected,
      women: committee?.women,
      minorities: committee?.minorities,
      party: committee?.party,
      under35: committee?.under35,
      firstTime: committee?.firstTime,
      university: committee?.university,
      inspection: held.inspection,
      vacant: committee?.seats === undefined ? undefined : committee.seats - committee.elected,
      delegates: delegates?.official,
      reserveDelegates: delegates?.reserve,
      delegateWomen: delegates?.women,
      delegateMinorities: delegates?.minorities,
    }),
  };
}

function presidentOf(isReelected: boolean | undefined): 're-elected' | 'new' | undefined {
  if (isReelected === undefined) return undefined;
  return isReelected ? 're-elected' : 'new';
}

/** The object without its undefined values. */
function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
