import type { Command } from '../domain/commands.ts';
import type { Congress } from '../domain/congress.ts';
import { difference } from '../domain/contributions.ts';
import { type Day, dayOf } from '../domain/days.ts';
import type { Context } from '../domain/decide/ruling.ts';
import { decide } from '../domain/decide.ts';
import type { Event } from '../domain/events.ts';
import { evolveAll } from '../domain/evolve.ts';
import { type Below, belowOf, levelBelow } from '../domain/gate.ts';
import type { Union } from '../domain/register.ts';
import { attendanceFor, bookingsOf } from './attendance.ts';
import { checkAuthority } from './check-authority.ts';
import { type CommandAnswer, commandAnswer } from './command-answer.ts';
import type { Attendance, By, Change, CongressStore, Loaded, Receipt } from './congress-store.ts';
import { deciderOf } from './decider.ts';
import { Busy, KeyReused, NotFound, Refused, Stale, Unauthenticated, VersionConflict } from './errors.ts';
import { changeHash, requestHash } from './hash.ts';
import { movesOf } from './moves.ts';
import { noticesOf } from './notice.ts';
import { registerAfter } from './register-after.ts';
import { submissionsOf } from './submissions-of.ts';

/** One command on one congress, and who asks. */
export type Request = {
  readonly term: string;
  readonly union: string;
  readonly command: Command;
  readonly by: By;
  /** Instant at which the asker signed in (milliseconds UTC); persons only. */
  readonly signedInAt?: number;
  /** Makes a repeat harmless; required of persons. */
  readonly key?: string;
  /**
   * The register entry of a union that is brought into its first term. One that stands is kept: the figures of
   * other terms rest on it, and so does who may act on the union.
   */
  readonly entry?: Union;
};

const RACES = 4;

/**
 * The one way any congress changes: load, decide, evolve, record. A lost race reloads and decides again.
 * Throws Refused, Stale, NotFound, Forbidden, KeyReused, Unauthenticated or Busy; nothing is written then.
 */
