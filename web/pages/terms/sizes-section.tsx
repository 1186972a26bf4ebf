import { CountInput, TextInput } from '../../design/inputs.tsx';
import { terms as words } from '../../words/vi-terms.ts';
import type { Section } from './section.ts';
import { SettingFields, SettingLine } from './setting-parts.tsx';

const SIZES = ['bundleBelow', 'committeeFrom', 'youngBelow'] as const;

/** From which size a union files and elects otherwise, how many must be present, and who is young. */
export const sizesSection: Section = {
  read: ({ quorum, ...term }) => (
    <dl class="settings">
      {SIZES.map(name => (
        <SettingLine
          key={name}
          title={words.sizes[name].title}
          about={words.sizes[name].from}
          value={words.units[term[name].unit](term[name].value)}
          source={term[name].source}
          isSure={term[name].confirmed}
        />
      ))}
      <SettingLine
        title={words.sizesOf.quorum}
        value={words.sizesOf.quorumSaid(quorum.of, quorum.in)}
        source={quorum.source}
      />
    </dl>
  ),
  fields: ({ term, onChange, faultOf }) => {
    const { quorum } = term;
    const count = (value: number) => (Number.isNaN(value) ? undefined : value);
    return (
      <>
        {SIZES.map(name => (
          <SettingFields
            key={name}
            title={words.sizes[name].title}
            about={words.sizes[name].from}
            path={name}
            setting={term[name]}
            onChange={setting => onChange({ [name]: setting })}
            faultOf={faultOf}
          />
        ))}
        <fieldset class="stack">
          <legend>{words.sizesOf.quorum}</legend>
          <div class="setting-fields">
            <CountInput
              label={words.sizesOf.of}
              required
              value={count(quorum.of)}
              onValue={of => onChange({ quorum: { ...quorum, of: of ?? Number.NaN } })}
              fault={faultOf('quorum.of')}
            />
            <CountInput
              label={words.sizesOf.all}
              required
              value={count(quorum.in)}
              onValue={all => onChange({ quorum: { ...quorum, in: all ?? Number.NaN } })}
              fault={faultOf('quorum.in')}
            />
            <TextInput
              label={words.setting.source}
              maxLength={300}
              value={quorum.source}
              onValue={source => onChange({ quorum: { ...quorum, source } })}
              fault={faultOf('quorum.source')}
            />
          </div>
        </fieldset>
      </>
    );
  },
};
