import { Link, useLocation } from 'wouter';
import type { Me } from '../../lambdas/api/contracts.ts';
import { holds } from '../api/use-me.ts';
import { useApp } from '../app-context.ts';
import { Emblem } from '../design/emblem.tsx';
import { congressPlace, PLACES, progressPlace, unionsPlace } from '../places.ts';
import { vi } from '../words/vi.ts';

/** The pages that a person with these posts works on. */
export function navLinks(me: Me): { href: string; word: string }[] {
  const term = me.terms[0]?.id;
  if (!term) return [];
  const links: { href: string; word: string }[] = [];
  if (me.posts.some(post => post.role !== 'officer'))
    links.push({ href: progressPlace(term), word: vi.nav.progress });
  if (holds(me, 'reviewer', 'signatory')) links.push({ href: PLACES.inbox, word: vi.nav.inbox });
  const upper = me.posts.find(post => post.level === 'upper' && post.role !== 'officer');
  if (upper) links.push({ href: unionsPlace(term, upper.union), word: vi.nav.register });
  const own = me.posts.find(post => post.role === 'officer');
  if (own) links.push({ href: congressPlace(term, own.union), word: vi.nav.myUnion });
  return links;
}

/** The head of every page: where one may go, who one is, and the way out. */
export function Head({ me }: { me: Me }) {
  const { session } = useApp();
  const [location] = useLocation();
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
              </Link>
            ))}
          </nav>
        )}
        <div class="who">
          <span class="who-name">{me.name}</span>
          <button type="button" class="plain" onClick={() => void session.signOut()}>
            {vi.app.signOut}
          </button>
        </div>
      </div>
    </header>
  );
}
