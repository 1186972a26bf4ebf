import type { Bridge } from './bridge.ts';

/** The sum of a bridge as an office writes it, such as "785 + 4 − 9 + 2 = 782". */
export function bridgeSum({ start, corrected, lines, end }: Bridge): string {
  const steps = [corrected, ...lines.map(({ count }) => count)].filter(count => count !== 0);
  return `${[start, ...steps.map(count => `${count < 0 ? '−' : '+'} ${Math.abs(count)}`)].join(' ')} = ${end}`;
}
