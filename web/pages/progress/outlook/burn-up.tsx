import { useId } from 'preact/hooks';
import type { OutlookView } from '../../../../lambdas/api/contracts.ts';
import { useIsNarrow } from '../../../design/use-is-narrow.ts';
import { formatCount, formatDay } from '../../../words/format.ts';
import { outlookWords as words } from '../../../words/vi-outlook.ts';
import { type BurnUp, burnUp, type Range } from './burn-up-geometry.ts';
import { bookedCourse, standingOn } from './course.ts';

const DESK = { width: 740, height: 360 };
const PHONE = { width: 330, height: 270 };

/** The chart: what was held, what is registered, what is needed, and the number of unions as a line of its own. */
export function BurnUpChart(props: { outlook: OutlookView; range: Range | null }) {
  const { outlook, range } = props;
  const id = useId();
  const isNarrow = useIsNarrow();
  const size = isNarrow ? PHONE : DESK;
  const { asOf, finishBy } = outlook;
  const chart = burnUp(outlook, size, range);
  const { held, managed, obliged } = standingOn(outlook, asOf);
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.summary(held, obliged, managed, asOf, finishBy.last)}
    >
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="chart-hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      <Grid chart={chart} />
      <path class="chart-managed" d={chart.managed} />
      <path class="chart-obliged" d={chart.obliged} />
      {chart.band && <path class="chart-band" d={chart.band} fill={`url(#${id})`} />}
      {chart.needed && <path class="chart-needed" d={chart.needed} />}
      {chart.booked && <path class="chart-booked" d={chart.booked} />}
      <path class="chart-held" d={chart.held} />
      <circle class="chart-now" cx={chart.now.x} cy={chart.now.y} r="4.5" />
      <Words chart={chart} held={held} managed={managed} obliged={obliged} last={finishBy.last} />
    </svg>
  );
}

function Grid({ chart }: { chart: BurnUp }) {
  const { plot } = chart;
  return (
    <g>
      {chart.holidays.map(({ x, width, name }) => (
        <rect
          key={`${name}${x}`}
          class="chart-holiday"
          x={x}
          y={plot.top}
          width={width}
          height={plot.bottom - plot.top}
        >
          <title>{name}</title>
        </rect>
      ))}
      {chart.counts.map(({ y, count }) => (
        <g key={count}>
          <line class="chart-grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text x={plot.left - 6} y={y + 4} text-anchor="end">
            {formatCount(count)}
          </text>
        </g>
      ))}
      {chart.months.map(({ x, day }) => (
        <g key={day}>
          <line class="chart-tick" x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 4} />
          <text x={x} y={plot.bottom + 18} text-anchor="middle">
            {shortDay(day)}
          </text>
        </g>
      ))}
      <line class="chart-finish" x1={chart.finishX} x2={chart.finishX} y1={plot.top} y2={plot.bottom} />
    </g>
  );
}

function Words(props: { chart: BurnUp; held: number; managed: number; obliged: number; last: string }) {
  const { chart, held, managed, obliged, last } = props;
  const { plot, now } = chart;
  // Where the two lines lie close, one text under both names them.
  const areApart = chart.obligedY - chart.managedY > 36;
  return (
    <g class="chart-words">
      {areApart && (
        <text x={plot.left + 6} y={chart.managedY + 16}>
          {words.managedLine(managed)}
        </text>
      )}
      <text x={plot.left + 6} y={chart.obligedY + 16}>
        {areApart ? words.obligedLine(obliged) : words.unionsLine(managed, obliged)}
      </text>
      <text class="chart-held-word" x={now.x - 6} y={now.y - 10} text-anchor="end">
        {formatCount(held)}
      </text>
      <text x={chart.finishX} y={plot.top - 8} text-anchor="end">
        {words.finish(last)}
      </text>
    </g>
  );
}

/** A first of a month, without its year. */
function shortDay(day: string): string {
  return formatDay(day).split('/').slice(0, 2).join('/');
}

/** What each line of the chart is, in words beside a piece of it. */
export function Legend({ outlook, range }: { outlook: OutlookView; range: Range | null }) {
  const { held, managed, obliged } = standingOn(outlook, outlook.asOf);
  const booked = bookedCourse(outlook).at(-1)?.count;
  const isOpen = outlook.asOf < outlook.finishBy.last && held < obliged;
  return (
    <ul class="legend small">
      <Key kind="held">{words.held(held)}</Key>
      {booked !== undefined && <Key kind="booked">{words.booked(booked)}</Key>}
      {isOpen && <Key kind="needed">{words.needed}</Key>}
      {range && isOpen && <Key kind="band">{`${words.band}: ${words.range(range.low, range.high)}`}</Key>}
      <Key kind="managed">{words.managed(managed)}</Key>
      <Key kind="obliged">{words.obliged(obliged)}</Key>
      {outlook.holidays.length > 0 && <Key kind="holiday">{words.holidays}</Key>}
    </ul>
  );
}

function Key({ kind, children }: { kind: string; children: string }) {
  const isArea = kind === 'band' || kind === 'holiday';
  return (
    <li>
      <svg class="chart legend-key" viewBox="0 0 28 12" aria-hidden="true">
        {isArea ? (
          <rect class={`chart-${kind} legend-area`} x="1" y="1" width="26" height="10" />
        ) : (
          <path class={`chart-${kind}`} d="M0 6H28" />
        )}
      </svg>
      {children}
    </li>
  );
}
