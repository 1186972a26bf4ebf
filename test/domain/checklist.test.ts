import { describe, expect, test } from 'vitest';
import { checklistFor, missingPapers } from '../../lambdas/domain/checklist.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import { sampleTerm } from '../fixtures/small-term.ts';

const BEFORE: readonly Stage[] = ['plan', 'personnel', 'approval'];

function codes(members: number, hasPartyCell: boolean, stages = BEFORE): string[] {
  return checklistFor(sampleTerm(), { level: 'grassroots', members, hasPartyCell }, stages).map(
    paper => paper.code,
  );
}

describe('the checklist of a union', () => {
  test.each([
    [9, ['PLAN', 'PROPOSAL', 'REQUEST', 'SHORT_REPORT', 'PETITIONS']],
    [10, ['PLAN', 'PROPOSAL', 'REQUEST', 'TERM_REPORT', 'PETITIONS']],
    [29, ['PLAN', 'PROPOSAL', 'REQUEST', 'TERM_REPORT', 'PETITIONS']],
    [30, ['PLAN', 'COMMITTEE_MINUTES', 'PROPOSAL', 'REQUEST', 'TERM_REPORT', 'PROGRAMME', 'PETITIONS']],
  ])('of %i members', (members, expected) => {
    expect(codes(members, false)).toEqual(expected);
  });

  test('asks for the opinion of the Party cell only where there is one', () => {
    expect(codes(20, true)).toContain('PARTY_OPINION');
    expect(codes(20, false)).not.toContain('PARTY_OPINION');
  });

  test('holds the papers of the stages filed and no others', () => {
    expect(codes(20, true, ['held', 'recognition'])).toEqual([
      'RESULT_REPORT',
      'MINUTES',
      'RECOGNITION_REQUEST',
      'FIRST_MEETING',
    ]);
  });
});

test('only required papers that nothing covers are missing', () => {
  const asked = checklistFor(sampleTerm(), { level: 'grassroots', members: 20, hasPartyCell: true }, [
    'approval',
  ]);
  expect(missingPapers(asked, new Set()).map(paper => paper.code)).toEqual(['REQUEST', 'TERM_REPORT']);
  expect(missingPapers(asked, new Set(['REQUEST', 'TERM_REPORT']))).toEqual([]);
});
