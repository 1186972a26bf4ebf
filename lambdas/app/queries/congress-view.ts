import { type ActionsNow, actionsNow } from '../../domain/actions-now.ts';
import type { Action } from '../../domain/authority.ts';
import { type Arrangement, attendeesOf, subsOf } from '../../domain/calendar-entry.ts';
import { checklistFor } from '../../domain/checklist.ts';
import { lastDayToObject } from '../../domain/clocks.ts';
import { type Congress, currentStage, type Standing } from '../../domain/congress.ts';
import { type Day, dayOf } from '../../domain/days.ts';
import type { Event } from '../../domain/events.ts';
import type { HeldReport } from '../../domain/held-report.ts';
import type { Union } from '../../domain/register.ts';
import { type Side, STAGES, type Stage } from '../../domain/stages.ts';
import { authoriseActor } from '../../domain/standing-in.ts';
import type { Paper, Term } from '../../domain/term.ts';
import { lastDay, ruledFromOutside } from '../../domain/term-levels.ts';
import type { ChangeEntry, CongressStore, Submission } from '../congress-store.ts';
import type { DocumentStore, StoredDocument } from '../document-store.ts';
import type { Opening, OpeningLog } from '../documents/opening-log.ts';
import { restrictedDocuments } from '../documents/restricted-documents.ts';
import { NotFound } from '../errors.ts';
import { actorOf } from './actor.ts';
import type { Asker } from './ask.ts';
import { type CongressLine, congressLine } from './congress-row.ts';
import type { OfficerReader, RegisterReader } from './readers.ts';
import { rowOf } from './row-of.ts';
import { type BelowPorts, type BelowView, viewBelow } from './view-below.ts';

/** Everything the page of one congress shows. Names of people are read when told, never stored in the history. */
export type CongressView = CongressLine &
  ActionsNow & {
    readonly today: Day;
    readonly version: number;
    readonly finishBy: Day | null;
    readonly register: Pick<Union, 'members' | 'group' | 'sector' | 'area' | 'level' | 'hasPartyCell'>;
    readonly parentName: string;
    /** Nobody of the register rules on it: what the body above ruled is recorded from its documents. */
    readonly isRuledFromOutside: boolean;
    /** How far the unions below are that are to hold theirs before; null at the grassroots. */
    readonly below: BelowView | null;
    readonly held: HeldReport | null;
    /** A day beyond the finish-by day that waits for the consent of the upper-level union. */
    readonly requested: { readonly on: Day; readonly date: Day; readonly due?: Day } | null;
    /** It was reported as held without approval: the first stage that was not approved then. */
    readonly irregular: Stage | null;
    /** What was planned for its day; attendees are those named for that very day. */
    readonly planned: PlannedView | null;
    readonly stages: readonly {
      readonly stage: Stage;
      readonly side: Side;
      readonly round: number;
      readonly due: Day | null;
      readonly isOverdue: boolean;
      /** The round was filed in the union's place, which may object to it once, until `until`. */
      readonly behalf: { readonly on: Day; readonly until: Day; readonly isObjected: boolean } | null;
    }[];
    readonly checklist: readonly Paper[];
    readonly submissions: readonly (Omit<Submission, 'by'> & Made)[];
    readonly documents: readonly {
      readonly id: string;
      /** Empty where it is restricted and the asker may not open it: it could name somebody. */
      readonly fileName: string;
      readonly contentType: string;
      readonly size: number;
      readonly at: string;
      readonly isChecked: boolean;
      readonly isRestricted: boolean;
    }[];
    /** Who else opened restricted papers, newest first; told to the union's own officers. */
    readonly openings: readonly { readonly document: string; readonly by: string; readonly at: string }[];
    readonly history: readonly {
      readonly number: number;
      readonly at: string;
      readonly by: string;
      readonly inPlaceOf?: string;
      readonly events: readonly Event[];
    }[];
  };

/** Who did something by name, and the name of whom they stood in for. */
export type Made = { readonly by: string; readonly inPlaceOf?: string };

/** The hour, the place and who attends; names are read when told. */
export type PlannedView = Omit<Arrangement, 'date' | 'attendees'> & {
  readonly attendees: readonly { readonly sub?: string; readonly name: string }[];
};

/** Ports of the page of one congress. */
export type CongressPorts = {
  readonly store: CongressStore;
  readonly documents: DocumentStore;
  readonly openings: OpeningLog;
  readonly readers: OfficerReader & RegisterReader & BelowPorts['readers'];
};

const HISTORY_SHOWN = 100;
const OPENINGS_SHOWN = 50;

