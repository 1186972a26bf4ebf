import type { FieldFaultCode } from '../../../lambdas/api/contracts.ts';

/** What is wrong with one field of a request, by its code, in English. */
export const fieldFaults: Record<FieldFaultCode, string> = {
  invalid_type: 'Missing, or of the wrong kind.',
  too_small: 'Empty, or smaller than allowed.',
  too_big: 'Too long, or larger than allowed.',
  invalid_value: 'Not one of the accepted values.',
  invalid_format: 'Not written as it should be.',
  invalid_union: 'Of no accepted kind.',
  unrecognized_keys: 'Holds something that is not accepted.',
  'not-a-day': 'Not a real day.',
  'unknown-placeholder': 'The template has something in braces that is not filled in by itself.',
  'number-without-source':
    'A number is typed into the sentence; figures come from names in braces, numbers of documents stand in [[ ]].',
  'text-missing': 'Please fill this in.',
  'not-a-count': 'Enter a whole number from 0 to 3650.',
  'not-a-code': 'This code is not written as it should be.',
  twice: 'The same as another entry.',
  'days-out-of-order': 'The last day must not be before the first.',
  'holidays-overlap': 'Overlaps another holiday.',
  'no-working-day': 'Each week needs at least one working day.',
  'quorum-over-all': 'The share of those present cannot be more than 1.',
  'sizes-out-of-order': '“From” must be smaller than “below”.',
  'levels-out-of-order': 'The last day of a higher level must not be before that of a lower one.',
  'none-left': 'At least one entry has to remain.',
  'id-differs': 'The code of a term cannot be changed.',
  'in-use': 'The term is under way and figures are built on this; it cannot be changed.',
  'ground-missing': 'Give the number of a document, or the reason of the change.',
  'no-such-version': 'The term has no such version; load the page again.',
};
