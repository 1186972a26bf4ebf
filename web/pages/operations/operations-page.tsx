import { useAnswer } from '../../api/use-answer.ts';
import { Failure } from '../../design/failure.tsx';
import { Page } from '../../design/page.tsx';
import { vi } from '../../words/vi.ts';
import { operationsWords as words } from '../../words/vi-operations.ts';
import { OwnerlessCongresses, WrongCongresses } from './congress-cards.tsx';
import { FailedMessages, isStopped, RepairLog, ScheduledRuns, StoppedJobs } from './system-cards.tsx';
import { ToRepair } from './to-repair.tsx';
import { useChecked } from './use-checked.ts';
import './operations.css';

/** What whoever runs the system looks at: what failed, stands still, ran and was repaired, and one repair for each. */
export function OperationsPage() {
  const system = useAnswer('operations', {}, { refetchInterval: () => 60_000 });
  const congresses = useChecked();
  const { data } = system;
  const { checked, isWhole, list } = congresses;
  const failed = data?.queues.filter(({ count }) => count > 0).length ?? 0;
  const waiting = checked.ownerless.filter(({ ofUpper }) => ofUpper > 0).length;
  const parts = [
    { id: 'operations-congresses', title: words.congresses.title, count: checked.wrong.length },
    { id: 'operations-queues', title: words.queues.title, count: failed },
    { id: 'operations-jobs', title: words.jobs.title, count: data?.jobs.filter(isStopped).length ?? 0 },
    { id: 'operations-ownerless', title: words.ownerless.title, count: waiting },
  ];
  const lookAgain = () => {
    void system.refetch();
    void list.refetch();
  };
  return (
    <Page title={words.title} lead={<p class="soft">{words.lead}</p>}>
      {data && isWhole && <ToRepair parts={parts} />}
      <div class="row actions">
        <button type="button" class="button" onClick={lookAgain}>
          {words.refresh}
        </button>
      </div>
      {system.isError && <Failure error={system.error} onRetry={() => void system.refetch()} />}
      {system.isPending && <p class="loading">{vi.app.loading}</p>}
      <div class="operations-cards">
        <WrongCongresses {...congresses} />
        {data && <FailedMessages {...data} />}
        {data && <StoppedJobs {...data} />}
        {data && <ScheduledRuns {...data} />}
        {data && <RepairLog {...data} />}
      </div>
      <OwnerlessCongresses {...congresses} />
    </Page>
  );
}
