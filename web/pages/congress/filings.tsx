import type { CongressView } from '../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../lambdas/domain/stages.ts';
import { MarkedWord } from '../../design/standing-label.tsx';
import { StandingOf } from '../../design/standing-of.tsx';
import { FILINGS, stagesOf } from '../../words/filing.ts';
import { vi } from '../../words/vi.ts';
import { sideWord } from '../../words/vi-codes.ts';
import { congress as words } from '../../words/vi-congress.ts';
import { isLive } from './filing-now.ts';
import { PaperLines } from './paper-lines.tsx';
import { type PaperState, paperStates } from './paper-states.ts';
import { sideMark } from './side-mark.ts';

type Packet = {
  readonly title: string;
  readonly stages: readonly Stage[];
  readonly states: readonly PaperState[];
};

/** The papers: the two packets of a small union, or those of each stage of a large one. Only what is current is open. */
export function Filings({ view, event }: { view: CongressView; event: string }) {
  if (!isLive(view) && view.submissions.length === 0) return null;
  const packets = view.bundled
    ? FILINGS.map(filing => ({ title: vi.codes.filings[filing](event), stages: stagesOf(filing) }))
    : view.stages.map(({ stage }) => ({ title: vi.codes.stages[stage](event), stages: [stage] }));
  return packets.map(({ title, stages }) => {
    const packet = { title, stages, states: paperStates(view, stages) };
    if (packet.states.length === 0) return null;
    const isCurrent = view.current !== null && stages.includes(view.current) && isLive(view);
    const Shown = isCurrent ? OpenPacket : FoldedPacket;
    return <Shown key={title} view={view} packet={packet} event={event} />;
  });
}

type PacketProps = { view: CongressView; packet: Packet; event: string };

function OpenPacket({ view, packet, event }: PacketProps) {
  const isAbove = view.register.level !== 'grassroots';
  const required = packet.states.filter(({ paper }) => paper.required);
  const have = required.filter(({ state }) => state !== 'missing' && state !== 'follows');
  return (
    <section class="card stack">
      <div class="row spread">
        <h2>{packet.title}</h2>
        <StandingOf line={view} today={view.today} isAbove={isAbove} />
      </div>
      <p class="soft small">
        {view.clock &&
          `${words.page.turn[view.clock.turn === 'union' && isAbove ? 'above' : view.clock.turn]} · ${words.page.due(view.clock.due)} · `}
        {words.paper.count(have.length, required.length)}
      </p>
      <PaperLines view={view} {...packet} event={event} />
    </section>
  );
}

/** A packet that is done with or whose turn has not come. */
function FoldedPacket({ view, packet, event }: PacketProps) {
  const side = view.stages.find(it => it.stage === packet.stages.at(-1))?.side ?? 'waiting';
  return (
    <section class={side === 'waiting' ? 'card folded later' : 'card folded'}>
      <details class="foldable">
        <summary>
          <h2>{packet.title}</h2>
          <MarkedWord mark={sideMark(side)} word={sideWord(side, view.register.level)} />
        </summary>
        <PaperLines view={view} {...packet} event={event} />
      </details>
    </section>
  );
}
