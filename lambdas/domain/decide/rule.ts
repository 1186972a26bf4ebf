import { dueWhenResumed, dueWhenReturned } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import type { Congress } from '../congress.ts';
import type { Version } from '../events.ts';
import { warnedOf } from '../gate.ts';
import { badRuling, judgedVersions, unknownReason, withoutPredecessor } from './judged.ts';
import { leftOf, runsSince } from './left.ts';
import { accept, type Context, type Decide, refuse } from './ruling.ts';

/** Takes a submission back before anything was decided on it. */
export const decideWithdraw: Decide<CommandOf<'withdraw'>> = (congress, command, context) => {
  const judged = judgedVersions(congress, command.judged);
  if ('ruling' in judged) return judged.ruling;
  if (judged.versions.some(({ stage }) => congress.stages[stage].side === 'recommended')) {
    return { kind: 'stale', why: 'already-ruled', stage: command.judged.stage };
  }
  return accept({
    type: 'withdrawn',
    on: context.today,
    versions: judged.versions,
    ...resumed(congress, judged.versions, context),
  });
};

/** The union's clock that goes on, where one had stopped with the papers that are taken back. */
function resumed(congress: Congress, versions: readonly Version[], { term, today }: Context) {
  const { left } = leftOf(congress, versions);
  const first = versions.find(({ stage }) => congress.stages[stage].unionLeft !== undefined);
  if (left === undefined || !first) return {};
  return { left, due: dueWhenResumed(first.stage, congress, term, today, left) };
}

/** Sends papers, or the report of a congress, back to the union with coded reasons. */
export const decideReturn: Decide<CommandOf<'return'>> = (congress, command, context) => {
  const judged = judgedVersions(congress, command.judged, command.stages);
  if ('ruling' in judged) return judged.ruling;
  const { left } = leftOf(congress, judged.versions);
  return (
    unknownReason(command.reasons, context) ??
    accept({
      type: 'returned',
      on: context.today,
      versions: judged.versions,
      reasons: command.reasons,
      ...(left !== undefined && { left }),
      due: dueWhenReturned(context.term, context.today, left),
    })
  );
};

/** Puts examined papers before the signatory (trình ký). */
export const decideRecommend: Decide<CommandOf<'recommend'>> = (congress, command, context) => {
  const judged = judgedVersions(congress, command.judged);
  if ('ruling' in judged) return judged.ruling;
  const fresh = judged.versions.filter(({ stage }) => congress.stages[stage].side === 'submitted');
  if (fresh.length === 0) return { kind: 'stale', why: 'already-ruled', stage: command.judged.stage };
  return accept({
    type: 'recommended',
    on: context.today,
    versions: fresh,
    ...(command.note && { note: command.note }),
  });
};

/** Approves papers, confirms that a congress was held, or recognises its result. */
export const decideApprove: Decide<CommandOf<'approve'>> = (congress, command, context) => {
  const judged = judgedVersions(congress, command.judged, command.stages);
  if ('ruling' in judged) return judged.ruling;
  const stages = judged.versions.map(version => version.stage);
  const early = withoutPredecessor(congress, stages);
  if (early) return refuse('predecessor-not-approved', 'judged.stage', { stage: early });
  if (stages.includes('held')) {
    if (!command.confirmedBy) return refuse('confirmation-missing', 'confirmedBy');
    if (congress.irregular && !command.ruling) return refuse('ruling-missing', 'ruling');
  } else if (!command.ruling && (stages.includes('approval') || stages.includes('recognition'))) {
    return refuse('ruling-missing', 'ruling');
  }
  const bad = command.ruling && badRuling(command.ruling, context);
  if (bad) return bad;
  const { ruling, confirmedBy } = command;
  if (ruling && stages.includes('recognition') && congress.held && ruling.on < congress.held.on) {
    return refuse('days-out-of-order', 'ruling.on');
  }
  return accept({
    type: 'approved',
    on: ruling?.on ?? context.today,
    versions: judged.versions,
    ...(ruling && { ruling }),
    ...(stages.includes('held') && confirmedBy && { confirmedBy }),
    ...(stages.includes('approval') && warnedOf(context.term, context.below)),
  });
};

/** Refuses the approval: the union starts again from its plan or its personnel proposal. */
export const decideReject: Decide<CommandOf<'reject'>> = (congress, command, context) => {
  if (command.judged.stage !== 'approval') return refuse('not-rejectable', 'judged.stage');
  const judged = judgedVersions(congress, command.judged);
  if ('ruling' in judged) return judged.ruling;
  return (
    unknownReason(command.reasons, context) ??
    badRuling(command.ruling, context) ??
    accept({
      type: 'rejected',
      on: command.ruling.on,
      versions: judged.versions,
      to: command.to,
      reasons: command.reasons,
      ruling: command.ruling,
      ...runsSince(command.ruling.on, context.today),
      due: dueWhenReturned(context.term, context.today),
    })
  );
};

/** Refuses to recognise the result: the congress is held again, and no longer counts as held. */
export const decideRefuseRecognition: Decide<CommandOf<'refuse-recognition'>> = (
  congress,
  command,
  context,
) => {
  if (command.judged.stage !== 'recognition') return refuse('not-rejectable', 'judged.stage');
  const judged = judgedVersions(congress, command.judged);
  if ('ruling' in judged) return judged.ruling;
  if (congress.stages.held.side !== 'approved') {
    return refuse('predecessor-not-approved', 'judged.stage', { stage: 'recognition' });
  }
  return (
    unknownReason(command.reasons, context) ??
    badRuling(command.ruling, context) ??
    accept({
      type: 'recognition-refused',
      on: command.ruling.on,
      versions: judged.versions,
      reasons: command.reasons,
      ruling: command.ruling,
    })
  );
};
