import { useState } from 'preact/hooks';
import type { AttendancePreview } from '../../../../lambdas/api/contracts.ts';
import { useAnswer } from '../../../api/use-answer.ts';
import { Field } from '../../../design/field.tsx';
import { SelectInput, TextInput, Tick } from '../../../design/inputs.tsx';
import { Notice } from '../../../design/notice.tsx';
import { calendarWords } from '../../../words/vi-calendar.ts';
import { congress } from '../../../words/vi-congress.ts';
import { useCommand } from '../use-command.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { type PlanDraft, planCommand, planDraft, subsOfDraft } from './plan-draft.ts';

const words = calendarWords.plan;

/** Says when in its day a congress is, where, and who attends for the unions above, clashes told before it is saved. */
export function PlanForm(props: FormProps) {
  const { view } = props;
  const [draft, setDraft] = useState(() => planDraft(view));
  const [isConfirmed, setConfirmed] = useState(false);
  const command = useCommand(view, props.onDone);
  const preview = useAnswer(
    'attendance',
    {
      params: { term: view.term, union: view.union },
      query: {
        attendees: subsOfDraft(draft).join(','),
        ...(draft.time ? { time: draft.time } : draft.session && { session: draft.session }),
      },
    },
    { keepsPrevious: true },
  ).data;
  const mayName = view.actions.includes('name-attendees');
  const set = (change: Partial<PlanDraft>) => {
    setDraft({ ...draft, ...change });
    setConfirmed(false);
  };
  const send = () => void command.send(planCommand(draft, view.date ?? '', { mayName, isConfirmed }));
  const title = congress.actions[mayName ? 'plan-attendance' : 'plan-place'];
  return (
    <FormFrame {...props} {...command} title={title} send={title} onSend={send}>
      {view.date && <p>{words.for(view.date)}</p>}
      <div class="grid-2">
        <Field label={words.hour} hint={words.hourHint} fault={command.faultOf('time')}>
          {control => (
            <input
              {...control}
              type="time"
              value={draft.time}
              onInput={event => set({ time: event.currentTarget.value })}
            />
          )}
        </Field>
        {!draft.time && (
          <SelectInput
            label={words.session}
            value={draft.session}
            words={words.sessionWords}
            onValue={session => set({ session })}
          />
        )}
      </div>
      <TextInput
        label={words.place}
        value={draft.place}
        maxLength={200}
        fault={command.faultOf('place')}
        onValue={place => set({ place })}
      />
      {mayName && <WhoFields draft={draft} preview={preview} onChange={set} />}
      {preview && <Warnings preview={preview} />}
      {preview && preview.clashes.length > 0 && (
        <Tick label={words.confirm} value={isConfirmed} onValue={setConfirmed} />
      )}
    </FormFrame>
  );
}

function WhoFields(props: {
  draft: PlanDraft;
  preview: AttendancePreview | undefined;
  onChange: (change: Partial<PlanDraft>) => void;
}) {
  const { draft, preview, onChange } = props;
  const [one, other] = draft.people;
  const choices = {
    '': words.noOne,
    ...Object.fromEntries((preview?.people ?? []).map(({ sub, name }) => [sub, name])),
  };
  return (
    <fieldset class="stack">
      <legend>{words.who}</legend>
      <p class="hint">{words.whoHint}</p>
      <div class="grid-2">
        <SelectInput
          label={words.person(1)}
          value={one}
          words={choices as Record<string, string>}
          onValue={sub => onChange({ people: [sub, other] })}
        />
        <SelectInput
          label={words.person(2)}
          value={other}
          words={choices as Record<string, string>}
          onValue={sub => onChange({ people: [one, sub] })}
        />
      </div>
      <TextInput
        label={words.office}
        value={draft.office}
        maxLength={100}
        onValue={office => onChange({ office })}
      />
    </fieldset>
  );
}

/** Who is expected elsewhere, what is free in place of it, and whether the upper-level union has its hands full. */
function Warnings({ preview: { clashes, free, halfDay, week } }: { preview: AttendancePreview }) {
  const isFull = halfDay !== null && halfDay.count >= halfDay.of;
  const isFullWeek = week.count >= week.of;
  if (clashes.length === 0 && !isFull && !isFullWeek) return null;
  const slots = free.map(({ session, day }) => words.slot(session, day)).join('; ');
  return (
    <Notice tone={clashes.length > 0 ? 'late' : 'back'} title={words.clashes} role="status">
      {clashes.map(({ sub, name, union }) => (
        <p key={`${sub}${union}`}>{words.clash(name, union ?? calendarWords.elsewhere(1))}</p>
      ))}
      {isFull && <p>{words.crowded(halfDay.count, halfDay.of)}</p>}
      {isFullWeek && <p>{words.crowdedWeek(week.count, week.of)}</p>}
      {(clashes.length > 0 || isFull) && <p>{slots ? words.free(slots) : words.noFree}</p>}
    </Notice>
  );
}
