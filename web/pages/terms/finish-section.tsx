import type { Term } from '../../../lambdas/domain/term.ts';
import { DayInput } from '../../design/day-input.tsx';
import { SelectInput, TextInput } from '../../design/inputs.tsx';
import { terms as words } from '../../words/vi-terms.ts';
import { LimitFields, LimitLine } from './limit-setting.tsx';
import type { Section } from './section.ts';
import { SettingFields, SettingLine } from './setting-parts.tsx';

type FinishBy = Term['levels'][number]['finishBy'];

/** By when each level must be through, and how far the level below is to be before. */
export const finishSection: Section = {
  read: term => (
    <dl class="settings">
      {term.levels.map(({ level, finishBy }) => (
        <SettingLine
          key={level}
          title={words.levels[level]}
          value={words.finish.said(finishBy.day, finishBy.inclusive)}
          about={words.finish.wordingSaid(finishBy.wording)}
        />
      ))}
      <SettingLine
        title={words.sizes.gate.title}
        about={words.sizes.gate.from}
        value={words.units[term.gate.unit](term.gate.value)}
        source={term.gate.source}
        isSure={term.gate.confirmed}
      />
      <LimitLine setting={term.postponeWithin} />
    </dl>
  ),
  fields: ({ term, onChange, faultOf }) => {
    const set = (index: number, change: Partial<FinishBy>) =>
      onChange({
        levels: term.levels.map((level, at) =>
          at === index ? { ...level, finishBy: { ...level.finishBy, ...change } } : level,
        ),
      });
    return (
      <>
        {term.levels.map(({ level, finishBy }, index) => (
          <fieldset key={level} class="stack">
            <legend>{words.levels[level]}</legend>
            <div class="grid-3">
              <DayInput
                label={words.finish.day}
                required
                value={finishBy.day}
                onValue={day => set(index, { day })}
                fault={faultOf(`levels.${index}.finishBy.day`)}
              />
              <SelectInput
                label={words.finish.counts}
                value={finishBy.inclusive ? 'yes' : 'no'}
                words={words.finish.inclusive}
                onValue={value => set(index, { inclusive: value === 'yes' })}
              />
              <TextInput
                label={words.finish.wording}
                required
                maxLength={80}
                value={finishBy.wording}
                onValue={wording => set(index, { wording })}
                fault={faultOf(`levels.${index}.finishBy.wording`)}
              />
            </div>
          </fieldset>
        ))}
        <SettingFields
          title={words.sizes.gate.title}
          about={words.sizes.gate.from}
          path="gate"
          setting={term.gate}
          onChange={gate => onChange({ gate })}
          faultOf={faultOf}
        />
        <LimitFields
          setting={term.postponeWithin}
          onChange={postponeWithin => onChange({ postponeWithin })}
          faultOf={faultOf}
        />
      </>
    );
  },
};
