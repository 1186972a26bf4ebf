import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Day, dayOf, plusDays } from '../../domain/days.ts';
import type { Term } from '../../domain/term.ts';
import { NotFound, Unauthenticated } from '../errors.ts';
import { type Asker, officerOf } from '../queries/ask.ts';
import { type CalendarLine, calendarLines } from './calendar-lines.ts';
import type { Feed, FeedExtent, FeedStore } from './feed-store.ts';
import { scopeAsked, scopesOf } from './scopes.ts';
import type { CalendarReaders } from './view-calendar.ts';

/** Whether somebody has a link, what it shows and since when; the link itself is told once. */
export type FeedView = { readonly extent: FeedExtent; readonly at: string } | { readonly extent: null };

/** A new link: its path on this site, told now and never again. */
export type MadeFeed = { readonly path: string; readonly extent: FeedExtent; readonly at: string };

/** The calendar behind a link. */
export type FeedCalendar = {
  readonly name: string;
  readonly lines: readonly CalendarLine[];
  readonly uppers: ReadonlyMap<string, string>;
  readonly term: Term;
};

type Ports = { readonly readers: CalendarReaders; readonly feeds: FeedStore };

/** Bytes of a secret: nobody guesses it. */
const SECRET_BYTES = 32;

/** A calendar reaches so far back and ahead of today. */
const DAYS_BACK = 31;
const DAYS_ON = 400;

/** `sub.secret.ics`; what is not that names nothing. */
const FILE = /^([\w-]{1,64})\.([\w-]{43})\.ics$/;

/** What the asker's link is. */
export async function viewFeed({ readers, feeds }: Ports, asker: Asker): Promise<FeedView> {
  const officer = await officerOf(readers, asker);
  const feed = await feeds.feed(officer.sub);
  return feed?.hash ? { extent: feed.extent, at: feed.at } : { extent: null };
}

/** Makes a link for the asker in the place of the one before, which opens nothing from then on. */
export async function makeFeed(
  { readers, feeds }: Ports,
  asker: Asker,
  { term, extent }: { term: string; extent: FeedExtent },
  now: number,
): Promise<MadeFeed> {
  const officer = await officerOf(readers, asker);
  if ((await scopesOf(readers, officer, term)).length === 0) throw new NotFound(term);
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const at = new Date(now).toISOString();
  await feeds.putFeed({ sub: officer.sub, hash: hashOf(secret), extent, term, at });
  return { path: `/api/calendar/${officer.sub}.${secret}.ics`, extent, at };
}

/** Takes the asker's link back. */
export async function revokeFeed({ readers, feeds }: Ports, asker: Asker, now: number): Promise<FeedView> {
  const officer = await officerOf(readers, asker);
  const feed = await feeds.feed(officer.sub);
  if (feed?.hash) {
    const { hash: _, ...rest } = feed;
    await feeds.putFeed({ ...rest, at: new Date(now).toISOString() });
  }
  return { extent: null };
}

/** The calendar behind a link, as its owner would see it now. Throws NotFound for any link that is not one's own. */
export async function readFeed({ readers, feeds }: Ports, file: string, now: number): Promise<FeedCalendar> {
  const [, sub = '', secret = ''] = FILE.exec(file) ?? [];
  const feed = sub ? await feeds.feed(sub) : undefined;
  if (!feed || !isSecretOf(feed, secret)) throw new NotFound('calendar');
  const officer = await ownerOf(readers, sub);
  const term = await readers.term(feed.term);
  if (!term) throw new NotFound(feed.term);
  const scopes = await scopesOf(readers, officer, feed.term);
  const scope = scopeAsked(scopes, undefined);
  const today = dayOf(now);
  const days: { from: Day; to: Day } = { from: plusDays(today, -DAYS_BACK), to: plusDays(today, DAYS_ON) };
  const lines = await calendarLines(readers, { scope, officer, term: feed.term, ...days });
  return {
    name: scope.name,
    lines: feed.extent === 'mine' ? lines.filter(line => line.isMine) : lines,
    uppers: new Map(scope.uppers.map(({ id, name }) => [id, name])),
    term,
  };
}

/** Whose link it is, while they may still be here. */
async function ownerOf(readers: CalendarReaders, sub: string) {
  try {
    return await officerOf(readers, { sub, signedInAt: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (error instanceof Unauthenticated) throw new NotFound('calendar');
    throw error;
  }
}

function isSecretOf({ hash }: Feed, secret: string): boolean {
  if (!hash) return false;
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(hashOf(secret), 'hex'));
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
