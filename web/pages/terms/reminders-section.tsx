import { useState } from 'preact/hooks';
import { type Reminders, RUNG_DESKS, type RungDesk } from '../../../lambdas/domain/rungs.ts';
import { CountInput, TextInput, Tick } from '../../design/inputs.tsx';
import { reminderSettings as words } from '../../words/vi-reminder-settings.ts';
import { terms } from '../../words/vi-terms.ts';
import { daysIn } from './days-in.ts';
import type { Section } from './section.ts';
import { SettingLine } from './setting-parts.tsx';

/** Who is reminded when: the hour of the digest, and the days before and after the due date for each office. */
export const remindersSection: Section = {
  read: ({ reminders }) => (
    <dl class="settings">
      <SettingLine
        title={words.hour}
        value={words.at(reminders.hour)}
        about={words.hourAbout}
        source={reminders.source}
        isSure={reminders.confirmed}
      />
      {RUNG_DESKS.map(to => (
        <SettingLine
          key={to}
          title={words.desks[to]}
          value={daysOf(reminders, to).map(words.day).join('; ') || words.never}
        />
      ))}
    </dl>
  ),
  fields: ({ term: { reminders }, onChange, faultOf }) => {
    const set = (change: Partial<Reminders>) => onChange({ reminders: { ...reminders, ...change } });
    return (
      <>
        <CountInput
          label={words.hour}
          hint={words.hourAbout}
          required
          value={reminders.hour}
          onValue={hour => set({ hour: hour ?? Number.NaN })}
          fault={faultOf('reminders.hour')}
        />
        {RUNG_DESKS.map(to => (
          <DaysInput
            key={to}
            label={words.desks[to]}
            days={daysOf(reminders, to)}
            fault={faultOf('reminders.rungs')}
            onDays={days => set({ rungs: withDays(reminders, to, days) })}
          />
        ))}
        <TextInput
          label={terms.setting.source}
          value={reminders.source}
          maxLength={300}
          onValue={source => set({ source })}
          fault={faultOf('reminders.source')}
        />
        <Tick
          label={terms.setting.confirmed}
          value={reminders.confirmed}
          onValue={confirmed => set({ confirmed })}
        />
      </>
    );
  },
};

function DaysInput(props: {
  label: string;
  days: readonly number[];
  fault: string | undefined;
  onDays: (days: readonly number[]) => void;
}) {
  const [text, setText] = useState(props.days.join(', '));
  return (
    <TextInput
      label={props.label}
      hint={words.daysHint}
      value={text}
      fault={props.fault}
      onValue={typed => {
        setText(typed);
        props.onDays(daysIn(typed));
      }}
    />
  );
}

function daysOf({ rungs }: Reminders, desk: RungDesk): number[] {
  return rungs.filter(({ to }) => to === desk).map(({ days }) => days);
}

function withDays({ rungs }: Reminders, desk: RungDesk, days: readonly number[]): Reminders['rungs'] {
  return [...rungs.filter(({ to }) => to !== desk), ...days.map(day => ({ to: desk, days: day }))];
}
