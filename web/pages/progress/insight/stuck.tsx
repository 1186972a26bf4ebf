import type { Insight, Stuck } from '../../../../lambdas/domain/insight/insight.ts';
import { STAGES } from '../../../../lambdas/domain/stages.ts';
import { insightWords as words } from '../../../words/vi-insight.ts';
import { STAGE_COLUMNS } from '../stage-columns.ts';

/** How long papers wait at each stage, by whose turn it is, and what was asked for most when they were returned. */
export function StuckWhere({ insight }: { insight: Insight }) {
  const { stuck, reasons } = insight;
  return (
    <section class="card stack insight-card">
      <h2>{words.stuck}</h2>
      {stuck.length === 0 ? <p class="soft">{words.noneStuck}</p> : <Stays stuck={stuck} />}
      {reasons.length > 0 && (
        <div>
          <h3>{words.reasons}</h3>
          <ol class="reasons">
            {reasons.map(({ code, label, count }) => (
              <li key={code}>
                <span>{label}</span>
                <span class="number soft">{words.times(count)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

function Stays({ stuck }: { stuck: readonly Stuck[] }) {
  const stages = STAGES.filter(stage => stuck.some(it => it.stage === stage));
  const longest = Math.max(...stuck.map(it => it.medianWorkingDays));
  return (
    <div>
      <table class="stays">
        <thead>
          <tr>
            <th scope="col">{words.columns.stage}</th>
            <th scope="col">{words.columns.union}</th>
            <th scope="col">{words.columns.upper}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(stage => (
            <tr key={stage}>
              <th scope="row">{STAGE_COLUMNS.find(column => column.stage === stage)?.word}</th>
              {(['union', 'upper'] as const).map(turn => (
                <Stay
                  key={turn}
                  stay={stuck.find(it => it.stage === stage && it.turn === turn)}
                  longest={longest}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">{words.stuckNote}</p>
    </div>
  );
}

function Stay({ stay, longest }: { stay: Stuck | undefined; longest: number }) {
  if (!stay) return <td class="soft">–</td>;
  const { medianWorkingDays, isAtLeast = false, count } = stay;
  return (
    <td class={medianWorkingDays === longest ? 'is-longest' : ''}>
      <span>{words.median(medianWorkingDays, isAtLeast)}</span>{' '}
      <span class="small soft">({words.stays(count)})</span>
    </td>
  );
}
