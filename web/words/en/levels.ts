import type { Level } from '../../../lambdas/domain/register.ts';
import type { levelWords } from '../vi-levels.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

const unions: Record<Level, string> = {
  grassroots: 'grassroots unions below',
  upper: 'upper-level unions',
  province: 'provincial unions',
};

/** Words about the levels above the grassroots, in English. */
export const levels: English<typeof levelWords> = {
  gate: {
    title: ({ level, held, obliged }) =>
      `Only ${held} of ${obliged} ${unions[level]} have held their congress`,
    text: (share, event) =>
      `The settings of the term ask that ${share < 100 ? `at least ${share}%` : 'all'} of them be through before the ${event} above is approved and held. This is a warning: days can be registered and papers approved all the same, and the history keeps these numbers.`,
    delegates: count =>
      `The congresses held so far elected ${counted(count, 'delegate')} to the congress above.`,
  },
  ruling: {
    lead: body =>
      `${body} decides outside this software. Give number, day and signer as in its document; the history says that it was a document of ${body}. If it asks for completion, withdraw the papers and submit them again.`,
    legend: 'Document of the body above',
    documentNo: 'Number of the document',
    on: 'Day of the document',
    signer: 'Signer (office, name)',
  },
  enrol: {
    title: 'Congresses of the unions above the grassroots',
    lead: 'Brings the upper-level unions and the province that are missing into the term, as far as levels with a last day stand above. Doing it again does no harm.',
    send: 'Bring the missing levels into the term',
    sending: 'Being brought in…',
    done: (added, standing) =>
      added === 0
        ? standing === 0
          ? 'There is no union above the grassroots to bring in: import the register first.'
          : `Nothing is missing: all ${counted(standing, 'union')} are in the term.`
        : `${counted(added, 'union')} brought into the term${standing > 0 ? `; ${standing} were in it before` : ''}.`,
  },
};
