import { Link } from 'wouter';
import type { PersonLine } from '../../../lambdas/api/contracts.ts';
import { readableLogin } from '../../../lambdas/domain/login.ts';
import { MarkedWord } from '../../design/standing-label.tsx';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { peopleWords as words } from '../../words/vi-people.ts';
import { personPlace } from './places.ts';

/** People with what they sign in by, their posts and whether they may: a table, or cards on a phone. */
export function PeopleLines({ items, label }: { items: readonly PersonLine[]; label: string }) {
  if (useIsNarrow()) return <Cards items={items} />;
  const { columns } = words.list;
  return (
    <section class="table-scroll" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.login}</th>
            <th scope="col">{columns.posts}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(person => (
            <tr key={person.sub}>
              <th scope="row">
                <Name person={person} />
              </th>
              <td class="nowrap">
                {person.login && readableLogin(person.login)}
                <Bounced day={person.bouncedOn} />
              </td>
              <td>
                <Posts posts={person.posts} />
              </td>
              <td>
                <AccountState isDisabled={person.isDisabled} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cards({ items }: { items: readonly PersonLine[] }) {
  return (
    <ul class="cards">
      {items.map(person => (
        <li key={person.sub}>
          <div class="row spread">
            <Name person={person} />
            <AccountState isDisabled={person.isDisabled} />
          </div>
          {person.login && <p class="soft small login">{readableLogin(person.login)}</p>}
          <Bounced day={person.bouncedOn} />
          <Posts posts={person.posts} />
        </li>
      ))}
    </ul>
  );
}

function Name({ person }: { person: PersonLine }) {
  return (
    <span class="row">
      <Link class="row-link" href={personPlace(person.sub)}>
        {person.name}
      </Link>
      {person.isSelf && <span class="tag">{words.list.self}</span>}
    </span>
  );
}

/** Posts in words, one a line. */
export function Posts({ posts }: { posts: PersonLine['posts'] }) {
  return (
    <ul>
      {posts.map(({ role, union, unionName }) => (
        <li key={`${role} ${union}`}>{words.postOf(role, unionName)}</li>
      ))}
    </ul>
  );
}

/** That mail to the address of a person came back. */
export function Bounced({ day }: { day: string | null }) {
  return day ? <span class="late-text small">{words.list.bounced(day)}</span> : null;
}

/** Whether an account may be used. */
export function AccountState({ isDisabled, isFirst }: { isDisabled: boolean; isFirst?: boolean }) {
  if (isDisabled) return <MarkedWord mark="off" word={words.list.states.off} />;
  if (isFirst) return <MarkedWord mark="empty" word={words.list.states.first} />;
  return <MarkedWord mark="done" word={words.list.states.on} />;
}
