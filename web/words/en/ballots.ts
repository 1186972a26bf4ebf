import { quorumOf } from '../../../lambdas/domain/ballots.ts';
import type { ballotSentences } from '../vi-ballots.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

/** One English sentence for each thing that may be wrong with the numbers. */
export const ballots: English<typeof ballotSentences> = {
  'present-over-summoned': ({ attendance: a }) =>
    `More people present (${a.present}) than summoned (${a.summoned}).`,
  'no-quorum': ({ attendance: a, quorum: q }) =>
    `Only ${a.present} of ${a.summoned} present, fewer than ${q.of}/${q.in} of those summoned (at least ${quorumOf(a.summoned, q)}); the congress is not valid.`,
  'issued-over-present': ({ attendance: a, ballot: b }) =>
    `More ballot papers issued (${b.issued}) than people present (${a.present}).`,
  'collected-over-issued': ({ ballot: b }) =>
    `More ballot papers collected (${b.collected}) than issued (${b.issued}).`,
  'valid-plus-invalid': ({ ballot: b }) =>
    `Valid + invalid ballot papers (${b.valid} + ${b.invalid} = ${b.valid + b.invalid}) must equal those collected (${b.collected}).`,
  'elected-plus-vacant': ({ ballot: b }) =>
    `Elected + vacant (${b.elected} + ${b.vacant} = ${b.elected + b.vacant}) must equal the seats to be filled (${b.seats}).`,
  'winner-without-majority': ({ ballot: b }) =>
    `Whoever is elected needs more than ½ of the ballot papers collected, that is at least ${counted(Math.floor(b.collected / 2) + 1, 'vote')}.`,
  'votes-over-valid': ({ ballot: b }) =>
    `Nobody can have more votes than there are valid ballot papers (${b.valid}).`,
  'winners-count': ({ ballot: b }) =>
    `Votes are given for ${counted(b.winners?.length ?? 0, 'person', 'people')}, but the number elected is ${b.elected}.`,
};
