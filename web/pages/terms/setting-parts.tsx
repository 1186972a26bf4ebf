import type { ComponentChildren } from 'preact';
import type { Setting } from '../../../lambdas/domain/term.ts';
import { CountInput, SelectInput, TextInput, Tick } from '../../design/inputs.tsx';
import { terms as words } from '../../words/vi-terms.ts';
import type { FieldsProps } from './section.ts';

/** One setting as a reader sees it: what it is, its value, where it comes from, and whether that is sure. */
export function SettingLine(props: {
  title: string;
  value: ComponentChildren;
  about?: string;
  source?: string;
  isSure?: boolean;
}) {
  return (
    <div class="setting">
      <dt>
        {props.title}
        {props.about && <span class="small soft setting-about">{props.about}</span>}
      </dt>
      <dd>
        <strong>{props.value}</strong>
        {props.source && <span class="small soft">{words.source(props.source)}</span>}
        {props.isSure === false && <span class="tag tag-unsure">{words.unconfirmed}</span>}
      </dd>
    </div>
  );
}

/** The fields of one number that a term sets. */
export function SettingFields(props: {
  title: string;
  about: string;
  path: string;
  setting: Setting;
  onChange: (setting: Setting) => void;
  faultOf: FieldsProps['faultOf'];
}) {
  const { title, path, setting, onChange, faultOf } = props;
  return (
    <fieldset class="stack">
      <legend>{title}</legend>
      <p class="small soft">{props.about}</p>
      <div class="setting-fields">
        <CountInput
          label={words.setting.counts[setting.unit]}
          required
          value={Number.isNaN(setting.value) ? undefined : setting.value}
          onValue={value => onChange({ ...setting, value: value ?? Number.NaN })}
          fault={faultOf(`${path}.value`)}
        />
        {(setting.unit === 'calendar-days' || setting.unit === 'working-days') && (
          <SelectInput
            label={words.setting.unit}
            value={setting.unit}
            words={words.dayUnits}
            onValue={unit => onChange({ ...setting, unit })}
          />
        )}
        <TextInput
          label={words.setting.source}
          value={setting.source}
          maxLength={300}
          onValue={source => onChange({ ...setting, source })}
          fault={faultOf(`${path}.source`)}
        />
      </div>
      <Tick
        label={words.setting.confirmed}
        value={setting.confirmed}
        onValue={confirmed => onChange({ ...setting, confirmed })}
      />
    </fieldset>
  );
}
