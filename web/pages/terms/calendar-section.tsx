import type { Term } from '../../../lambdas/domain/term.ts';
import { DayInput } from '../../design/day-input.tsx';
import { TextInput, Tick } from '../../design/inputs.tsx';
import { formatDay } from '../../words/format.ts';
import { terms as words } from '../../words/vi-terms.ts';
import { PasteNotice } from './paste-notice.tsx';
import type { FieldsProps, Section } from './section.ts';
import { SettingLine } from './setting-parts.tsx';
import { YearView } from './year-view.tsx';

const w = words.calendar;

/** The years that a term's calendar is about. */
function yearsOf({ calendar, levels }: Term): number[] {
  const days = [
    ...calendar.holidays.flatMap(({ from, to }) => [from, to]),
    ...calendar.workedDays,
    ...levels.map(({ finishBy }) => finishBy.day),
  ];
  return [...new Set(days.map(day => Number(day.slice(0, 4))))].filter(Boolean).sort();
}

/** Days off, days worked instead, and the year as it comes out. */
export const calendarSection: Section = {
  read: term => {
    const { weekend, holidays, workedDays } = term.calendar;
    return (
      <>
        <dl class="settings">
          <SettingLine
            title={w.weekend}
            value={weekend.map(day => words.weekdays[day]).join(', ') || w.none}
          />
          <SettingLine
            title={w.holidays}
            value={
              holidays.length === 0 ? (
                w.none
              ) : (
                <ul class="plain-list">
                  {holidays.map(({ from, to, name }) => (
                    <li key={from}>
                      {w.span(from, to)} <span class="soft not-bold">{name}</span>
                    </li>
                  ))}
                </ul>
              )
            }
          />
          <SettingLine title={w.worked} value={workedDays.map(formatDay).join(', ') || w.none} />
        </dl>
        {yearsOf(term).map(year => (
          <details key={year} class="foldable">
            <summary>{w.year(year)}</summary>
            <YearView year={year} calendar={term.calendar} />
          </details>
        ))}
      </>
    );
  },
  fields: props => (
    <>
      <Weekend {...props} />
      <PasteNotice calendar={props.term.calendar} onCalendar={calendar => props.onChange({ calendar })} />
      <Holidays {...props} />
      <WorkedDays {...props} />
    </>
  ),
};

function Weekend({ term: { calendar }, onChange, faultOf }: FieldsProps) {
  const fault = faultOf('calendar.weekend');
  const set = (day: number, isOff: boolean) => {
    const weekend = isOff ? [...calendar.weekend, day] : calendar.weekend.filter(it => it !== day);
    onChange({ calendar: { ...calendar, weekend: weekend.sort((a, b) => a - b) } });
  };
  return (
    <fieldset>
      <legend>{w.weekend}</legend>
      <div class="weekend">
        {words.weekdays.map((name, day) => (
          <Tick
            key={name}
            label={name}
            value={calendar.weekend.includes(day)}
            onValue={isOff => set(day, isOff)}
          />
        ))}
      </div>
      {fault && <p class="field-fault">{fault}</p>}
    </fieldset>
  );
}

function Holidays({ term: { calendar }, onChange, faultOf }: FieldsProps) {
  const { holidays } = calendar;
  const set = (next: Term['calendar']['holidays']) => onChange({ calendar: { ...calendar, holidays: next } });
  const change = (index: number, part: Partial<(typeof holidays)[number]>) =>
    set(holidays.map((holiday, at) => (at === index ? { ...holiday, ...part } : holiday)));
  return (
    <fieldset class="stack">
      <legend>{w.holidays}</legend>
      {holidays.map(({ from, to, name }, index) => (
        <div key={index} class="holiday-fields">
          <DayInput
            label={w.from}
            required
            value={from}
            onValue={day => change(index, { from: day })}
            fault={faultOf(`calendar.holidays.${index}.from`)}
          />
          <DayInput
            label={w.to}
            required
            value={to}
            onValue={day => change(index, { to: day })}
            fault={faultOf(`calendar.holidays.${index}.to`)}
          />
          <TextInput
            label={w.name}
            required
            maxLength={100}
            value={name}
            onValue={text => change(index, { name: text })}
            fault={faultOf(`calendar.holidays.${index}.name`)}
          />
          <RemoveButton
            what={name || w.span(from, to)}
            onRemove={() => set(holidays.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <button
          type="button"
          class="button"
          onClick={() => set([...holidays, { from: '', to: '', name: '' }])}
        >
          {w.addHoliday}
        </button>
      </div>
    </fieldset>
  );
}

function WorkedDays({ term: { calendar }, onChange, faultOf }: FieldsProps) {
  const { workedDays } = calendar;
  const set = (next: string[]) => onChange({ calendar: { ...calendar, workedDays: next } });
  return (
    <fieldset class="stack">
      <legend>{w.worked}</legend>
      <p class="small soft">{w.workedHint}</p>
      {workedDays.map((day, index) => (
        <div key={index} class="worked-fields">
          <DayInput
            label={w.day}
            required
            value={day}
            onValue={value => set(workedDays.map((it, at) => (at === index ? value : it)))}
            fault={faultOf(`calendar.workedDays.${index}`)}
          />
          <RemoveButton
            what={day ? formatDay(day) : w.day}
            onRemove={() => set(workedDays.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <button type="button" class="button" onClick={() => set([...workedDays, ''])}>
          {w.addWorked}
        </button>
      </div>
    </fieldset>
  );
}

/** Takes an entry out of the draft. */
export function RemoveButton({ what, onRemove }: { what: string; onRemove: () => void }) {
  return (
    <button type="button" class="button remove" aria-label={w.remove(what)} onClick={onRemove}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" stroke-width="1.8" />
      </svg>
    </button>
  );
}
