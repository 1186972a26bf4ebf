import { expect, test } from 'vitest';
import { standingOf } from '../../../web/words/standing.ts';
import { type TaskOf, taskOf } from '../../../web/words/vi-tasks.ts';

const VIEW: TaskOf = {
  obligation: 'congress',
  outcome: null,
  bundled: true,
  current: 'plan',
  side: 'open',
  round: 0,
  clock: { stage: 'plan', turn: 'union', due: '2023-04-02', workingDaysLeft: 12, isOverdue: false },
  date: null,
  postponedTo: null,
  today: '2023-03-15',
  finishBy: '2023-05-31',
  parentName: 'Liên đoàn Lao động huyện Sìn Hồ',
  recognisedOn: null,
  held: null,
  filedWith: [],
  register: { members: 22, level: 'grassroots', hasPartyCell: true },
};

test('before filing: what is missing, by whom, until when, and the working days left', () => {
  expect(taskOf(VIEW, 2)).toEqual({
    tone: 'union',
    matter: 'Hồ sơ trước đại hội: còn thiếu 2 văn bản',
    detail: 'CĐCS nộp chậm nhất ngày 2/4/2023, còn 12 ngày làm việc.',
  });
});

test('a large union files stage by stage', () => {
  expect(taskOf({ ...VIEW, bundled: false, current: 'personnel' }, 1).matter).toBe(
    'Đề án nhân sự: còn thiếu 1 văn bản',
  );
});

test('minutes that follow are asked for before the papers for the recognition', () => {
  const held = { minutes: 'follow' } as TaskOf['held'];
  const clock = {
    ...VIEW.clock,
    stage: 'recognition',
    isOverdue: true,
    workingDaysLeft: -2,
  } as TaskOf['clock'];
  expect(taskOf({ ...VIEW, current: 'recognition', held, clock }, 1)).toEqual({
    tone: 'late',
    matter: 'Hồ sơ sau đại hội: chưa nộp biên bản đại hội',
    detail:
      'CĐCS nộp biên bản, rồi hồ sơ đề nghị công nhận chậm nhất ngày 2/4/2023, đã quá hạn 2 ngày làm việc.',
  });
});

test('overdue is said in words, whoever is late', () => {
  const clock = {
    stage: 'plan',
    turn: 'upper',
    due: '2023-03-10',
    workingDaysLeft: -3,
    isOverdue: true,
  } as const;
  const task = taskOf({ ...VIEW, side: 'submitted', round: 1, clock }, 0);
  expect(task.tone).toBe('late');
  expect(task.detail).toBe(
    'Liên đoàn Lao động huyện Sìn Hồ xử lý chậm nhất ngày 10/3/2023, đã quá hạn 3 ngày làm việc.',
  );
});

test('the last day is today, not zero days', () => {
  const clock = {
    stage: 'plan',
    turn: 'union',
    due: '2023-03-15',
    workingDaysLeft: 0,
    isOverdue: false,
  } as const;
  expect(taskOf({ ...VIEW, clock }, 0).detail).toContain('hạn cuối là hôm nay');
});

test('between approval and the congress it is the day that is told', () => {
  const approved = { ...VIEW, current: 'held', side: 'open', date: '2023-04-20' } as const;
  expect(taskOf(approved, 3).matter).toBe('Đã duyệt, chờ đại hội ngày 20/4/2023');
  expect(taskOf({ ...approved, date: '2023-03-01' }, 3).matter).toBe(
    'Đã qua ngày đại hội (1/3/2023), chưa báo kết quả',
  );
  expect(taskOf({ ...approved, postponedTo: '2023-04-20' }, 3).matter).toBe(
    'Đã duyệt, được lùi đại hội đến ngày 20/4/2023',
  );
  expect(taskOf({ ...approved, obligation: 'conference', date: null }, 3).matter).toBe(
    'Hồ sơ đã duyệt. Cần đăng ký ngày và tổ chức hội nghị',
  );
});

test('a union that owes nothing is told why, and nothing is asked of it', () => {
  const task = taskOf({ ...VIEW, obligation: 'exempt-new' }, 4);
  expect(task.tone).toBe('off');
  expect(task.detail).toBe('Mới thành lập, theo nhiệm kỳ sau.');
});

test.each([
  [{}, 'not-started'],
  [{ current: 'personnel' }, 'open'],
  [{ side: 'submitted', round: 1 }, 'submitted'],
  [{ side: 'submitted', round: 2 }, 'resubmitted'],
  [{ side: 'recommended', round: 2 }, 'recommended'],
  [{ side: 'returned', round: 1 }, 'returned'],
  [{ current: 'held', date: '2023-03-15' }, 'scheduled'],
  [{ current: 'held', date: '2023-03-14' }, 'result-overdue'],
  [{ current: 'held', side: 'submitted', round: 1 }, 'held-reported'],
  [{ current: 'recognition' }, 'held'],
  [{ current: 'recognition', side: 'submitted', round: 1 }, 'recognition-submitted'],
  [{ current: null, side: null, recognisedOn: '2023-03-10' }, 'recognised'],
  [{ outcome: 'merged' }, 'merged'],
  [{ obligation: 'exempt-unable' }, 'not-due'],
] as const)('%o stands as %s', (change, standing) => {
  expect(standingOf({ ...VIEW, ...change }, VIEW.today)).toBe(standing);
});

test('a union above the grassroots is not called one of them', () => {
  const above: TaskOf = { ...VIEW, register: { ...VIEW.register, level: 'upper' } };
  expect(taskOf(above, 2).detail).toBe('Đơn vị nộp chậm nhất ngày 2/4/2023, còn 12 ngày làm việc.');
});
