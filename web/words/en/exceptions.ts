import { formatDay } from '../format.ts';
import type { exceptionWords } from '../vi-exceptions.ts';
import type { English } from './english.ts';

/** Words of what does not go as planned, in English. */
export const exceptions: English<typeof exceptionWords> = {
  requested: (day, parent, due) =>
    `The union asks for ${formatDay(day)}, after the last day; ${parent} has to answer${due ? ` by ${formatDay(due)}` : ''}.`,
  notRecognised: event => `The election results are not recognised; the ${event} is to be held again`,
  dropped:
    'Somebody of the approved personnel drops out; the proposal is to be completed and submitted again',
  failed: (event, on) => `The ${event} on ${formatDay(on)} failed and is to be held again`,
  failedCause: (cause, note) => `Cause: ${cause}${note ? ` (${note})` : ''}.`,
  requestedLead: day =>
    day ? `The registered day (${formatDay(day)}) stays until it consents.` : 'No other day is registered.',
  asks: finish =>
    `This day is after the last day, ${formatDay(finish)}. The upper-level union is asked; the day changes with its written consent only.`,
  limit: {
    hint: (last, isConfirmed) =>
      `Up to ${formatDay(last)}${isConfirmed ? '' : ' (a limit that no document confirms yet)'}. A later day is for the provincial federation to decide.`,
    over: last => `This is later than ${formatDay(last)}. The provincial federation has to decide on it.`,
    exceeds: last =>
      `This is later than ${formatDay(last)}; the history says that the provincial federation so decided.`,
    history: ', beyond the limit of the term',
  },
  irregular: event => `The ${event} was reported as held without approval.`,
  irregularLead:
    'The upper-level union rules on it: it accepts (confirms, with basis and number of its document), or returns it, and nothing is counted.',
  withoutApproval: event =>
    `The ${event} is not approved. The report says so; the upper-level union decides whether to accept it.`,
  refuse: {
    lead: day => `No consent to ${formatDay(day)}; the registered day stays.`,
    reason: 'Reason',
  },
  dropout: {
    lead: 'The personnel proposal goes back to the union, which completes and submits it again; an approval that was given falls with it. The registered day stays. Enter no names.',
    cause: 'Reason',
  },
  causes: {
    withdrew: 'Withdrew',
    'moved-away': 'Left the workplace',
    unfit: 'No longer eligible',
    other: 'Another reason',
  },
};