export async function perform(store: CongressStore, request: Request, now: number): Promise<CommandAnswer> {
  for (let race = 0; race < RACES; race += 1) {
    const loaded = await store.load({
      term: request.term,
      union: request.union,
      ...(request.by.kind === 'person' && { sub: request.by.sub }),
      ...(request.key && { key: request.key }),
      documents: documentsOf(request.command),
    });
    if (request.by.kind === 'person') checkSession(request, loaded);
    const repeated = repeatedAnswer(loaded.receipt, request);
    if (repeated) return repeated;
    const beside = {
      below: await belowFor(store, request, loaded),
      attendance: await attendanceFor(store, request.command, loaded),
    };
    const change = await changeFor(store, request, loaded, beside, notBefore(loaded.congress, now));
    if ('unchanged' in change) return change.unchanged;
    try {
      await store.commit(change.record);
      return change.answer;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  throw new Busy(`${request.term}/${request.union}`);
}

/**
 * The instant of a change: never before that of the change it follows, whose function may have a faster clock, or
 * have begun later and been first. Figures as known on a day need changes recorded in the order of their days.
 */
function notBefore(last: Loaded['congress'], now: number): number {
  return last ? Math.max(now, Date.parse(last.at)) : now;
}

/** What is warned of when the unions below are not far enough: nothing at the grassroots, which costs no read there. */
const GATED: ReadonlySet<Command['type']> = new Set(['register-date', 'approve', 'record-ruling']);

/** How far the unions below are, where the command may be warned of it: one more read above the grassroots alone. */
async function belowFor(
  store: CongressStore,
  request: Request,
  { congress }: Loaded,
): Promise<Below | undefined> {
  const level = congress && levelBelow(congress.congress.level);
  if (!level || !GATED.has(request.command.type)) return undefined;
  return belowOf(await store.figuresBelow(request.term, level, request.union));
}

/** What a few commands look at besides the congress. */
type Beside = {
  readonly below: Below | undefined;
  readonly attendance: (Attendance & { readonly until: Day }) | undefined;
};

type Outcome = { unchanged: CommandAnswer } | { record: Change; answer: CommandAnswer };

async function changeFor(
  store: CongressStore,
  request: Request,
  loaded: Loaded,
  { below, attendance }: Beside,
  now: number,
): Promise<Outcome> {
  const union = loaded.union ?? request.entry;
  const by = await checkAuthority(store, request, loaded, union, now);
  if (!loaded.term || !union) throw new NotFound(`${request.term}/${request.union}`);
  const context: Context = {
    now,
    today: dayOf(now),
    term: loaded.term,
    union,
    documents: new Map(
      loaded.documents.map(({ id, checked }) => [id, { id, isChecked: checked !== undefined }]),
    ),
    ...(below && { below }),
    ...(attendance && { attendance }),
  };
  const before = loaded.congress;
  const ruling = decide(before?.congress, request.command, context);
  if (ruling.kind === 'refused') throw new Refused(ruling.refusal);
  if (ruling.kind === 'stale') {
    const round = before?.congress.stages[ruling.stage].round ?? 0;
    throw new Stale(ruling.why, ruling.stage, round, await deciderOf(store, request, ruling.stage));
  }
  const at = new Date(now).toISOString();
  if (ruling.events.length === 0) return { unchanged: commandAnswer(existing(before?.congress), at, []) };
  return changed({ ...request, by }, loaded, context, ruling.events, at, attendance);
}

function existing(congress: Congress | undefined): Congress {
  if (!congress) throw new Error('a command that records nothing needs a congress');
  return congress;
}

function changed(
  request: Request,
  loaded: Loaded,
  context: Context,
  events: readonly Event[],
  at: string,
  attendance: Attendance | undefined,
): Outcome {
  const { term, union, today } = context;
  const before = loaded.congress;
  const after = evolveAll(before?.congress, events, { term: request.term, union: request.union });
  const unionAfter = registerAfter(union, events);
  const facts = difference(before?.congress, after, term, today);
  const unhashed = { number: after.version, at, recorded: today, by: request.by, events };
  const answer = commandAnswer(after, at, events);
  const record: Change = {
    before,
    after,
    entry: { ...unhashed, hash: changeHash(before?.head, unhashed) },
    union: unionAfter,
    writesUnion: !loaded.union || unionAfter !== union,
    submissions: submissionsOf(request.command, events, request.by, at, term),
    facts,
    moves: movesOf(unhashed, unionAfter, facts, term),
    notices: noticesOf(unhashed, after, unionAfter, isOfUnion(loaded, union)),
    receipt: receiptFor(request, answer),
    bookings: bookingsOf(before?.congress, after, attendance),
  };
  return { record, answer };
}

/** True if the asker is an officer of the very union. */
function isOfUnion({ officer }: Loaded, union: Union): boolean {
  return officer?.posts.some(post => post.union === union.id && post.role === 'officer') ?? false;
}

/** Before anything else is told: a person who is kept out gets no earlier answer either. */
function checkSession(request: Request, { officer }: Loaded): void {
  if (!officer || officer.isDisabled) throw new Unauthenticated('unknown or disabled');
  if (officer.signedOutBefore && (request.signedInAt ?? 0) < officer.signedOutBefore) {
    throw new Unauthenticated('signed out');
  }
}

function repeatedAnswer(receipt: Receipt | undefined, request: Request): CommandAnswer | undefined {
  if (!receipt) return undefined;
  if (receipt.request !== requestHash(request)) throw new KeyReused(receipt.key);
  return JSON.parse(receipt.answer);
}

function receiptFor(request: Request, answer: CommandAnswer): Receipt | undefined {
  if (request.by.kind !== 'person' || !request.key) return undefined;
  return {
    actor: request.by.sub,
    key: request.key,
    request: requestHash(request),
    answer: JSON.stringify(answer),
  };
}

function documentsOf(command: Command): string[] {
  if (command.type === 'submit') return [...new Set(command.papers.flatMap(paper => paper.documents))];
  return command.type === 'file-minutes' ? [...new Set(command.documents)] : [];
}
