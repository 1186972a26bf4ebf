import { expect, test } from 'vitest';
import { sideWord, standingWord } from '../../../web/words/vi-codes.ts';
import { levelWords } from '../../../web/words/vi-levels.ts';

test('the warning says how many of the unions below, and of which kind', () => {
  const below = { level: 'grassroots', held: 12, obliged: 108, isWarned: true, delegates: 0 } as const;
  const { title, text } = levelWords.gate;
  expect(title(below)).toBe('Mới có 12/108 CĐCS trực thuộc tổ chức đại hội');
  expect(title({ ...below, level: 'upper', held: 1, obliged: 11 })).toBe(
    'Mới có 1/11 công đoàn cấp trên trực tiếp cơ sở tổ chức đại hội',
  );
  expect(text(100, 'đại hội')).toContain('tất cả đơn vị');
  expect(text(80, 'đại hội')).toContain('ít nhất 80% số đơn vị');
});

test('whose turn it is at a union above is not said to be a grassroots one’s', () => {
  expect(sideWord('open', 'grassroots')).toBe('Chờ CĐCS nộp');
  expect(sideWord('open', 'upper')).toBe('Chờ đơn vị nộp');
  expect(standingWord('open', 'đại hội', 1, true)).toBe('Chờ đơn vị nộp');
});

test('what enrolling the missing levels did is told in words', () => {
  const { done } = levelWords.enrol;
  expect(done(12, 0)).toBe('Đã đưa 12 đơn vị vào nhiệm kỳ.');
  expect(done(1, 11)).toBe('Đã đưa 1 đơn vị vào nhiệm kỳ; 11 đơn vị đã có từ trước.');
  expect(done(0, 12)).toBe('Không còn thiếu: cả 12 đơn vị đã có trong nhiệm kỳ.');
});
