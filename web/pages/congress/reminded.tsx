import { useState } from 'preact/hooks';
import type { CongressView } from '../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { reminderWords as words } from '../../words/vi-reminders.ts';

/** Which offices were reminded of this congress, read once somebody wants to know. */
export function Reminded({ view }: { view: Pick<CongressView, 'term' | 'union'> }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useAnswer(
    'reminders',
    { params: { term: view.term, union: view.union } },
    { enabled: isOpen },
  );
  return (
    <details class="card" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{data ? words.once(data.items.length) : words.title2}</summary>
      {data?.items.length === 0 && <p class="soft">{words.never}</p>}
      <ul class="bullets small">
        {data?.items.map(({ id, day, to, people, due, days }) => (
          <li key={id}>
            {words.toDesk(day, to, people)} – {words.standing({ days, due })}.
          </li>
        ))}
      </ul>
    </details>
  );
}
