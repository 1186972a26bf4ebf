import { peopleWords } from '../../words/vi-people.ts';
import type { AccountFormProps } from './account-form-props.ts';
import { PeopleForm } from './people-form.tsx';
import { useRequest } from './use-request.ts';

const { person: words } = peopleWords;

/** What can be switched about an account by a word, without anything to fill in. */
export type SwitchAct = 'disable' | 'enable' | 'resume-mail';

const SWITCHES = {
  disable: { route: 'disablePerson', lead: words.disableLead, done: words.disabled },
  enable: { route: 'enablePerson', lead: words.enableLead, done: words.enabled },
  'resume-mail': { route: 'resumeMail', lead: words.resumeLead, done: words.resumed },
} as const;

/** Keeping somebody out, letting them in again, or writing to them again, after saying what happens. */
export function SwitchForm({ person, act, onDone, onCancel }: AccountFormProps & { act: SwitchAct }) {
  const request = useRequest();
  const { route, lead, done } = SWITCHES[act];
  const send = async () => {
    if (await request.send(route, { params: { sub: person.sub } })) onDone(done(person.name));
  };
  return (
    <PeopleForm
      {...request}
      title={words[act]}
      send={words[act]}
      onSend={() => void send()}
      onCancel={onCancel}
    >
      <p>{lead(person.name)}</p>
    </PeopleForm>
  );
}
