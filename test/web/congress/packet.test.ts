import { expect, test } from 'vitest';
import type { Paper } from '../../../lambdas/domain/term.ts';
import { packetFaults } from '../../../web/pages/congress/forms/packet-faults.ts';
import {
  attach,
  coveredPapers,
  detach,
  filedPacket,
  isUploading,
  type Packet,
  packetReducer,
} from '../../../web/pages/congress/packet.ts';
import { missingOf, paperStates } from '../../../web/pages/congress/paper-states.ts';
import { congressView, document, standing } from './congress-view.ts';

const PLAN: Paper = { code: 'PLAN', label: 'Kế hoạch', stage: 'plan', required: true };
const OPINION: Paper = {
  code: 'PARTY_OPINION',
  label: 'Ý kiến cấp ủy',
  stage: 'personnel',
  required: true,
  partyCell: true,
};
const MINUTES: Paper = {
  code: 'CONGRESS_MINUTES',
  label: 'Biên bản',
  stage: 'held',
  required: true,
  mayFollow: true,
};
const EMPTY: Packet = { files: [], covers: {}, onPaper: [] };
const ALONE = { isOnBehalf: false, hasOpinion: false, follows: false };

const picked = packetReducer(EMPTY, { type: 'picked', key: 'k', name: 'a.pdf', size: 9, code: 'PLAN' });
const ready = packetReducer(picked, { type: 'ready', key: 'k', id: 'doc-1' });

test('a file counts once it was checked, not while it is on its way', () => {
  expect(isUploading(picked)).toBe(true);
  expect(packetFaults(picked, [PLAN], ALONE)).toEqual(['Còn thiếu: Kế hoạch.']);
  expect(isUploading(ready)).toBe(false);
  expect(packetFaults(ready, [PLAN], ALONE)).toEqual([]);
});

test('one file may cover several papers', () => {
  const shared = packetReducer(ready, attach('PARTY_OPINION', 'k'));
  expect(coveredPapers(shared, [PLAN, OPINION], false)).toEqual([
    { code: 'PLAN', documents: ['doc-1'] },
    { code: 'PARTY_OPINION', documents: ['doc-1'] },
  ]);
});

test('a file that was taken away from its paper is not filed', () => {
  const emptied = packetReducer(ready, detach('PLAN', 'k'));
  expect(coveredPapers(emptied, [PLAN], false)).toEqual([]);
  expect(isUploading(packetReducer(picked, detach('PLAN', 'k')))).toBe(false);
});

test('a file that did not go up is told of, even beside one that did', () => {
  const second = packetReducer(ready, { type: 'picked', key: 'l', name: 'b.pdf', size: 9, code: 'PLAN' });
  const failed = packetReducer(second, { type: 'failed', key: 'l', why: 'mạng' });
  expect(packetFaults(failed, [PLAN], ALONE)).toEqual([
    'Tệp b.pdf chưa tải lên được; thử lại hoặc bỏ tệp này.',
  ]);
});

test('an opinion that was typed, minutes that follow and an original on paper need no file', () => {
  expect(packetFaults(EMPTY, [OPINION], { ...ALONE, hasOpinion: true })).toEqual([]);
  expect(packetFaults(EMPTY, [MINUTES], { ...ALONE, follows: true })).toEqual([]);
  const onPaper = packetReducer(EMPTY, { type: 'on-paper', code: 'PLAN', onPaper: true });
  expect(packetFaults(onPaper, [PLAN], { ...ALONE, isOnBehalf: true })).toEqual([]);
  expect(packetFaults(onPaper, [PLAN], ALONE)).toEqual(['Còn thiếu: Kế hoạch.']);
});

test('what was filed before is there again when the papers come back', () => {
  const paper = { code: 'PLAN', documents: ['doc-1'] };
  const submission = { stage: 'plan', at: '2023-03-01T01:00:00Z', by: 'An', papers: [paper] } as const;
  const view = congressView({
    checklist: [PLAN, OPINION],
    submissions: [
      { ...submission, round: 1, papers: [{ ...paper, documents: ['old'] }] },
      { ...submission, round: 2 },
    ],
    documents: [document('doc-1'), document('old')],
  });
  const packet = filedPacket(view, ['plan', 'personnel']);
  expect(packet.files.map(file => file.id)).toEqual(['doc-1']);
  expect(coveredPapers(packet, [PLAN], false)).toEqual([paper]);
});

test('papers filed before the software count as filed, but a new submission needs them', () => {
  const view = congressView({
    checklist: [PLAN, { ...PLAN, code: 'PETITIONS', required: false }],
    submissions: [
      {
        stage: 'plan',
        round: 1,
        at: '2023-03-15T01:00:00Z',
        by: '',
        papers: [],
        source: 'before-software',
      },
    ],
  });
  const states = paperStates(view, ['plan']);
  expect(states.map(({ state }) => state)).toEqual(['earlier', 'missing']);
  expect(missingOf(states)).toHaveLength(1);
});

test('minutes that followed a report are filed, with their files', () => {
  const held = {
    on: '2023-03-01',
    form: 'plenary',
    summoned: 22,
    present: 20,
    presidentBy: 'committee',
    ballots: [],
    people: {},
  } as const;
  const submission = { stage: 'held', round: 1, at: '2023-03-02T01:00:00Z', by: 'An', papers: [] } as const;
  const view = congressView({
    checklist: [MINUTES],
    submissions: [submission],
    stages: standing({ plan: 'approved', personnel: 'approved', approval: 'approved', held: 'submitted' }),
    held: { ...held, ballots: [], minutes: 'follow' },
  });
  expect(paperStates(view, ['held']).map(({ state }) => state)).toEqual(['follows']);
  const filed = { type: 'minutes-filed', on: '2023-03-05', documents: ['doc-9'] } as const;
  const versions = [{ stage: 'recognition', round: 1 }] as const;
  const recognition = { type: 'submitted', on: '2023-03-06', versions, due: '2023-03-27' } as const;
  const after = congressView({
    ...view,
    held: { ...held, ballots: [], minutes: 'attached' },
    history: [
      { number: 3, at: '2023-03-06T01:00:00Z', by: 'An', events: [recognition] },
      { number: 2, at: '2023-03-05T01:00:00Z', by: 'An', events: [filed] },
    ],
  });
  expect(paperStates(after, ['held'])).toMatchObject([{ state: 'present', documents: ['doc-9'] }]);
});
