import { TextInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { terms as words } from '../../words/vi-terms.ts';
import { RemoveButton } from './calendar-section.tsx';
import type { Section } from './section.ts';

const w = words.reasons;

/** What a reviewer can ask for when papers go back. */
export const reasonsSection: Section = {
  read: term => (
    <ul class="bullets">
      {term.returnReasons.map(({ code, label }) => (
        <li key={code}>{label}</li>
      ))}
    </ul>
  ),
  fields: ({ term: { returnReasons }, onChange, faultOf }) => (
    <>
      <Notice tone="off">
        <p>{w.removed}</p>
      </Notice>
      {returnReasons.map(({ code, label }, index) => (
        <div key={index} class="worked-fields wide">
          <TextInput
            label={w.label}
            required
            maxLength={200}
            value={label}
            onValue={text =>
              onChange({
                returnReasons: returnReasons.map((it, at) => (at === index ? { ...it, label: text } : it)),
              })
            }
            fault={
              faultOf(`returnReasons.${index}.label`) ?? (code && faultOf(`returnReasons.${index}.code`))
            }
          />
          <RemoveButton
            what={label || w.fresh}
            onRemove={() => onChange({ returnReasons: returnReasons.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <div>
        <button
          type="button"
          class="button"
          onClick={() => onChange({ returnReasons: [...returnReasons, { code: '', label: '' }] })}
        >
          {w.add}
        </button>
      </div>
    </>
  ),
};
