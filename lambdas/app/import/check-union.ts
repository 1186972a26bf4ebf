import type { RowValues } from './column.ts';
import type { FaultCode, NoteCode } from './fault.ts';
import { sayDay } from './read-cell.ts';
import type { SheetRow } from './sheet-row.ts';
import { UNION_COLUMNS } from './workbook-format.ts';

/** A row of the sheet of grassroots unions. */
export type UnionRow = SheetRow<typeof UNION_COLUMNS>;

/** Share of those summoned who must be present: `of` in `in`. */
export type Quorum = { readonly of: number; readonly in: number };

type Values = RowValues<typeof UNION_COLUMNS>;
type Key = keyof typeof UNION_COLUMNS;

/** Cells that must be filled once another says so. */
const NEEDS: readonly {
  readonly when: (v: Values) => boolean;
  readonly keys: readonly Key[];
  readonly why: string;
}[] = [
  { when: isClosed, keys: ['statusOn'], why: 'CĐCS đã sáp nhập hoặc giải thể' },
  {
    when: v => !isClosed(v),
    keys: ['obligation'],
    why: 'CĐCS còn hoạt động (chưa rõ thì ghi “Chưa xác định diện”)',
  },
  { when: v => isFiled(v), keys: ['beforeSubmittedOn'], why: 'hồ sơ trước đại hội đã nộp' },
  {
    when: v => v.before === 'returned',
    keys: ['beforeRuledOn', 'beforeReasons'],
    why: 'hồ sơ trước đại hội đã trả lại',
  },
  { when: v => v.before === 'approved', keys: ['beforeRuledOn'], why: 'hồ sơ trước đại hội đã duyệt' },
  { when: isHeld, keys: ['form', 'summoned', 'present'], why: 'đại hội đã tổ chức' },
  { when: v => v.present !== undefined, keys: ['heldOn'], why: 'đã có số người dự đại hội' },
  { when: v => isFiledAfter(v) && isHeld(v), keys: ['afterSubmittedOn'], why: 'hồ sơ sau đại hội đã nộp' },
  {
    when: v => v.after === 'returned',
    keys: ['afterRuledOn', 'afterReasons'],
    why: 'hồ sơ sau đại hội đã trả lại',
  },
  {
    when: v => v.after === 'recognised',
    keys: ['afterRuledOn', 'afterDecisionNo'],
    why: 'kết quả đã được công nhận',
  },
];

type Check = {
  readonly at: Key;
  readonly code: FaultCode;
  readonly wrong: (v: Values) => boolean;
  readonly say: (v: Values) => string;
};

/** What two cells of a row may not say together. */
const CHECKS: readonly Check[] = [
  over('women', 'members', 'women-over-members', 'Số đoàn viên nữ lớn hơn tổng số đoàn viên'),
  over('minorities', 'members', 'minorities-over-members', 'Số đoàn viên DTTS lớn hơn tổng số đoàn viên'),
  {
    at: 'obligation',
    code: 'closed-yet-due',
    wrong: v => isClosed(v) && (v.obligation === 'congress' || v.obligation === 'conference'),
    say: () => 'CĐCS đã sáp nhập hoặc giải thể thì không còn thuộc diện; để trống ô này.',
  },
  {
    at: 'obligation',
    code: 'exempt-yet-held',
    wrong: v => isExempt(v) && isHeld(v),
    say: () => 'CĐCS không thuộc diện tổ chức nhưng lại có ngày tổ chức; sửa diện hoặc bỏ ngày.',
  },
  {
    at: 'before',
    code: 'exempt-yet-filed',
    // Of a congress that was held the day of it speaks already.
    wrong: v => isExempt(v) && isFiled(v) && !isHeld(v),
    say: () => 'CĐCS không thuộc diện tổ chức nhưng lại có hồ sơ trước đại hội; cần ghi “Chưa nộp”.',
  },
  {
    at: 'pilotOf',
    code: 'exempt-yet-pilot',
    wrong: v => isExempt(v) && v.pilotOf !== undefined,
    say: () => 'CĐCS không thuộc diện tổ chức thì không thể là đại hội điểm.',
  },
  {
    at: 'form',
    code: 'form-only-for-conference',
    wrong: v => v.form === 'enlarged-committee' && v.obligation === 'congress',
    say: () => 'Hình thức BCH mở rộng chỉ dùng cho hội nghị; đại hội là Toàn thể hoặc Đại biểu.',
  },
  {
    at: 'summoned',
    code: 'nobody-summoned',
    wrong: v => v.summoned === 0,
    say: () => 'Số được triệu tập phải lớn hơn 0.',
  },
  over('present', 'summoned', 'present-over-summoned', 'Số có mặt lớn hơn số được triệu tập'),
  over('elected', 'seats', 'elected-over-seats', 'Số UV BCH được bầu lớn hơn số được duyệt'),
  ...(
    [
      'electedWomen',
      'electedMinorities',
      'electedParty',
      'electedUnder35',
      'electedFirstTime',
      'electedUniversity',
    ] as const
  ).map(key =>
    over(key, 'elected', 'part-over-elected', `“${UNION_COLUMNS[key].header}” lớn hơn số UV BCH được bầu`),
  ),
  ...(['delegateWomen', 'delegateMinorities'] as const).map(key => ({
    at: key,
    code: 'part-over-delegates' as const,
    wrong: (v: Values) => (v[key] ?? 0) > (v.delegates ?? 0) + (v.reserveDelegates ?? 0),
    say: () => `“${UNION_COLUMNS[key].header}” lớn hơn tổng số đại biểu chính thức và dự khuyết.`,
  })),
  order('foundedOn', 'statusOn'),
  order('foundedOn', 'beforeSubmittedOn'),
  order('foundedOn', 'heldOn'),
  order('beforeSubmittedOn', 'beforeRuledOn'),
  order('heldOn', 'afterSubmittedOn'),
  order('afterSubmittedOn', 'afterRuledOn'),
  order('registeredDate', 'postponedTo'),
  {
    at: 'beforeSubmittedOn',
    code: 'state-contradicts-day',
    wrong: v => v.before === 'none' && v.beforeSubmittedOn !== undefined,
    say: () => 'Có ngày nộp nhưng hồ sơ trước đại hội ghi “Chưa nộp”.',
  },
  {
    at: 'afterSubmittedOn',
    code: 'state-contradicts-day',
    wrong: v => v.after === 'none' && v.afterSubmittedOn !== undefined,
    say: () => 'Có ngày nộp nhưng hồ sơ sau đại hội ghi “Chưa nộp”.',
  },
  {
    at: 'postponedTo',
    code: 'held-yet-postponed',
    wrong: v => v.postponedTo !== undefined && v.heldOn !== undefined && v.postponedTo > v.heldOn,
    say: v => `Đại hội đã tổ chức ngày ${sayDay(v.heldOn ?? '')} nhưng vẫn ghi lùi đến một ngày sau đó.`,
  },
  {
    at: 'after',
    code: 'not-held',
    wrong: v => isFiledAfter(v) && v.heldOn === undefined,
    say: () => 'Đã có hồ sơ sau đại hội nhưng chưa có ngày tổ chức.',
  },
];

