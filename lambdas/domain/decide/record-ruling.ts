import type { CommandOf } from '../commands.ts';
import { warnedOf } from '../gate.ts';
import { ruledFromOutside } from '../term-levels.ts';
import { judgedVersions, withoutPredecessor } from './judged.ts';
import { accept, type Decide, refuse } from './ruling.ts';

/**
 * Records that the body above the highest union of the register approved papers, confirmed the congress or recognised
 * its result. Nobody here rules on that union: what is recorded is the body's document.
 */
export const decideRecordRuling: Decide<CommandOf<'record-ruling'>> = (congress, command, context) => {
  const body = ruledFromOutside(context.term, congress.level);
  if (context.union.above.length > 0 || !body) return refuse('ruled-on-here');
  const judged = judgedVersions(congress, command.judged);
  if ('ruling' in judged) return judged.ruling;
  const stages = judged.versions.map(version => version.stage);
  const early = withoutPredecessor(congress, stages);
  if (early) return refuse('predecessor-not-approved', 'judged.stage', { stage: early });
  const { document } = command;
  if (document.on > context.today) return refuse('future-day', 'document.on');
  if (stages.includes('recognition') && congress.held && document.on < congress.held.on) {
    return refuse('days-out-of-order', 'document.on');
  }
  return accept({
    type: 'approved',
    on: document.on,
    versions: judged.versions,
    outside: { body: body.name, ...document },
    ...(stages.includes('approval') && warnedOf(context.term, context.below)),
  });
};
