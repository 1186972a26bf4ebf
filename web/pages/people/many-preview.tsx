import { readableLogin } from '../../../lambdas/domain/login.ts';
import { MarkedWord } from '../../design/standing-label.tsx';
import { useIsNarrow } from '../../design/use-is-narrow.ts';
import { peopleWords as words } from '../../words/vi-people.ts';
import type { PastedLine } from './pasted-people.ts';
import type { InvitingMany, LineResult } from './use-invite-many.ts';

type Props = {
  readonly lines: readonly PastedLine[];
  readonly many: InvitingMany;
  readonly onSend: (lines: readonly PastedLine[]) => void;
};

/** The pasted lines with what is wrong with them, and what came of each once they are sent. */
export function ManyPreview({ lines, many, onSend }: Props) {
  const good = lines.filter(({ faults }) => faults.length === 0);
  const left = good.filter(({ line }) => !many.results.get(line)?.isMade);
  const made = good.length - left.length;
  const status = many.isSending
    ? words.many.sending(many.results.size, good.length)
    : many.isBegun
      ? words.many.done(made, good.length)
      : words.many.preview(good.length, lines.length);
  return (
    <section class="stack no-print" aria-label={words.many.lines}>
      <p role="status">{status}</p>
      {many.isBegun && !many.isSending && made < lines.length && <p>{words.many.leftOver}</p>}
      {!many.isSending && left.length > 0 && (
        <div>
          <button type="button" class="button main-action" onClick={() => onSend(left)}>
            {many.isBegun ? words.many.again(left.length) : words.many.send(left.length)}
          </button>
        </div>
      )}
      <Lines lines={lines} results={many.results} />
    </section>
  );
}

function Lines({ lines, results }: { lines: readonly PastedLine[]; results: InvitingMany['results'] }) {
  const isNarrow = useIsNarrow();
  if (isNarrow) {
    return (
      <ol class="cards">
        {lines.map(line => (
          <li key={line.line}>
            <span class="row">
              <span class="soft small">
                {words.many.columns.line} {line.line}
              </span>
              <strong>{line.name}</strong>
            </span>
            <span class="login">{loginText(line)}</span>
            <span>{postText(line)}</span>
            <Result line={line} result={results.get(line.line)} />
          </li>
        ))}
      </ol>
    );
  }
  const { columns } = words.many;
  return (
    <section class="table-scroll" aria-label={words.many.lines}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">
              {columns.line}
            </th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.login}</th>
            <th scope="col">{columns.post}</th>
            <th scope="col">{columns.result}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.line}>
              <td class="number">{line.line}</td>
              <th scope="row" class="nowrap">
                {line.name}
              </th>
              <td class="login nowrap">{loginText(line)}</td>
              <td>{postText(line)}</td>
              <td>
                <Result line={line} result={results.get(line.line)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Result({ line, result }: { line: PastedLine; result: LineResult | undefined }) {
  if (line.faults.length > 0) {
    return (
      <ul>
        {line.faults.map(fault => (
          <li key={fault} class="late-text">
            {words.many.faults[fault]}
          </li>
        ))}
      </ul>
    );
  }
  if (!result) return <MarkedWord mark="empty" word={words.many.ready} />;
  return result.isMade ? (
    <MarkedWord mark="done" word={result.text} />
  ) : (
    <span class="late-text">{result.text}</span>
  );
}

function loginText({ login, written }: PastedLine): string {
  return login ? readableLogin(login) : written;
}

function postText({ role, union }: PastedLine): string {
  if (!role) return union?.name ?? '';
  return union ? words.postOf(role, union.name) : words.roles[role];
}
