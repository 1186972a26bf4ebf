import { Link } from 'wouter';
import type { DigestList } from '../../../lambdas/api/contracts.ts';
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
  return (
    <>
      <h2>{words.of(day)}</h2>
      <ul class="bullets">
        {items.map(({ line }) => (
          <li key={line.id}>
            <Link class="row-link" href={congressPlace(line.term, line.union)}>
              {line.name}
            </Link>{' '}
            {textOf(line)}
            {line.inPlaceOf && <span class="soft"> {words.inPlaceOf(line.inPlaceOf)}</span>}
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
  const say = line.turn === 'union' ? words.awaitsUs : words.awaitsUpper;
  return say(matter, words.standing(line));
}
