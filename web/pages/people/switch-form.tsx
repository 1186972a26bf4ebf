import { peopleWords as words } from '../../words/vi-people.ts';
import type { AccountFormProps } from './account-form-props.ts';
import { PeopleForm } from './people-form.tsx';
import { useRequest } from './use-request.ts';

/** Keeping somebody out, or letting them in again, after saying what happens. */
export function SwitchForm(props: AccountFormProps & { act: 'disable' | 'enable' }) {
  const { person, act } = props;
  const request = useRequest();
  const isOff = act === 'disable';
  const send = async () => {
    const done = await request.send(isOff ? 'disablePerson' : 'enablePerson', {
      params: { sub: person.sub },
    });
    if (done) props.onDone(isOff ? words.person.disabled(person.name) : words.person.enabled(person.name));
  };
  return (
    <PeopleForm
      {...request}
      title={words.person[act]}
      send={words.person[act]}
      onSend={() => void send()}
      onCancel={props.onCancel}
    >
      <p>{isOff ? words.person.disableLead(person.name) : words.person.enableLead(person.name)}</p>
    </PeopleForm>
  );
}
