import type { Term } from '../../../lambdas/domain/term.ts';
import { SelectInput } from '../../design/inputs.tsx';
import { terms as words } from '../../words/vi-terms.ts';
import type { Section } from './section.ts';
import { SettingFields, SettingLine } from './setting-parts.tsx';

const NAMES = Object.keys(words.figures) as Exclude<keyof Term['figures'], 'weekStartsOn'>[];

const ATTENDED = Object.keys(words.attendance) as (keyof Term['attendance'])[];

/** When a week of the reports begins, from when on a forecast is told, what needs attention, and what can be attended. */
export const figuresSection: Section = {
  read: ({ figures, attendance }) => (
    <dl class="settings">
      <SettingLine title={words.figuresOf.weekStartsOn} value={words.weekdays[figures.weekStartsOn]} />
      {NAMES.map(name => (
        <SettingLine
          key={name}
          title={words.figures[name].title}
          about={words.figures[name].from}
          value={words.units[figures[name].unit](figures[name].value)}
          source={figures[name].source}
          isSure={figures[name].confirmed}
        />
      ))}
      {ATTENDED.map(name => (
        <SettingLine
          key={name}
          title={words.attendance[name].title}
          about={words.attendance[name].from}
          value={words.units[attendance[name].unit](attendance[name].value)}
          source={attendance[name].source}
          isSure={attendance[name].confirmed}
        />
      ))}
    </dl>
  ),
  fields: ({ term, onChange, faultOf }) => {
    const { figures, attendance } = term;
    return (
      <>
        <SelectInput
          label={words.figuresOf.weekStartsOn}
          value={String(figures.weekStartsOn)}
          words={Object.fromEntries(words.weekdays.map((word, day) => [String(day), word]))}
          onValue={day => onChange({ figures: { ...figures, weekStartsOn: Number(day) } })}
        />
        {NAMES.map(name => (
          <SettingFields
            key={name}
            title={words.figures[name].title}
            about={words.figures[name].from}
            path={`figures.${name}`}
            setting={figures[name]}
            onChange={setting => onChange({ figures: { ...figures, [name]: setting } })}
            faultOf={faultOf}
          />
        ))}
        {ATTENDED.map(name => (
          <SettingFields
            key={name}
            title={words.attendance[name].title}
            about={words.attendance[name].from}
            path={`attendance.${name}`}
            setting={attendance[name]}
            onChange={setting => onChange({ attendance: { ...attendance, [name]: setting } })}
            faultOf={faultOf}
          />
        ))}
      </>
    );
  },
};
