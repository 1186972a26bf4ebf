import { Route, Switch } from 'wouter';
import { holds, useMe } from '../../api/use-me.ts';
import { Failure } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { vi } from '../../words/vi.ts';
import { peopleWords as words } from '../../words/vi-people.ts';
import { InviteManyPage } from './invite-many-page.tsx';
import { InvitePage } from './invite-page.tsx';
import './people.css';
import { PeoplePage } from './people-page.tsx';
import { PersonPage } from './person-page.tsx';
import { PEOPLE_PLACES } from './places.ts';
import { useOffices } from './use-offices.ts';

/** The pages on which a registrar keeps the accounts of the people of the own offices. */
export function PeoplePages() {
  const me = useMe();
  const { offices, error, retry } = useOffices(me);
  if (!holds(me, 'registrar')) {
    return (
      <Page title={words.list.title}>
        <Notice tone="off" title={vi.app.notFound} />
      </Page>
    );
  }
  if (error) return <Failure error={error} onRetry={retry} />;
  if (!offices) return <p class="loading">{vi.app.loading}</p>;
  return (
    <Switch>
      <Route path={PEOPLE_PLACES.list}>
        <PeoplePage offices={offices} />
      </Route>
      <Route path={PEOPLE_PLACES.invite}>
        <InvitePage offices={offices} />
      </Route>
      <Route path={PEOPLE_PLACES.inviteMany}>
        <InviteManyPage offices={offices} />
      </Route>
      <Route path={PEOPLE_PLACES.person}>
        {({ sub }) => <PersonPage key={sub} sub={sub} offices={offices} />}
      </Route>
    </Switch>
  );
}
