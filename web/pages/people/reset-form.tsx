import { useState } from 'preact/hooks';
import type { HandedOver } from '../../../lambdas/api/contracts.ts';
import { Notice } from '../../design/notice.tsx';
import { peopleWords as words } from '../../words/vi-people.ts';
import type { AccountFormProps } from './account-form-props.ts';
import { PeopleForm } from './people-form.tsx';
import { useRequest } from './use-request.ts';

/** A new first password, after saying what that does to the person. */
export function ResetForm(props: AccountFormProps & { onMade: (made: HandedOver) => void }) {
  const { person } = props;
  const request = useRequest();
  const [isLost, setLost] = useState(false);
  const send = async () => {
    const made = await request.send('resetPassword', { params: { sub: person.sub } });
    if (made?.firstPassword) return props.onMade(made);
    setLost(made !== undefined);
  };
  return (
    <PeopleForm
      {...request}
      title={words.person.reset}
      send={words.person.reset}
      onSend={() => void send()}
      onCancel={props.onCancel}
    >
      <p>{words.person.resetLead(person.name)}</p>
      {isLost && <Notice tone="back" title={words.person.resetBefore} role="alert" />}
    </PeopleForm>
  );
}
