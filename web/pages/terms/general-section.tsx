import { SelectInput, TextInput } from '../../design/inputs.tsx';
import { formatDay } from '../../words/format.ts';
import { terms as words } from '../../words/vi-terms.ts';
import type { Section } from './section.ts';
import { SettingLine } from './setting-parts.tsx';

/** Name, notice and what percentages are of. */
export const generalSection: Section = {
  read: term => (
    <dl class="settings">
      <SettingLine title={words.general.title} value={term.title} />
      <SettingLine title={words.general.notice} value={term.notice ?? words.general.none} />
      <SettingLine title={words.general.denominator} value={words.general.denominators[term.denominator]} />
      <SettingLine title={words.general.countsFrom} value={formatDay(term.countsFrom)} />
    </dl>
  ),
  fields: ({ term, onChange, faultOf }) => (
    <>
      <TextInput
        label={words.general.title}
        required
        maxLength={200}
        value={term.title}
        onValue={title => onChange({ title })}
        fault={faultOf('title')}
      />
      <TextInput
        label={words.general.notice}
        hint={words.general.noticeHint}
        maxLength={200}
        value={term.notice ?? ''}
        onValue={notice => onChange({ notice })}
        fault={faultOf('notice')}
      />
      <SelectInput
        label={words.general.denominator}
        value={term.denominator}
        words={words.general.denominators}
        onValue={denominator => onChange({ denominator })}
      />
    </>
  ),
};
