import { formatCount, formatDay } from '../../../words/format.ts';
import { vi } from '../../../words/vi.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { review as words } from '../../../words/vi-review.ts';
import type { FactChange } from './fact-changes.ts';

type Told = string | number | undefined;

/** One sentence for a fact that changed: `event` is the noun of the union's event, `youngBelow` the term's age. */
export const factWords =
  (event: string, youngBelow: number) =>
  (change: FactChange): string => {
    const { changed, rewritten } = words.changes;
    switch (change.fact) {
      case 'date':
        return changed(formWords.date.date(event), dayOf(change.before), dayOf(change.now));
      case 'note':
        return rewritten(formWords.packet.note, change.before, change.now);
      case 'party-opinion':
        return changed(formWords.packet.party, opinionOf(change.before), opinionOf(change.now));
      case 'report': {
        const value = (told: Told) => reportValue(change.field, told, event);
        return changed(fieldName(change.field, event), value(change.before), value(change.now));
      }
      case 'ballot':
        return changed(
          words.changes.ballot(vi.codes.ballots[change.of], formWords.held[change.field]),
          countOf(change.before),
          countOf(change.now),
        );
      case 'people':
        return changed(
          formWords.held.peopleFields[change.field](youngBelow),
          countOf(change.before),
          countOf(change.now),
        );
    }
  };

type Field = Extract<FactChange, { fact: 'report' }>['field'];

function fieldName(field: Field, event: string): string {
  return field === 'on' ? formWords.held.on(event) : formWords.held[field];
}

function reportValue(field: Field, told: Told, event: string): string | undefined {
  if (told === undefined) return undefined;
  switch (field) {
    case 'on':
    case 'from':
      return formatDay(String(told));
    case 'form':
      return vi.codes.forms[told as keyof typeof vi.codes.forms];
    case 'presidentBy':
      return vi.codes.presidentBy[told as keyof typeof vi.codes.presidentBy](event);
    case 'president':
      return formWords.held.presidents[told as keyof typeof formWords.held.presidents];
    case 'attendedBy':
      return formWords.held.attended[told as keyof typeof formWords.held.attended];
    case 'minutes':
      return told === 'follow' ? formWords.held.follow : formWords.held.attached;
    default:
      return formatCount(Number(told));
  }
}

function dayOf(day: string | undefined): string | undefined {
  return day && formatDay(day);
}

function countOf(count: number | undefined): string | undefined {
  return count === undefined ? undefined : formatCount(count);
}

function opinionOf(opinion: Extract<FactChange, { fact: 'party-opinion' }>['now']): string | undefined {
  return opinion && words.changes.opinion(opinion.number, opinion.on, opinion.body);
}
