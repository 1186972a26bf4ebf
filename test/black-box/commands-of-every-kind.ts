import type { Command } from '../../lambdas/domain/commands.ts';
import { report, ruling } from './filing.ts';

/** A readable command of every kind that a person can give; whether the rules accept it is another question. */
export function commandsOfEveryKind(today: string): Readonly<Record<string, object>> {
  const judged = { stage: 'plan', round: 1 };
  const reasons = [{ code: 'missing-paper' }];
  const signed = { ruling: ruling(today) };
  const kinds = {
    submit: { stages: ['plan'], papers: [] },
    'register-date': { date: today },
    'plan-attendance': { date: today, time: '08:00' },
    'file-minutes': { documents: ['none'] },
    withdraw: { judged },
    object: { judged, note: 'không đúng' },
    return: { judged, reasons },
    recommend: { judged },
    approve: { judged, ...signed },
    reject: { judged, to: 'plan', reasons, ...signed },
    'refuse-recognition': { judged, reasons, ...signed },
    postpone: { to: today, reason: 'thiên tai', ...signed },
    'report-failed': { on: today, cause: 'no-quorum' },
    'move-deadline': { stage: 'plan', due: today, reason: 'gia hạn' },
    leave: { how: 'merged', on: today, decisionNo: '46/QĐ' },
    'answer-objection': { judged, note: 'giữ nguyên' },
    'correct-held': { held: report(today, 3), reason: 'ghi nhầm ngày' },
    'withdraw-held': { judged: { stage: 'held', round: 1 }, reason: 'xác nhận nhầm' },
    'withdraw-recognition': { judged: { stage: 'recognition', round: 1 }, reason: 'ghi nhầm' },
    appoint: { on: today, reason: 'không tổ chức được', ...signed },
  } satisfies Partial<Record<Command['type'], object>>;
  return Object.fromEntries(Object.entries(kinds).map(([type, fields]) => [type, { type, ...fields }]));
}

/** The kinds by which an upper-level union judges: never on a union of which one is an officer. */
export const JUDGING: readonly string[] = [
  'return',
  'recommend',
  'approve',
  'reject',
  'refuse-recognition',
  'postpone',
  'move-deadline',
  'appoint',
  'answer-objection',
  'correct-held',
  'withdraw-held',
  'withdraw-recognition',
];