/** The page of one congress. Throws NotFound if the asker may not know of it. */
export async function viewCongress(
  ports: CongressPorts,
  asker: Asker,
  { term, union }: { term: string; union: string },
  now: number,
): Promise<CongressView> {
  const today = dayOf(now);
  const [actor, loaded] = await Promise.all([
    actorOf(ports.readers, asker, today),
    ports.store.load({ term, union }),
  ]);
  if (!loaded.union || !loaded.term || !loaded.congress) throw new NotFound(`${term}/${union}`);
  if (authoriseActor(actor, 'read', loaded.union, { today }).kind !== 'allowed') {
    throw new NotFound(`${term}/${union}`);
  }
  const { officer } = actor;
  const { congress } = loaded.congress;
  const settings = loaded.term;
  const may = actionsNow(actor, loaded.union, currentStage(congress), today);
  const { actions } = may;
  const body = loaded.union.above.length > 0 ? undefined : ruledFromOutside(settings, congress.level);
  const [submissions, documents, changes, opened, [parent], below] = await Promise.all([
    ports.store.submissions(term, union),
    ports.documents.list(term, union),
    ports.store.changes(term, union, HISTORY_SHOWN),
    actions.includes('submit') ? ports.openings.openings(term, union, OPENINGS_SHOWN) : [],
    ports.readers.unions([congress.parent]),
    viewBelow(ports, settings, congress, today),
  ]);
  const openings = opened.filter(({ by }) => by !== officer.sub).map(madeBy);
  const names = await namesOf(ports.readers, [...submissions, ...changes, ...openings]);
  const filedRestricted = restrictedDocuments(submissions, settings);
  return {
    ...congressLine(rowOf(congress, loaded.union), settings.calendar, today),
    today,
    version: congress.version,
    finishBy: lastDay(settings, congress.level) ?? null,
    register: registerOf(loaded.union),
    parentName: parent?.name ?? body?.name ?? congress.parent,
    isRuledFromOutside: body !== undefined,
    below,
    held: congress.held ?? null,
    requested: congress.requested ?? null,
    irregular: congress.irregular ?? null,
    planned: await viewPlanned(ports.readers, congress),
    stages: STAGES.map(stage => stageView(stage, congress.stages[stage], settings)),
    // Outlines are long and stand in the term, which the page has anyway.
    checklist: checklistFor(settings, loaded.union, STAGES).map(({ template: _, ...paper }) => paper),
    submissions: submissions.map(({ by, ...submission }) => ({ ...submission, ...names(by) })),
    documents: documents.map(document =>
      documentView(document, document.isRestricted || filedRestricted.has(document.id), actions),
    ),
    openings: openings.map(({ document, by, at }) => ({ document, by: names(by).by, at })),
    history: changes.map(({ number, at, by, events }) => ({ number, at, ...names(by), events })),
    ...may,
  };
}

/** One more read, where somebody is named. */
async function viewPlanned(readers: OfficerReader, congress: Congress): Promise<PlannedView | null> {
  if (!congress.arrangement) return null;
  const { date: _, attendees: __, ...planned } = congress.arrangement;
  const attendees = attendeesOf(congress);
  const subs = subsOf(attendees);
  const people = subs.length > 0 ? await readers.officers(subs) : [];
  const names = new Map(people.map(({ sub, name }) => [sub, name]));
  return {
    ...planned,
    attendees: attendees.map(it =>
      'sub' in it ? { sub: it.sub, name: names.get(it.sub) ?? '' } : { name: it.role },
    ),
  };
}

function documentView(
  { id, fileName, contentType, size, at, checked }: StoredDocument,
  isRestricted: boolean,
  actions: readonly Action[],
): CongressView['documents'][number] {
  return {
    id,
    fileName: isRestricted && !actions.includes('read-restricted') ? '' : fileName,
    contentType: checked?.contentType ?? contentType,
    size,
    at,
    isChecked: checked !== undefined,
    isRestricted,
  };
}

function stageView(stage: Stage, standing: Standing, term: Term): CongressView['stages'][number] {
  const { side, round, due, isOverdue, behalf } = standing;
  return {
    stage,
    side,
    round,
    due: due ?? null,
    isOverdue: isOverdue === true,
    behalf: behalf
      ? { on: behalf.on, until: lastDayToObject(term, behalf.on), isObjected: behalf.isObjected === true }
      : null,
  };
}

/** What the page shows of the register entry; contacts and the tree above stay where they are. */
function registerOf({ members, group, sector, area, level, hasPartyCell }: Union): CongressView['register'] {
  return { members, group, sector, area, level, hasPartyCell };
}

/** An opening, made by a person as a change is. */
function madeBy({ document, by, at }: Opening) {
  return { document, at, by: { kind: 'person' as const, sub: by } };
}

/** Looks the names of people up; the machine's is empty. */
async function namesOf(readers: OfficerReader, made: readonly Pick<ChangeEntry, 'by'>[]) {
  const subs = new Set(
    made.flatMap(({ by }) => (by.kind === 'person' ? [by.sub, by.inPlaceOf ?? by.sub] : [])),
  );
  const people = await readers.officers([...subs]);
  const names = new Map(people.map(person => [person.sub, person.name]));
  return (by: ChangeEntry['by']): Made => {
    if (by.kind !== 'person') return { by: '' };
    const { sub, inPlaceOf } = by;
    return { by: names.get(sub) ?? '', ...(inPlaceOf && { inPlaceOf: names.get(inPlaceOf) ?? '' }) };
  };
}
