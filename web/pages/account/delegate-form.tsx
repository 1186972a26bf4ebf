import { useState } from 'preact/hooks';
import type { DelegationsView } from '../../../lambdas/api/contracts.ts';
import { type DelegatedRole, MATTERS, type Matter } from '../../../lambdas/domain/standing-in.ts';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { DayInput } from '../../design/day-input.tsx';
import { failureText } from '../../design/failure.tsx';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import type { Picked } from '../register/change-draft.ts';
import '../register/register.css';
import { delegationWords } from '../../words/vi-delegations.ts';
import { UnionPicks } from '../register/union-picks.tsx';

const words = delegationWords.form;

/** A new delegation: to whom, of what, and from when until when. */
export function DelegateForm(props: { view: DelegationsView; onDone: () => void; onCancel: () => void }) {
  const { view } = props;
  const offices = view.may.filter(({ people }) => people.length > 0);
  const { client } = useApp();
  const { isSending, error, once, faultOf } = useSending();
  const [at, setAt] = useState(offices[0]?.at ?? '');
  const office = offices.find(it => it.at === at);
  const [to, setTo] = useState('');
  const [roles, setRoles] = useState<readonly DelegatedRole[]>(office?.roles ?? []);
  const [matters, setMatters] = useState<readonly Matter[]>(MATTERS);
  const [isOfSome, setOfSome] = useState(false);
  const [unions, setUnions] = useState<readonly Picked[]>([]);
  const [from, setFrom] = useState(view.today);
  const [until, setUntil] = useState('');
  const send = () =>
    once(async () => {
      const scope = {
        ...(matters.length < MATTERS.length && { matters: [...matters] }),
        ...(isOfSome && { unions: unions.map(({ id }) => id) }),
      };
      await client.call('delegate', { body: { to, at, roles: [...roles], from, until, ...scope } });
      props.onDone();
    });
  return (
    <form
      class="stack"
      aria-label={delegationWords.title}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
      {...ownValidity}
    >
      {offices.length > 1 && (
        <Field label={words.at}>
          {control => (
            <select
              {...control}
              value={at}
              onChange={event => {
                const chosen = event.currentTarget.value;
                setAt(chosen);
                setTo('');
                setUnions([]);
                setRoles(offices.find(it => it.at === chosen)?.roles ?? []);
              }}
            >
              {offices.map(({ at: id, atName }) => (
                <option key={id} value={id}>
                  {atName}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={words.to} fault={faultOf('to')}>
        {control => (
          <select {...control} required value={to} onChange={event => setTo(event.currentTarget.value)}>
            <option value="">{words.choose}</option>
            {office?.people.map(({ sub, name }) => (
              <option key={sub} value={sub}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DayInput
        label={words.from}
        required
        min={view.today}
        value={from}
        onValue={setFrom}
        fault={faultOf('from')}
      />
      <DayInput
        label={words.until}
        required
        min={from}
        value={until}
        onValue={setUntil}
        fault={faultOf('until')}
      />
      <Ticks
        legend={words.roles}
        all={office?.roles ?? []}
        word={role => delegationWords.roles[role]}
        ticked={roles}
        onTicked={setRoles}
      />
      <Ticks
        legend={words.matters}
        hint={words.mattersHint}
        all={MATTERS}
        word={matter => delegationWords.matters[matter]}
        ticked={matters}
        onTicked={setMatters}
      />
      <fieldset class="stack">
        <legend>{words.unions}</legend>
        <label class="choice">
          <input
            type="checkbox"
            checked={isOfSome}
            onChange={event => setOfSome(event.currentTarget.checked)}
          />
          <span>{words.ofSome}</span>
        </label>
        {isOfSome && (
          <UnionPicks
            key={at}
            label={words.pick}
            picked={unions}
            isOne={false}
            under={at}
            fault={faultOf('unions')}
            onPicked={setUnions}
          />
        )}
      </fieldset>
      {error !== undefined && <Notice tone="late" title={failureText(error)} role="alert" />}
      <div class="row actions">
        <button
          type="submit"
          class="button main-action"
          disabled={
            isSending || roles.length === 0 || matters.length === 0 || (isOfSome && unions.length === 0)
          }
        >
          {isSending ? words.sending : words.send}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function Ticks<T extends string>(props: {
  legend: string;
  hint?: string;
  all: readonly T[];
  word: (one: T) => string;
  ticked: readonly T[];
  onTicked: (ticked: readonly T[]) => void;
}) {
  return (
    <fieldset class="stack">
      <legend>{props.legend}</legend>
      {props.hint && <span class="hint">{props.hint}</span>}
      {props.all.map(one => (
        <label key={one} class="choice">
          <input
            type="checkbox"
            checked={props.ticked.includes(one)}
            onChange={event =>
              props.onTicked(
                props.all.filter(it =>
                  it === one ? event.currentTarget.checked : props.ticked.includes(it),
                ),
              )
            }
          />
          <span>{props.word(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
