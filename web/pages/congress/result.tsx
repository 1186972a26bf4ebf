import type { TermView } from '../../../lambdas/api/contracts.ts';
import type { HeldReport } from '../../../lambdas/domain/held-report.ts';
import { formatCount, formatDay } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { formWords } from '../../words/vi-forms.ts';

/** What the union reported of its event: counts only. */
export function Result({ held, event, term }: { held: HeldReport; event: string; term: TermView }) {
  const form = formWords.held;
  const fields = Object.keys(form.peopleFields) as (keyof HeldReport['people'])[];
  const people = fields.flatMap(field => {
    const count = held.people[field];
    return count === undefined ? [] : [{ word: form.peopleFields[field](term.youngBelow.value), count }];
  });
  return (
    <section class="card stack">
      <h2>{words.page.result(event)}</h2>
      <dl class="pairs result">
        <Pair word={words.page.heldDay} value={formatDay(held.on)} />
        <Pair word={form.form} value={vi.codes.forms[held.form]} />
        <Pair word={form.presidentBy} value={vi.codes.presidentBy[held.presidentBy](event)} />
        {held.president && <Pair word={form.president} value={form.presidents[held.president]} />}
        <Pair word={form.summoned} value={formatCount(held.summoned)} />
        <Pair word={form.present} value={formatCount(held.present)} />
        {held.attendedBy && <Pair word={form.attendedBy} value={form.attended[held.attendedBy]} />}
        <Pair word={form.minutes} value={held.minutes === 'follow' ? form.follow : words.paper.present} />
        {people.map(({ word, count }) => (
          <Pair key={word} word={word} value={formatCount(count)} />
        ))}
      </dl>
      {held.ballots.length > 0 && <Ballots held={held} />}
    </section>
  );
}

function Pair({ word, value }: { word: string; value: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Ballots({ held }: { held: HeldReport }) {
  const form = formWords.held;
  const counts = ['seats', 'issued', 'collected', 'valid', 'invalid', 'elected', 'vacant'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table-scroll flat" aria-label={form.ballots} tabIndex={0}>
      <table class="small">
        <thead>
          <tr>
            <th scope="col">{form.ballots}</th>
            {counts.map(count => (
              <th key={count} scope="col" class="number">
                {form[count]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {held.ballots.map(ballot => (
            <tr key={ballot.of}>
              <th scope="row">{vi.codes.ballots[ballot.of]}</th>
              {counts.map(count => (
                <td key={count} class="number">
                  {formatCount(ballot[count])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
