import { useState } from 'preact/hooks';
import { type NoticeLine, readNotice, withNotice } from '../../../lambdas/domain/calendar-notice.ts';
import type { Term } from '../../../lambdas/domain/term.ts';
import { TextArea } from '../../design/inputs.tsx';
import { formatDay } from '../../words/format.ts';
import { clocks } from '../../words/vi-clocks.ts';
import { terms } from '../../words/vi-terms.ts';

const words = clocks.notice;

/** Days off and days worked instead from pasted lines of the official notice: read while typing, put in when asked. */
export function PasteNotice(props: {
  calendar: Term['calendar'];
  onCalendar: (calendar: Term['calendar']) => void;
}) {
  const { calendar } = props;
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const lines = readNotice(text, calendar);
  const good = lines.filter(isGood);
  const put = () => {
    props.onCalendar(withNotice(calendar, lines));
    setSaid(words.put(good.length));
    // What has a fault stays where it can be mended.
    setText(
      lines
        .filter(({ faults }) => faults.length > 0)
        .map(({ raw }) => raw)
        .join('\n'),
    );
  };
  return (
    <details class="foldable">
      <summary>{words.title}</summary>
      <div class="stack">
        <TextArea label={words.lines} hint={words.hint} value={text} maxLength={10_000} onValue={setText} />
        {lines.length > 0 && <Lines lines={lines} />}
        <p role="status" class="done-text">
          {lines.length === 0 ? said : ''}
        </p>
        <div>
          <button type="button" class="button" disabled={good.length === 0} onClick={put}>
            {words.putIn(good.length)}
          </button>
        </div>
      </div>
    </details>
  );
}

function isGood({ faults, isKnown }: NoticeLine): boolean {
  return faults.length === 0 && !isKnown;
}

function Lines({ lines }: { lines: readonly NoticeLine[] }) {
  return (
    <ul class="bullets" aria-label={words.read}>
      {lines.map(line => (
        <li key={line.line} class={line.faults.length > 0 ? 'late-text' : undefined}>
          {words.line(line.line)} {lineText(line)}
        </li>
      ))}
    </ul>
  );
}

function lineText({ raw, holiday, worked, isKnown, faults }: NoticeLine): string {
  if (faults.length > 0) return `“${raw}”. ${faults.map(fault => words.faults[fault]).join(' ')}`;
  const parts = [
    ...(holiday ? [words.off(terms.calendar.span(holiday.from, holiday.to), holiday.name)] : []),
    ...(worked.length > 0 ? [words.worked(worked.map(formatDay).join(', '))] : []),
  ];
  return `${parts.join('; ')}.${isKnown ? ` ${words.known}` : ''}`;
}
