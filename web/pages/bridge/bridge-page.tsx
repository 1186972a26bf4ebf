import { useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter';
import type { BridgeView } from '../../../lambdas/api/contracts.ts';
import { bridgeSum } from '../../../lambdas/domain/bridge-text.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMe } from '../../api/use-me.ts';
import { DayInput } from '../../design/day-input.tsx';
import { Failure } from '../../design/failure.tsx';
import { Notice } from '../../design/notice.tsx';
import { ownValidity } from '../../design/own-validity.ts';
import { Page } from '../../design/page.tsx';
import { DATE_NAMES, PLACES } from '../../places.ts';
import { vi } from '../../words/vi.ts';
import { bridgeWords } from '../../words/vi-bridge.ts';
import { BridgeLines } from './bridge-lines.tsx';
import './bridge.css';
import { endOfLastQuarter } from '../../../lambdas/domain/quarter.ts';

const FROM = 'tu';

/** How the number of unions on one day became that of another, line by line with the decisions. */
export function BridgePage({ term }: { term: string }) {
  const { today, keepsTerms } = useMe();
  const [search, setSearch] = useSearchParams();
  const to = search.get(DATE_NAMES.asOf) || today;
  const asked = {
    from: search.get(FROM) || endOfLastQuarter(to),
    to,
    knownAt: search.get(DATE_NAMES.knownAt) || today,
  };
  const answer = useAnswer('bridge', { params: { term }, query: asked }, { keepsPrevious: true });
  const { data: bridge } = answer;
  const choose = (days: Asked) =>
    setSearch({ [FROM]: days.from, [DATE_NAMES.asOf]: days.to, [DATE_NAMES.knownAt]: days.knownAt });
  return (
    <Page title={bridgeWords.title} lead={<p class="soft">{bridgeWords.lead}</p>}>
      {keepsTerms && (
        <p class="no-print">
          <Link class="row-link" href={PLACES.registerChanges}>
            {bridgeWords.toChanges}
          </Link>
        </p>
      )}
      <BridgeDays key={Object.values(asked).join()} asked={asked} today={today} onChoose={choose} />
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {!bridge && !answer.isError && <p class="loading">{vi.app.loading}</p>}
      {bridge && <Told bridge={bridge} />}
    </Page>
  );
}

type Asked = { readonly from: string; readonly to: string; readonly knownAt: string };

function BridgeDays(props: { asked: Asked; today: string; onChoose: (asked: Asked) => void }) {
  const [days, setDays] = useState(props.asked);
  const set = (change: Partial<Asked>) => setDays({ ...days, ...change });
  return (
    <form
      class="bridge-days no-print"
      {...ownValidity}
      onSubmit={event => {
        event.preventDefault();
        props.onChoose(days);
      }}
    >
      <DayInput
        label={bridgeWords.from}
        value={days.from}
        onValue={from => set({ from })}
        max={props.today}
        required
      />
      <DayInput
        label={bridgeWords.to}
        value={days.to}
        onValue={to => set({ to })}
        min={days.from}
        max={props.today}
        required
      />
      <DayInput
        label={bridgeWords.knownAt}
        value={days.knownAt}
        onValue={knownAt => set({ knownAt })}
        max={props.today}
        required
      />
      <button type="submit" class="button">
        {bridgeWords.show}
      </button>
    </form>
  );
}

function Told({ bridge }: { bridge: BridgeView }) {
  const { from, to, lines, corrected } = bridge;
  const isStill = lines.length === 0 && corrected === 0;
  return (
    <>
      <section class="card stack">
        <p>{bridgeWords.sentence(bridge, from, to)}</p>
        {!isStill && <p class="bridge-sum">{bridgeSum(bridge)}</p>}
      </section>
      {isStill ? <Notice tone="off" title={bridgeWords.none} /> : <BridgeLines bridge={bridge} />}
    </>
  );
}
