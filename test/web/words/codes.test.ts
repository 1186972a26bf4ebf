import { expect, test } from 'vitest';
import { ROLES } from '../../../lambdas/domain/authority.ts';
import type { Event } from '../../../lambdas/domain/events.ts';
import { OBLIGATIONS } from '../../../lambdas/domain/register.ts';
import { SIDES, STAGES } from '../../../lambdas/domain/stages.ts';
import { markOf, type StandingCode } from '../../../web/words/standing.ts';
import { codes } from '../../../web/words/vi-codes.ts';
import { historySentences } from '../../../web/words/vi-history.ts';

const WORD = /\p{L}/u;

test('every stage has its words for a congress and for a conference', () => {
  for (const stage of STAGES) expect(codes.stages[stage]('đại hội')).toMatch(WORD);
  expect(codes.stages.held('hội nghị')).toBe('Tổ chức hội nghị');
  expect(codes.stages.plan('hội nghị')).toBe('Kế hoạch hội nghị');
});

test('every side, role and obligation has a word', () => {
  for (const side of SIDES) expect(codes.sides[side]).toMatch(WORD);
  for (const role of ROLES) expect(codes.roles[role]).toMatch(WORD);
  for (const obligation of OBLIGATIONS) expect(codes.obligations[obligation]).toMatch(WORD);
});

test('no two standings say the same, and each is drawn', () => {
  const standings = Object.keys(codes.standings) as StandingCode[];
  const words = standings.map(standing => codes.standings[standing]('đại hội', 2));
  expect(new Set(words).size).toBe(standings.length);
  for (const standing of standings) expect(markOf(standing)).toBeTruthy();
});

test('every kind of event has a sentence', () => {
  const types: Record<Event['type'], true> = {
    enrolled: true,
    'machine-called': true,
    'machine-woken': true,
    'stage-opened': true,
    'date-registered': true,
    'date-requested': true,
    'date-refused': true,
    'nominee-dropped': true,
    'attendance-planned': true,
    submitted: true,
    'minutes-filed': true,
    withdrawn: true,
    objected: true,
    returned: true,
    recommended: true,
    approved: true,
    rejected: true,
    'recognition-refused': true,
    postponed: true,
    failed: true,
    'deadline-missed': true,
    'deadline-moved': true,
    left: true,
    'register-changed': true,
    restored: true,
    appointed: true,
    'objection-answered': true,
    'held-corrected': true,
    'confirmation-withdrawn': true,
    'recognition-withdrawn': true,
  };
  expect(Object.keys(historySentences).sort()).toEqual(Object.keys(types).sort());
});

test('words that officials would not say are nowhere in the catalogue', async () => {
  const parts = await Promise.all([
    import('../../../web/words/vi-codes.ts'),
    import('../../../web/words/vi-screens.ts'),
    import('../../../web/words/vi-congress.ts'),
    import('../../../web/words/vi-forms.ts'),
  ]);
  const text = JSON.stringify(parts, (_, value) => (typeof value === 'function' ? String(value) : value));
  expect(text).not.toMatch(/chuẩn y|chiến dịch|mẫu số|minh chứng|vận hành|phễu/i);
});
