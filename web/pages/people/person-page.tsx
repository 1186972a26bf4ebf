import { useState } from 'preact/hooks';
import { Link } from 'wouter';
import type { HandedOver, PersonView } from '../../../lambdas/api/contracts.ts';
import { readableLogin } from '../../../lambdas/domain/login.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Failure } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { formatInstant } from '../../words/format.ts';
import { vi } from '../../words/vi.ts';
import { peopleWords as words } from '../../words/vi-people.ts';
import { ChangeForm } from './change-form.tsx';
import { AccountState, Bounced, Posts } from './people-lines.tsx';
import { PEOPLE_PLACES } from './places.ts';
import { ResetForm } from './reset-form.tsx';
import { Slips } from './slips.tsx';
import { type SwitchAct, SwitchForm } from './switch-form.tsx';
import type { Office } from './use-offices.ts';

type Act = 'change' | 'reset' | SwitchAct;

/** One account: what it may do, what was done about it, and what can be done now. */
export function PersonPage({ sub, offices }: { sub: string; offices: readonly Office[] }) {
  const person = useAnswer('person', { params: { sub } });
  if (person.isError && !person.data) {
    return (
      <Page title={words.list.title}>
        <Failure error={person.error} onRetry={() => void person.refetch()} />
      </Page>
    );
  }
  if (!person.data) return <p class="loading">{vi.app.loading}</p>;
  return (
    <Page title={person.data.name}>
      <Account person={person.data} offices={offices} />
      <p class="no-print">
        <Link href={PEOPLE_PLACES.list}>{words.list.all}</Link>
      </p>
    </Page>
  );
}

function Account({ person, offices }: { person: PersonView; offices: readonly Office[] }) {
  const [act, setAct] = useState<Act>();
  const [said, setSaid] = useState('');
  const [made, setMade] = useState<HandedOver>();
  const start = (wanted: Act) => {
    setSaid('');
    setMade(undefined);
    setAct(wanted);
  };
  const done = (words: string) => {
    setAct(undefined);
    setSaid(words);
  };
  const form = { person, onCancel: () => setAct(undefined), onDone: done };
  return (
    <>
      <Facts person={person} />
      <div role="status">{said && <Notice tone="done" title={said} />}</div>
      {made?.firstPassword && <Slips slips={[{ person: made.person, firstPassword: made.firstPassword }]} />}
      {act === 'change' && <ChangeForm {...form} offices={offices} />}
      {act === 'reset' && (
        <ResetForm
          {...form}
          onMade={answer => {
            setAct(undefined);
            setMade(answer);
          }}
        />
      )}
      {act && act !== 'change' && act !== 'reset' && <SwitchForm key={act} {...form} act={act} />}
      {!act && !person.isSelf && (
        <div class="row actions no-print">
          <button type="button" class="button" onClick={() => start('change')}>
            {words.person.change}
          </button>
          {!person.isDisabled && (
            <button type="button" class="button" onClick={() => start('reset')}>
              {words.person.reset}
            </button>
          )}
          {person.bouncedOn && (
            <button type="button" class="button" onClick={() => start('resume-mail')}>
              {words.person['resume-mail']}
            </button>
          )}
          <button
            type="button"
            class="button"
            onClick={() => start(person.isDisabled ? 'enable' : 'disable')}
          >
            {person.isDisabled ? words.person.enable : words.person.disable}
          </button>
        </div>
      )}
      {person.isSelf && <Notice tone="off" title={words.person.selfNote} />}
      <History person={person} />
    </>
  );
}

function Facts({ person }: { person: PersonView }) {
  return (
    <dl class="card account-facts no-print">
      <dt>{words.person.login}</dt>
      <dd class="login">
        {person.login && readableLogin(person.login)} <Bounced day={person.bouncedOn} />
      </dd>
      <dt>{words.person.state}</dt>
      <dd>
        <AccountState isDisabled={person.isDisabled} isFirst={!person.hasOwnPassword} />
      </dd>
      <dt>{words.person.posts}</dt>
      <dd>
        <Posts posts={person.posts} />
      </dd>
    </dl>
  );
}

function History({ person }: { person: PersonView }) {
  return (
    <section class="stack no-print" aria-labelledby="account-history">
      <h2 id="account-history">{words.person.history}</h2>
      <ol class="card lines account-history">
        {person.changes.map(({ act, at, by }) => (
          <li key={`${at} ${act}`} class="line">
            <span>{words.acts[act]}</span>
            <span class="soft small">
              {formatInstant(at)} – {by === null ? words.person.byCommand : words.person.by(by)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
