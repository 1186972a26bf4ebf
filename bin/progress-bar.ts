import type { ImportView } from '../lambdas/api/contracts.ts';

const WIDTH = 30;

const PHASES: Readonly<Record<ImportView['import']['phase'], string>> = {
  check: 'reading the workbook',
  compare: 'comparing with the record',
  'upper-unions': 'upper-level unions',
  unions: 'unions',
  machines: 'starting the machines',
  done: 'done',
};

/** Draws how far an import is, on one line of the terminal; one line a phase where the output is no terminal. */
export function drawImport(out: NodeJS.WriteStream): (job: ImportView) => void {
  let last = '';
  return ({ import: { phase, done, total } }) => {
    const label = PHASES[phase];
    if (!out.isTTY) {
      if (label !== last) out.write(`  ${label}\n`);
      last = label;
      return;
    }
    const part = phase === 'done' ? 1 : total === 0 ? 0 : done / total;
    const bar = '█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '░');
    out.write(`\r  ${bar} ${phase === 'done' ? total : done}/${total} ${label}        `);
    if (phase === 'done') out.write('\n');
  };
}
