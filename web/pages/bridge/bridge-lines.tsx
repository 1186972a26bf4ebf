import { Link } from 'wouter';
import type { BridgeView } from '../../../lambdas/api/contracts.ts';
import type { BridgeLine, BridgeUnion } from '../../../lambdas/domain/bridge.ts';
import { congressPlace, unionsPlace } from '../../places.ts';
import { formatCount } from '../../words/format.ts';
import { bridgeWords } from '../../words/vi-bridge.ts';

/** The bridge as a sum: the number on the first day, each reason with its unions, the number on the last. */
export function BridgeLines({ bridge }: { bridge: BridgeView }) {
  const { from, to, toldAt, knownAt, start, end, corrected, lines } = bridge;
  return (
    <ol class="card bridge-lines">
      <li class="bridge-end">
        <span>{bridgeWords.numberOn(from)}</span>
        <Managed bridge={bridge} count={start} asOf={from} knownAt={toldAt} />
      </li>
      {corrected !== 0 && (
        <li>
          <span>{bridgeWords.corrected(from)}</span>
          <span class="bridge-count">{signed(corrected)}</span>
        </li>
      )}
      {lines.map(line => (
        <Line key={line.kind} line={line} term={bridge.term} />
      ))}
      <li class="bridge-end">
        <span>{bridgeWords.numberOn(to)}</span>
        <Managed bridge={bridge} count={end} asOf={to} knownAt={knownAt} />
      </li>
    </ol>
  );
}

function Managed(props: { bridge: BridgeView; count: number; asOf: string; knownAt: string }) {
  const { bridge, count, asOf, knownAt } = props;
  const number = formatCount(count);
  if (!bridge.parent) return <span class="bridge-count">{number}</span>;
  return (
    <span class="bridge-count">
      <Link class="figure" href={unionsPlace(bridge.term, bridge.parent, 'managed', { asOf, knownAt })}>
        {number}
      </Link>
    </span>
  );
}

function Line({ line, term }: { line: BridgeLine; term: string }) {
  return (
    <li>
      <h2 class="bridge-kind">{bridgeWords.kinds[line.kind]}</h2>
      <span class="bridge-count">{signed(line.count)}</span>
      <ul class="bridge-unions">
        {line.unions.map(union => (
          <Union key={union.id} union={union} term={term} />
        ))}
      </ul>
    </li>
  );
}

function Union({ union, term }: { union: BridgeUnion; term: string }) {
  return (
    <li>
      <Link class="row-link" href={congressPlace(term, union.id)}>
        {union.name}
      </Link>
      <span class="soft small">{bridgeWords.decided(union.decisionNo, union.on)}</span>
    </li>
  );
}

function signed(count: number): string {
  return count > 0 ? `+${formatCount(count)}` : `−${formatCount(-count)}`;
}
