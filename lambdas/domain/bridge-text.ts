import type { Bridge, BridgeLine } from './bridge.ts';

/** What an office calls each kind of move; of unions, after their number. */
export const MOVE_WORDS: Readonly<Record<BridgeLine['kind'], string>> = {
  founded: 'thành lập mới',
  dissolved: 'giải thể',
  merged: 'sáp nhập',
  grouped: 'ghép mới theo cụm',
  split: 'tách mới',
  'moved-in': 'chuyển đến',
  'moved-out': 'chuyển đi',
};

/** The sum of a bridge as an office writes it, such as "785 + 4 − 9 + 2 = 782". */
export function bridgeSum({ start, corrected, lines, end }: Bridge): string {
  const steps = [corrected, ...lines.map(({ count }) => count)].filter(count => count !== 0);
  return `${[start, ...steps.map(count => `${count < 0 ? '−' : '+'} ${Math.abs(count)}`)].join(' ')} = ${end}`;
}
