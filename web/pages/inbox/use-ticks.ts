import { useRef } from 'preact/hooks';
import type { CongressLine } from '../../../lambdas/api/contracts.ts';
import { between, keyOf, type Selection, withLines } from './selection.ts';

/** The ticks of a list, as its rows and its head use them. */
export type Ticks = {
  readonly has: (line: CongressLine) => boolean;
  /** Ticks or unticks the row at `index`; with `isRange` all rows from the last one on. */
  readonly set: (index: number, isOn: boolean, isRange: boolean) => void;
  readonly setAll: (isOn: boolean) => void;
  readonly all: 'all' | 'some' | 'none';
  /** True if the row can be ticked: it waits for a ruling. */
  readonly isFor: (line: CongressLine) => boolean;
};

/** How the rows that are shown tick and untick lines of `chosen`. */
export function useTicks(
  shown: readonly CongressLine[],
  chosen: Selection,
  setChosen: (change: (old: Selection) => Selection) => void,
  mayTick: (line: CongressLine) => boolean,
): Ticks {
  const last = useRef<number>(undefined);
  const able = shown.filter(line => mayTick(line) || chosen.has(keyOf(line)));
  const count = able.filter(line => chosen.has(keyOf(line))).length;
  const some = count > 0 ? 'some' : 'none';
  return {
    has: line => chosen.has(keyOf(line)),
    isFor: line => able.includes(line),
    all: able.length > 0 && count === able.length ? 'all' : some,
    set: (index, isOn, isRange) => {
      const rows = between(shown, isRange ? (last.current ?? index) : index, index);
      last.current = index;
      setChosen(old => withLines(old, isOn ? rows.filter(mayTick) : rows, isOn));
    },
    setAll: isOn => setChosen(old => withLines(old, isOn ? able.filter(mayTick) : able, isOn)),
  };
}
