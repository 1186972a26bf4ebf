import { expect, test } from 'vitest';
import { filedFiles } from '../../../web/pages/congress/review/filed-files.ts';
import { congressView, document, standing } from './congress-view.ts';

const paper = (code: string, stage: 'plan' | 'personnel') => ({ code, label: code, stage, required: true });
const filed = (stage: 'plan' | 'personnel', papers: { code: string; documents: string[] }[], round = 1) => ({
  stage,
  round,
  at: '',
  by: 'An',
  papers,
});

const VIEW = congressView({
  stages: standing({ plan: 'approved', personnel: 'submitted' }),
  current: 'personnel',
  side: 'submitted',
  filedWith: ['personnel'],
  checklist: [paper('PLAN', 'plan'), paper('ROSTER', 'personnel'), paper('MINUTES', 'personnel')],
  submissions: [
    filed('plan', [{ code: 'PLAN', documents: ['p'] }]),
    filed('personnel', [
      { code: 'MINUTES', documents: ['m', 'r'] },
      { code: 'ROSTER', documents: ['r'] },
    ]),
  ],
  documents: [document('m'), document('p'), document('r', { isRestricted: true })],
  actions: ['read', 'read-restricted', 'return'],
});

test('files come in the order of the checklist, each once with all that it covers', () => {
  expect(filedFiles(VIEW)).toEqual([
    { id: 'p', papers: ['PLAN'], isJudged: false },
    { id: 'r', papers: ['ROSTER', 'MINUTES'], isJudged: true },
    { id: 'm', papers: ['MINUTES'], isJudged: true },
  ]);
});

test('a restricted file is not among those of somebody who may not open it', () => {
  expect(filedFiles({ ...VIEW, actions: ['read'] }).map(({ id }) => id)).toEqual(['p', 'm']);
});
