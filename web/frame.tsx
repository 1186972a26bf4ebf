import { lazy, Suspense } from 'preact/compat';
import { Link, Redirect, Route, Switch } from 'wouter';
import { useAnswer } from './api/use-answer.ts';
import { useMe } from './api/use-me.ts';
import { DeadEnd } from './design/dead-end.tsx';
import { Failure } from './design/failure.tsx';
import { LanguageSwitch } from './design/language-switch.tsx';
import { Nowhere } from './design/nowhere.tsx';
import { Banner } from './frame/banner.tsx';
import { Boundary } from './frame/boundary.tsx';
import { Head } from './frame/head.tsx';
import { NetworkNotice } from './frame/network-notice.tsx';
import { homePlace, PLACES, termPlace } from './places.ts';
import { vi } from './words/vi.ts';

const ProgressPage = lazy(() => import('./pages/progress/progress-page.tsx').then(it => it.ProgressPage));
const InboxPage = lazy(() => import('./pages/inbox/inbox-page.tsx').then(it => it.InboxPage));
const NoticesPage = lazy(() => import('./pages/notices/notices-page.tsx').then(it => it.NoticesPage));
const PeoplePages = lazy(() => import('./pages/people/people-pages.tsx').then(it => it.PeoplePages));
const AccountPage = lazy(() => import('./pages/account/account-page.tsx').then(it => it.AccountPage));
const UnionsPage = lazy(() => import('./pages/unions/unions-page.tsx').then(it => it.UnionsPage));
const BridgePage = lazy(() => import('./pages/bridge/bridge-page.tsx').then(it => it.BridgePage));
const ReportsPage = lazy(() => import('./pages/reports/reports-page.tsx').then(it => it.ReportsPage));
const RegisterPage = lazy(() => import('./pages/register/register-page.tsx').then(it => it.RegisterPage));
const OperationsPage = lazy(() =>
  import('./pages/operations/operations-page.tsx').then(it => it.OperationsPage),
);
const CalendarPage = lazy(() => import('./pages/calendar/calendar-page.tsx').then(it => it.CalendarPage));
const GridPage = lazy(() => import('./pages/grid/grid-page.tsx').then(it => it.GridPage));
const SearchPage = lazy(() => import('./pages/search/search-page.tsx').then(it => it.SearchPage));
const TermPage = lazy(() => import('./pages/terms/term-page.tsx').then(it => it.TermPage));
const NewTermPage = lazy(() => import('./pages/terms/new-term-page.tsx').then(it => it.NewTermPage));
const ImportPage = lazy(() => import('./pages/import/import-page.tsx').then(it => it.ImportPage));
const CongressPage = lazy(() => import('./pages/congress/congress-page.tsx').then(it => it.CongressPage));

/** The frame around every page: banner, head, and the page that the address names. */
export function Frame() {
  const me = useAnswer('me', {});
  if (me.isError && !me.data) {
    return (
      <main class="main">
        <Failure error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return me.data ? <SignedIn /> : <p class="main loading">{vi.app.loading}</p>;
}

function SignedIn() {
  const me = useMe();
  const [term] = me.terms;
  return (
    <>
      <a class="skip" href="#main">
        {vi.app.skip}
      </a>
      <Banner me={me} />
      <Head me={me} />
      <main class="main" id="main" tabIndex={-1}>
        <NetworkNotice />
        <Suspense fallback={<p class="loading">{vi.app.loading}</p>}>
          <Boundary>
            <Pages />
          </Boundary>
        </Suspense>
      </main>
      <footer class="foot">
        <Link class="only-narrow who-am-i" href={PLACES.account}>
          {me.name}
        </Link>
        <span class="foot-day">{vi.app.today(me.today)}</span>
        {term && !me.keepsTerms && <Link href={termPlace(term.id)}>{vi.nav.terms}</Link>}
        <LanguageSwitch />
      </footer>
    </>
  );
}

function Pages() {
  const me = useMe();
  const [term] = me.terms;
  const home = homePlace(me);
  const nothing = me.terms.length > 0 ? <Nowhere /> : <NoTerm />;
  return (
    <Switch>
      <Route path="/">{home ? <Redirect to={home} replace /> : nothing}</Route>
      <Route path={PLACES.progress}>{({ term }) => <ProgressPage key={term} term={term} />}</Route>
      <Route path={PLACES.reports}>{({ term }) => <ReportsPage key={term} term={term} />}</Route>
      <Route path={PLACES.bridge}>{({ term }) => <BridgePage key={term} term={term} />}</Route>
      <Route path={PLACES.registerChanges}>
        <RegisterPage />
      </Route>
      <Route path={PLACES.operations}>
        <OperationsPage />
      </Route>
      <Route path={PLACES.inbox}>
        <InboxPage />
      </Route>
      <Route path={PLACES.notices}>
        <NoticesPage />
      </Route>
      <Route path={PLACES.account}>
        <AccountPage />
      </Route>
      <Route path={`${PLACES.people}/*?`}>
        <PeoplePages />
      </Route>
      <Route path={PLACES.unions}>
        {({ term, parent }) => <UnionsPage key={`${term}/${parent}`} term={term} parent={parent} />}
      </Route>
      <Route path={PLACES.grid}>
        {({ term, parent }) => <GridPage key={`${term}/${parent}`} term={term} parent={parent} />}
      </Route>
      {term && (
        <Route path={PLACES.calendar}>
          <CalendarPage key={term.id} term={term.id} />
        </Route>
      )}
      <Route path={PLACES.search}>
        <SearchPage />
      </Route>
      <Route path={PLACES.congress}>
        {({ term, union }) => <CongressPage key={`${term}/${union}`} term={term} union={union} />}
      </Route>
      <Route path={PLACES.term}>{({ term }) => <TermPage key={term} term={term} />}</Route>
      <Route path={PLACES.newTerm}>
        <NewTermPage />
      </Route>
      <Route path={PLACES.import}>{({ term }) => <ImportPage key={term} term={term} />}</Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  );
}

function NoTerm() {
  return (
    <DeadEnd {...vi.ends.noTerm}>
      <button type="button" class="button main-action" onClick={() => location.reload()}>
        {vi.app.reload}
      </button>
    </DeadEnd>
  );
}
