import type { PreviewedUnion } from '../../../lambdas/api/contracts.ts';
import { eventKindOf } from '../../words/event-kind.ts';
import { formatCount, formatDay } from '../../words/format.ts';
import { codes } from '../../words/vi-codes.ts';
import { registerWords } from '../../words/vi-register.ts';
import { EVENTS } from '../../words/vi-tasks.ts';

const words = registerWords.preview;

/** What happens to each union, and what hangs on it: the open task, papers, days, who it is a pilot of. */
export function PreviewedUnions({ unions }: { unions: readonly PreviewedUnion[] }) {
  return (
    <section class="stack" aria-label={words.unions}>
      <h4>{words.unions}</h4>
      <ul class="register-unions">
        {unions.map(union => (
          <li key={union.id}>
            <p class="row">
              <strong>{union.name}</strong>
              <span class="tag">{words.does[union.does]}</span>
              {union.pilotOf && <span class="tag">{words.pilot[union.pilotOf]}</span>}
            </p>
            <ul class="facts small">
              {factsOf(union).map(fact => (
                <li key={fact}>{fact}</li>
              ))}
              {union.task && (
                <li class={union.task.isOverdue ? 'late-text' : ''}>
                  {words.task(
                    stageWord(union.task.stage, union),
                    words.turns[union.task.turn],
                    union.task.due,
                  )}
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf(union: PreviewedUnion): string[] {
  const { does, members, owes, filed, date, heldOn, recognisedOn, delegates } = union;
  const event = EVENTS[eventKindOf(owes)];
  const facts = [
    members.before === null || members.before === members.after || does === 'leaves'
      ? words.members(formatCount(members.before ?? members.after))
      : words.membersBecome(formatCount(members.before), formatCount(members.after)),
    codes.obligations[owes],
  ];
  if (filed.length > 0) facts.push(words.filed(filed.map(stage => stageWord(stage, union)).join(', ')));
  if (recognisedOn) facts.push(words.recognised(formatDay(recognisedOn)));
  else if (heldOn) facts.push(words.held(event, formatDay(heldOn)));
  else if (date) facts.push(words.date(event, formatDay(date)));
  if (delegates) facts.push(words.delegates(delegates));
  return facts;
}

function stageWord(stage: PreviewedUnion['filed'][number], { owes }: PreviewedUnion): string {
  return codes.stages[stage](EVENTS[eventKindOf(owes)]);
}
