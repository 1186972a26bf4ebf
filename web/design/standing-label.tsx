import { type Mark, markOf, type StandingCode } from '../words/standing.ts';
import { standingWord } from '../words/vi-codes.ts';

/** A standing as shape, colour and word; the word alone says it all. */
export function StandingLabel({
  standing,
  event,
  round,
  isAbove,
}: {
  standing: StandingCode;
  event: string;
  round: number;
  isAbove?: boolean | undefined;
}) {
  return <MarkedWord mark={markOf(standing)} word={standingWord(standing, event, round, isAbove)} />;
}

/** A word with its mark before it. */
export function MarkedWord({ mark, word }: { mark: Mark; word: string }) {
  return (
    <span class="standing">
      <MarkShape mark={mark} />
      {word}
    </span>
  );
}

function MarkShape({ mark }: { mark: Mark }) {
  return (
    <svg class={`mark mark-${mark}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[mark]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round' } as const;

const SHAPES: Record<Mark, preact.JSX.Element> = {
  empty: <circle cx="8" cy="8" r="6" {...line} />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" {...line} />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  sent: <path d="M2 8h10M8 3.5 12.5 8 8 12.5" {...line} />,
  signed: <path d="M3 13h10M4 9.5 10.5 3l2 2L6 11.5l-2.5.5z" {...line} stroke-linejoin="round" />,
  back: <path d="M6.5 3 2.5 7l4 4M3 7h6.5a3.5 3.5 0 0 1 0 7H7" {...line} stroke-linejoin="round" />,
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.7 8.2 2.3 2.3 4.3-4.8" fill="none" stroke="var(--card)" stroke-width="1.8" />
    </>
  ),
  late: (
    <>
      <path d="M8 1.5 15 14H1z" fill="currentColor" />
      <path d="M8 6v4M8 11.7v.5" fill="none" stroke="var(--card)" stroke-width="1.7" />
    </>
  ),
  off: <path d="M3 8h10" {...line} />,
};