/** What looks odd but does happen, and is taken in. */
const ODDITIES: readonly { at: Key; code: NoteCode; odd: (v: Values) => boolean; message: string }[] = [
  {
    at: 'before',
    code: 'held-before-approval',
    odd: v => v.heldOn !== undefined && (v.before !== 'approved' || (v.beforeRuledOn ?? '') > v.heldOn),
    message: 'Đại hội tổ chức khi hồ sơ chưa được duyệt; vẫn nhận, đánh dấu để công đoàn cấp trên xem xét.',
  },
  {
    at: 'summoned',
    code: 'summoned-over-members',
    odd: v => (v.summoned ?? 0) > (v.members ?? Number.POSITIVE_INFINITY),
    message: 'Số được triệu tập lớn hơn số đoàn viên hiện nay; đề nghị kiểm tra lại.',
  },
];

/** Checks what the cells of `row` say together; faults and notes go where the row's own go. */
export function checkUnion(row: UnionRow, quorum: Quorum): void {
  const v = row.values;
  for (const { when, keys, why } of NEEDS) {
    if (!when(v)) continue;
    for (const key of keys) {
      if (row.isFilled(key)) continue;
      row.addFault(key, 'needs-value', `Cần điền “${UNION_COLUMNS[key].header}” vì ${why}.`);
    }
  }
  for (const check of CHECKS) if (check.wrong(v)) row.addFault(check.at, check.code, check.say(v));
  checkQuorum(row, quorum);
  for (const { at, code, odd, message } of ODDITIES) if (odd(v)) row.addNote(at, code, message);
}

function checkQuorum(row: UnionRow, quorum: Quorum): void {
  const { present, summoned } = row.values;
  if (present === undefined || summoned === undefined || present * quorum.in >= summoned * quorum.of) return;
  const message = `Mới có ${present}/${summoned} người dự, chưa đủ ${quorum.of}/${quorum.in} số triệu tập; đại hội không hợp lệ.`;
  row.addFault('present', 'no-quorum', message);
}

function isClosed(v: Values): boolean {
  return v.status === 'merged' || v.status === 'dissolved';
}

function isExempt(v: Values): boolean {
  return v.obligation === 'exempt-new' || v.obligation === 'exempt-unable';
}

function isFiled(v: Values): boolean {
  return v.before !== undefined && v.before !== 'none';
}

function isFiledAfter(v: Values): boolean {
  return v.after !== undefined && v.after !== 'none';
}

function isHeld(v: Values): boolean {
  return v.heldOn !== undefined;
}

type CountKey = { [K in Key]: Values[K] extends number | undefined ? K : never }[Key];
type DayKey = { [K in Key]: (typeof UNION_COLUMNS)[K]['is'] extends 'day' | 'past-day' ? K : never }[Key];

function over(part: CountKey, whole: CountKey, code: FaultCode, what: string): Check {
  return {
    at: part,
    code,
    wrong: v => (v[part] ?? 0) > (v[whole] ?? Number.POSITIVE_INFINITY),
    say: v => `${what} (${v[part]} so với ${v[whole]}).`,
  };
}

function order(earlier: DayKey, later: DayKey): Check {
  const [first, second] = [UNION_COLUMNS[earlier].header, UNION_COLUMNS[later].header];
  return {
    at: later,
    code: 'days-out-of-order',
    wrong: v => (v[earlier] ?? '') > (v[later] ?? '9999'),
    say: v => `“${second}” (${sayDay(v[later] ?? '')}) trước “${first}” (${sayDay(v[earlier] ?? '')}).`,
  };
}
