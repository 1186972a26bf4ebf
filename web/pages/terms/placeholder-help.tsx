import { reportTemplate as words } from '../../words/vi-report-template.ts';

/** What a sentence of the report can be filled with, in words. */
export function PlaceholderHelp() {
  return (
    <details class="foldable">
      <summary>{words.help}</summary>
      <div class="stack">
        <p class="small">{words.helpText}</p>
        <dl class="placeholders small">
          {Object.entries(words.placeholders).map(([name, text]) => (
            <div key={name}>
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
