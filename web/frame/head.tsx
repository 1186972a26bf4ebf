import { lazy, Suspense } from 'preact/compat';
import { Link, useLocation } from 'wouter';
import type { Me } from '../../lambdas/api/contracts.ts';
import { holds } from '../api/use-me.ts';
import { useApp } from '../app-context.ts';
import { Emblem } from '../design/emblem.tsx';
import { useInbox } from '../pages/inbox/use-inbox.ts';
import {
  congressPlace,
  importPlace,
  PLACES,
  progressPlace,
  reportsPlace,
  termPlace,
  unionsPlace,
} from '../places.ts';
import { vi } from '../words/vi.ts';
import { NOTICES_SHOWN, useUnreadCount } from './seen-notices.ts';

const TermSelect = lazy(() => import('./term-select.tsx').then(it => it.TermSelect));

/** A page in the head of every page: where it is and what it is called. */
export type NavLink = { readonly href: string; readonly word: string };

/** The pages that a person with these posts works on. */
export function navLinks(me: Me): NavLink[] {
  const term = me.terms[0]?.id;
  if (!term) return firstLinks(me);
  const links: NavLink[] = [];
  if (me.posts.some(post => post.role !== 'officer'))
    links.push({ href: progressPlace(term), word: vi.nav.progress });
  if (holds(me, 'leader', 'registrar')) links.push({ href: reportsPlace(term), word: vi.nav.reports });
  if (hasInbox(me)) links.push({ href: PLACES.inbox, word: vi.nav.inbox });
  const upper = me.posts.find(post => post.level === 'upper' && post.role !== 'officer');
  if (upper) links.push({ href: unionsPlace(term, upper.union), word: vi.nav.register });
  if (me.posts.some(post => post.role !== 'officer'))
    links.push({ href: PLACES.search, word: vi.nav.search });
  links.push({ href: PLACES.calendar, word: vi.nav.calendar });
  const own = me.posts.find(post => post.role === 'officer');
  if (own) links.push({ href: congressPlace(term, own.union), word: vi.nav.myUnion });
  if (me.keepsTerms) {
    links.push({ href: termPlace(term), word: vi.nav.terms });
    links.push({ href: PLACES.registerChanges, word: vi.nav.registerChanges });
    links.push({ href: importPlace(term), word: vi.nav.import });
  }
  if (holds(me, 'operator')) links.push({ href: PLACES.operations, word: vi.nav.operations });
  if (hasOffice(me)) links.push({ href: PLACES.notices, word: vi.nav.notices });
  if (holds(me, 'registrar')) links.push({ href: PLACES.people, word: vi.nav.people });
  return links;
}

/** Before there is a term: what makes the first one, and who is to work in it. */
function firstLinks(me: Me): NavLink[] {
  const people: NavLink = { href: PLACES.people, word: vi.nav.people };
  if (me.keepsTerms) return [{ href: PLACES.newTerm, word: vi.nav.firstTerm }, people];
  return holds(me, 'registrar') ? [people] : [];
}

/** True for who rules on papers, today at least in somebody's place. */
function hasInbox(me: Me): boolean {
  return holds(me, 'reviewer', 'signatory') || me.standsIn.length > 0;
}

/** True for who files, examines or signs: whose office others tell what they did. */
function hasOffice(me: Me): boolean {
  return holds(me, 'officer', 'reviewer', 'signatory');
}

/** The head of every page: where one may go, who one is, and the way out. */
export function Head({ me }: { me: Me }) {
  const { session } = useApp();
  const [location] = useLocation();
  const badges = useBadges(me);
  const links = navLinks(me);
  return (
    <header class="head">
      <div class="head-inner">
        <Link class="brand" href="/">
          <Emblem />
          <span>{vi.app.name}</span>
        </Link>
        {links.length > 1 && (
          <nav class="nav" aria-label={vi.app.menu}>
            {links.map(({ href, word }) => (
              <Link key={href} href={href} aria-current={location === href ? 'page' : undefined}>
                {word}
                {badges[href] && <Badge {...badges[href]} />}
              </Link>
            ))}
          </nav>
        )}
        {me.terms.length > 1 && (
          <Suspense fallback={null}>
            <TermSelect me={me} />
          </Suspense>
        )}
        <div class="who">
          <Link class="who-name" href={PLACES.account}>
            {me.name}
          </Link>
          <button type="button" class="plain" onClick={() => void session.signOut()}>
            {vi.app.signOut}
          </button>
        </div>
      </div>
    </header>
  );
}

type BadgeWords = { readonly shown: string; readonly said: string };

/** How much waits behind the links of the head, by address; what is nothing has no badge. */
function useBadges(me: Me): Readonly<Record<string, BadgeWords>> {
  const unread = useUnreadCount(hasOffice(me));
  const inbox = useInbox(hasInbox(me)).data;
  const badges: Record<string, BadgeWords> = {};
  if (unread > 0) {
    const shown = unread < NOTICES_SHOWN ? String(unread) : `${unread}+`;
    badges[PLACES.notices] = { shown, said: vi.nav.unread(shown) };
  }
  if (inbox && inbox.items.length > 0) {
    const shown = inbox.extent === 'whole' ? String(inbox.items.length) : `${inbox.items.length}+`;
    badges[PLACES.inbox] = { shown, said: vi.nav.waiting(shown) };
  }
  return badges;
}

function Badge({ shown, said }: BadgeWords) {
  return (
    <span class="badge">
      <span aria-hidden="true">{shown}</span>
      <span class="visually-hidden">{said}</span>
    </span>
  );
}
