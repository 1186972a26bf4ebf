import type { Setting } from '../../../lambdas/domain/term.ts';
import { Tick } from '../../design/inputs.tsx';
import { terms as words } from '../../words/vi-terms.ts';
import type { FieldsProps } from './section.ts';
import { SettingFields, SettingLine } from './setting-parts.tsx';

/** A limit that is put in here; no document that tells one is known yet. */
const NEW: Setting = { value: Number.NaN, unit: 'months', source: '', confirmed: false };

/** How far a congress may be postponed, as a reader sees it; a term may set no limit. */
export function LimitLine({ setting }: { setting: Setting | undefined }) {
  const { title, from: about } = words.sizes.postponeWithin;
  if (!setting) return <SettingLine title={title} about={about} value={words.limit.none} />;
  const { value, unit, source, confirmed } = setting;
  return (
    <SettingLine
      title={title}
      about={about}
      value={words.units[unit](value)}
      source={source}
      isSure={confirmed}
    />
  );
}

/** Whether there is a limit, and which. */
export function LimitFields(props: {
  setting: Setting | undefined;
  onChange: (setting: Setting | undefined) => void;
  faultOf: FieldsProps['faultOf'];
}) {
  const { setting, onChange, faultOf } = props;
  const { title, from: about } = words.sizes.postponeWithin;
  return (
    <>
      <Tick
        label={words.limit.has}
        value={setting !== undefined}
        onValue={has => onChange(has ? NEW : undefined)}
      />
      {setting && (
        <SettingFields
          title={title}
          about={about}
          path="postponeWithin"
          setting={setting}
          onChange={onChange}
          faultOf={faultOf}
        />
      )}
    </>
  );
}
