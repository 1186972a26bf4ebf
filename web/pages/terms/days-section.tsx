import type { Term } from '../../../lambdas/domain/term.ts';
import { terms as words } from '../../words/vi-terms.ts';
import type { Section } from './section.ts';
import { SettingFields, SettingLine } from './setting-parts.tsx';

const NAMES = Object.keys(words.days) as (keyof Term['days'])[];

/** How long everybody has for what. */
export const daysSection: Section = {
  read: ({ days }) => (
    <dl class="settings">
      {NAMES.map(name => (
        <SettingLine
          key={name}
          title={words.days[name].title}
          about={words.days[name].from}
          value={words.units[days[name].unit](days[name].value)}
          source={days[name].source}
          isSure={days[name].confirmed}
        />
      ))}
    </dl>
  ),
  fields: ({ term, onChange, faultOf }) => (
    <>
      {NAMES.map(name => (
        <SettingFields
          key={name}
          title={words.days[name].title}
          about={words.days[name].from}
          path={`days.${name}`}
          setting={term.days[name]}
          onChange={setting => onChange({ days: { ...term.days, [name]: setting } })}
          faultOf={faultOf}
        />
      ))}
    </>
  ),
};
