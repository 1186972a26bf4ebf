import { Link } from 'wouter';
import type { DigestList } from '../../../lambdas/api/contracts.ts';
import { DIGEST_GROUPS, digestGroup } from '../../../lambdas/domain/digest-groups.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { congressPlace } from '../../places.ts';
import { codes } from '../../words/vi-codes.ts';
import { reminderWords as words } from '../../words/vi-reminders.ts';
import { EVENTS } from '../../words/vi-tasks.ts';

type Item = DigestList['items'][number];

/** What the asker was reminded of: the last day open, earlier days behind it. Nothing for who never was. */
export function Digests() {
  const { data } = useAnswer('digests', {});
  const [last, ...earlier] = [...Map.groupBy(data?.items ?? [], ({ day }) => day)];
  if (!last) return null;
  return (
    <section class="card stack">
      <Day day={last[0]} items={last[1]} />
      {data?.mail && <p class="soft small">{words.mail(data.mail)}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{words.more}</summary>
          {earlier.map(([day, items]) => (
            <Day key={day} day={day} items={items} />
          ))}
        </details>
      )}
    </section>
  );
}

function Day({ day, items }: { day: string; items: readonly Item[] }) {
  const groups = Map.groupBy(items, ({ line }) => digestGroup(line));
  return (
    <>
      <h2>{words.of(day)}</h2>
      {DIGEST_GROUPS.map(group => {
        const own = groups.get(group);
        return own && <Lines key={group} title={words.group(words.groups[group], own.length)} items={own} />;
      })}
    </>
  );
}

function Lines({ title, items }: { title: string; items: readonly Item[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="lines digest-lines">
        {items.map(({ line }) => (
          <li key={line.id}>
            <Link class="row-link" href={congressPlace(line.term, line.union)}>
              {line.name}
            </Link>
            <span>
              {textOf(line)}
              {line.inPlaceOf && <span class="soft"> {words.inPlaceOf(line.inPlaceOf)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function textOf(line: Item['line']): string {
  if (line.kind === 'news') return words.news[line.type] ?? words.otherNews;
  if (line.asks) return words.awaitsAnswer(line.asks, words.standing(line));
  if (line.lacksMinutes) return words.awaitsMinutes(words.standing(line));
  const matter = codes.stages[line.stage](EVENTS.congress);
  const isHolders = line.to === 'holder';
  const ofUnion = isHolders ? words.awaitsHolder : words.awaitsUnion;
  const ofUpper = isHolders ? words.awaitsReview : words.awaitsUpper;
  return (line.turn === 'union' ? ofUnion : ofUpper)(matter, words.standing(line));
}
