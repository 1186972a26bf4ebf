import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import { MarkedWord } from '../../design/standing-label.tsx';
import { StandingOf } from '../../design/standing-of.tsx';
import { FILINGS, filingOf, stagesOf } from '../../words/filing.ts';
import { vi } from '../../words/vi.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { PaperLines } from './paper-lines.tsx';
import { type PaperState, paperStates } from './paper-states.ts';
import { sideMark } from './side-mark.ts';

/** The papers: the two packets of a small union, or those of each stage of a large one. */
export function Filings({ view, event }: { view: CongressView; event: string }) {
  const groups: { key: string; title: string; stages: readonly Stage[] }[] = view.bundled
    ? FILINGS.map(filing => ({
        key: filing,
        title: vi.codes.filings[filing](event),
        stages: stagesOf(filing),
      }))
    : view.stages.map(({ stage }) => ({ key: stage, title: vi.codes.stages[stage](event), stages: [stage] }));
  return (
    <>
      {groups.map(({ key, title, stages }) => {
        const states = paperStates(view, stages);
        const isCurrent = view.current !== null && stages.includes(view.current);
        const isLater = !isCurrent && stages.every(stage => sideOf(view, stage) === 'waiting');
        if (!view.bundled && states.length === 0) return null;
        const required = states.filter(({ paper }) => paper.required);
        const have = required.filter(({ state }) => state !== 'missing').length;
        if (isLater)
          return <LaterPacket key={key} view={view} title={title} states={states} stages={stages} />;
        return (
          <section key={key} class="card stack">
            <div class="row spread">
              <h2>{title}</h2>
              <PacketStanding view={view} stages={stages} isCurrent={isCurrent} />
            </div>
            {isCurrent && view.clock && filingOf(view.clock.stage) === filingOf(stages[0] ?? 'plan') && (
              <p class="soft small">
                {words.page.turn[view.clock.turn]} · {words.page.due(view.clock.due)} ·{' '}
                {words.paper.count(have, required.length)}
              </p>
            )}
            <PaperLines view={view} states={states} stages={stages} />
          </section>
        );
      })}
    </>
  );
}

/** A packet whose turn has not come: what it will ask for, folded away. */
function LaterPacket(props: {
  view: CongressView;
  title: string;
  states: readonly PaperState[];
  stages: readonly Stage[];
}) {
  const { view, title, states, stages } = props;
  return (
    <section class="card later">
      <details class="foldable">
        <summary>
          <h2>{title}</h2>
          <span class="soft small">{words.paper.later(states.length)}</span>
        </summary>
        <PaperLines view={view} states={states} stages={stages} />
      </details>
    </section>
  );
}

function PacketStanding(props: { view: CongressView; stages: readonly Stage[]; isCurrent: boolean }) {
  const { view, stages, isCurrent } = props;
  if (isCurrent) return <StandingOf line={view} today={view.today} />;
  const side = sideOf(view, stages.at(-1) ?? 'plan');
  return <MarkedWord mark={sideMark(side)} word={vi.codes.sides[side]} />;
}

function sideOf(view: CongressView, stage: Stage) {
  return view.stages.find(it => it.stage === stage)?.side ?? 'waiting';
}
