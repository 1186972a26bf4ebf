import type { CongressView } from '../../lambdas/api/contracts.ts';
import { dictionary } from './dictionary.ts';
import { type EventKind, eventKindOf } from './event-kind.ts';
import { filingOf } from './filing.ts';
import { formatDay } from './format.ts';
import { awaitsMinutes, isDue } from './standing.ts';
import { codes } from './vi-codes.ts';

/** The nouns of the two kinds of event. */
export const EVENTS: Record<EventKind, string> = dictionary('events', {
  congress: 'đại hội',
  conference: 'hội nghị',
});

/** What is to be done next: the matter, then by whom and until when; its tone picks the colour. */
export type Task = {
  readonly tone: 'late' | 'back' | 'union' | 'upper' | 'done' | 'off';
  readonly matter: string;
  readonly detail: string;
};

/** What of a congress its task is told by. */
export type TaskOf = Pick<
  CongressView,
  | 'obligation'
  | 'outcome'
  | 'bundled'
  | 'current'
  | 'side'
  | 'round'
  | 'clock'
  | 'date'
  | 'postponedTo'
  | 'today'
  | 'finishBy'
  | 'parentName'
  | 'recognisedOn'
  | 'held'
  | 'filedWith'
  | 'register'
>;

/** The sentences of this file; another language puts its own in their place. */
export const taskWords = dictionary('tasks', { task, left });

/** What is to be done on a congress now. `missing`: papers that are still asked for before it can be filed. */
export function taskOf(view: TaskOf, missing: number): Task {
  return taskWords.task(view, missing);
}

/** What is left of a clock in words: working days, the last day itself, or how long it is over. */
export function timeLeft(clock: { workingDaysLeft: number; isOverdue: boolean }): string {
  return taskWords.left(clock);
}

function task(view: TaskOf, missing: number): Task {
  const event = EVENTS[eventKindOf(view.obligation)];
  if (view.outcome) return { tone: 'off', matter: endOf(view.outcome), detail: 'Không còn việc phải làm.' };
  if (!isDue(view)) {
    return {
      tone: 'off',
      matter: `Không thuộc diện tổ chức ${event} nhiệm kỳ này`,
      detail: `${codes.obligations[view.obligation]}.`,
    };
  }
  if (!view.current || !view.side) {
    const on = view.recognisedOn ? ` ngày ${formatDay(view.recognisedOn)}` : '';
    return { tone: 'done', matter: `Đã công nhận kết quả bầu cử${on}`, detail: 'Không còn việc phải làm.' };
  }
  const isUpper = view.side === 'submitted' || view.side === 'recommended';
  const late = view.clock?.isOverdue ? ('late' as const) : undefined;
  if (isUpper)
    return { tone: late ?? 'upper', matter: upperMatter(view, event), detail: upperDetail(view, event) };
  const tone = late ?? (view.side === 'returned' ? 'back' : 'union');
  return { tone, matter: unionMatter(view, event, missing), detail: unionDetail(view, event) };
}

function left(clock: { workingDaysLeft: number; isOverdue: boolean }): string {
  const days = Math.abs(clock.workingDaysLeft);
  if (clock.isOverdue) return days === 0 ? 'đã quá hạn' : `đã quá hạn ${days} ngày làm việc`;
  return days === 0 ? 'hạn cuối là hôm nay' : `còn ${days} ngày làm việc`;
}

function endOf(outcome: string): string {
  const ends: Record<string, string> = {
    merged: 'Công đoàn đã sáp nhập',
    dissolved: 'Công đoàn đã giải thể',
    upgraded: 'Công đoàn đã nâng cấp thành công đoàn cấp trên trực tiếp cơ sở',
    exempted: 'Không còn thuộc diện tổ chức',
    appointed: 'Ban chấp hành đã được chỉ định',
  };
  return ends[outcome] ?? outcome;
}

function packet(view: TaskOf, event: string): string {
  const { current, bundled } = view;
  if (!current) return '';
  if (!bundled) return codes.stages[current](event);
  return codes.filings[filingOf(current)](event);
}

function upperMatter(view: TaskOf, event: string): string {
  if (view.current === 'held') return `Đã báo kết quả ${event}, chờ xác nhận`;
  const state = view.side === 'recommended' ? 'đã thẩm định, chờ ký' : 'chờ thẩm định, duyệt';
  const again = view.round > 1 ? ` (nộp lần ${view.round})` : '';
  return `${packet(view, event)}${again}: ${state}`;
}

function upperDetail(view: TaskOf, event: string): string {
  const act = view.current === 'held' ? `xác nhận ${event} đã tổ chức` : 'xử lý';
  return `${view.parentName} ${act}${until(view)}`;
}

function unionMatter(view: TaskOf, event: string, missing: number): string {
  if (view.side === 'returned') {
    return view.current === 'held'
      ? `Báo kết quả ${event} được trả lại, đề nghị bổ sung`
      : `${packet(view, event)}: trả lại, đề nghị bổ sung`;
  }
  if (view.current === 'held') {
    if (!view.date) return `Hồ sơ đã duyệt. Cần đăng ký ngày và tổ chức ${event}`;
    if (view.date < view.today) return `Đã qua ngày ${event} (${formatDay(view.date)}), chưa báo kết quả`;
    return view.date === view.today
      ? `Hôm nay tổ chức ${event}`
      : `Đã duyệt, ${view.date === view.postponedTo ? 'được lùi' : 'chờ'} ${event} ${view.date === view.postponedTo ? 'đến ngày' : 'ngày'} ${formatDay(view.date)}`;
  }
  if (awaitsMinutes(view)) return `${packet(view, event)}: chưa nộp biên bản ${event}`;
  const papers = missing > 0 ? `còn thiếu ${missing} văn bản` : 'đủ văn bản, chưa nộp';
  return `${packet(view, event)}: ${papers}`;
}

function unionDetail(view: TaskOf, event: string): string {
  const unit = view.register.level === 'grassroots' ? 'CĐCS' : 'Đơn vị';
  if (view.side === 'returned') return `${unit} bổ sung và nộp lại${until(view)}`;
  if (view.current === 'held') {
    return view.date ? `${unit} báo kết quả${until(view)}` : `${unit} tổ chức ${event}${until(view)}`;
  }
  if (awaitsMinutes(view)) return `${unit} nộp biên bản, rồi hồ sơ đề nghị công nhận${until(view)}`;
  return `${unit} nộp${until(view)}`;
}

function until({ clock }: TaskOf): string {
  return clock ? ` chậm nhất ngày ${formatDay(clock.due)}, ${timeLeft(clock)}.` : '.';
}
