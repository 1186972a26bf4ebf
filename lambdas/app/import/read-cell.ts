import * as z from 'zod';
import type { Day } from '../../domain/days.ts';
import { idSchema } from '../../domain/register.ts';
import { seenText } from '../../domain/seen-text.ts';
import type { Cell, ChoiceTable, Column } from './column.ts';
import type { FaultCode, NoteCode } from './fault.ts';
import { foldText } from './fold-text.ts';
import { readDay } from './read-day.ts';

/** What a cell says: nothing, a value (with a note where it had to be put right), or why it cannot be read. */
export type CellReading =
  | { readonly is: 'blank' }
  | { readonly is: 'value'; readonly value: string | number | boolean; readonly repaired?: Remark }
  | { readonly is: 'fault'; readonly code: FaultCode; readonly message: string };

type Remark = { readonly code: NoteCode; readonly message: string };

const BLANK: CellReading = { is: 'blank' };
const TEXT_MAX = 300;
const COUNT_MAX = 100_000;
const YES = ['có', 'x', 'đúng', 'true', '1'];
const NO = ['không', 'ko', 'chưa', 'false', '0'];
const emailSchema = z.email().max(120);

/** Reads `cell` as a cell of `column`; days that are past by nature may not lie after `today`. Never throws. */
export function readCell(cell: Cell, column: Column, today: Day): CellReading {
  const text = textOf(cell);
  if (text === '') return BLANK;
  if (text.length > TEXT_MAX)
    return fault('too-long', `Nội dung dài ${text.length} ký tự; tối đa ${TEXT_MAX}.`);
  const form = column.is;
  if (typeof form === 'object') return choice(text, form);
  if (form === 'text') return { ...value(text), ...repairOf(cell, text) };
  if (form === 'code') return code(text);
  if (form === 'count') return count(cell, text);
  if (form === 'tick') return tick(text);
  if (form === 'phone') return phone(text);
  if (form === 'email') return email(text);
  return day(cell, text, form === 'past-day' ? today : undefined);
}

/** What stands in `cell`, as one would read it aloud: for messages, and for all cells that hold text. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '?';
    return `${cell.getUTCDate()}/${cell.getUTCMonth() + 1}/${cell.getUTCFullYear()}`;
  }
  return seenText(String(cell));
}

function value(of: string | number | boolean): { is: 'value'; value: string | number | boolean } {
  return { is: 'value', value: of };
}

function fault(code: FaultCode, message: string): CellReading {
  return { is: 'fault', code, message };
}

function repairOf(cell: Cell, text: string): { repaired?: Remark } {
  if (typeof cell !== 'string' || cell === text) return {};
  return { repaired: { code: 'text-repaired', message: 'Đã bỏ dấu cách thừa hoặc chuẩn hóa bảng mã chữ.' } };
}

function choice(text: string, table: ChoiceTable): CellReading {
  const found = foldedTable(table).get(foldText(text));
  if (found !== undefined) return value(found);
  return fault(
    'unknown-value',
    `Giá trị không được chấp nhận. Dùng một trong: ${Object.keys(table).join('; ')}.`,
  );
}

const foldedTables = new WeakMap<ChoiceTable, ReadonlyMap<string, string>>();

function foldedTable(table: ChoiceTable): ReadonlyMap<string, string> {
  const known = foldedTables.get(table);
  if (known) return known;
  const folded = new Map(Object.entries(table).map(([label, code]) => [foldText(label), code]));
  foldedTables.set(table, folded);
  return folded;
}

function code(text: string): CellReading {
  const upper = text.toUpperCase();
  if (idSchema.safeParse(upper).success) return value(upper);
  return fault('bad-code', 'Mã chỉ gồm chữ không dấu, số, dấu chấm, gạch nối; tối đa 40 ký tự.');
}

function count(cell: Cell, text: string): CellReading {
  const grouped = /^\d{1,3}([., ]\d{3})+$/.test(text);
  const number =
    typeof cell === 'number' ? cell : grouped ? Number(text.replace(/[., ]/g, '')) : Number(text);
  const plain = typeof cell === 'number' || grouped || /^\d+$/.test(text);
  if (!plain || !Number.isInteger(number) || number < 0 || number > COUNT_MAX) {
    return fault('not-a-number', 'Cần số nguyên không âm, ví dụ 25 hoặc 1.062.');
  }
  if (typeof cell === 'number') return value(number);
  return {
    ...value(number),
    repaired: { code: 'number-repaired', message: `Số ghi dạng chữ, đã hiểu là ${number}.` },
  };
}

function tick(text: string): CellReading {
  const folded = foldText(text);
  if (YES.includes(folded)) return value(true);
  if (NO.includes(folded)) return value(false);
  return fault('not-yes-or-no', 'Cần ghi Có hoặc Không (được dùng x thay cho Có).');
}

function phone(text: string): CellReading {
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9,10}$)/, '0');
  // A spreadsheet that took the number for a count has dropped the leading zero.
  const whole = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
  if (!/^0\d{9,10}$/.test(whole))
    return fault('bad-phone', 'Số điện thoại cần 10 hoặc 11 chữ số, bắt đầu bằng 0.');
  if (whole === text) return value(whole);
  return {
    ...value(whole),
    repaired: { code: 'phone-repaired', message: `Số điện thoại đã ghi lại là ${whole}.` },
  };
}

function email(text: string): CellReading {
  const lower = text.toLowerCase();
  return emailSchema.safeParse(lower).success
    ? value(lower)
    : fault('bad-email', 'Địa chỉ e-mail không đúng dạng ten@donvi.vn.');
}

function day(cell: Cell, text: string, notAfter: Day | undefined): CellReading {
  const reading = readDay(typeof cell === 'string' ? text : cell);
  if (!reading)
    return fault('not-a-day', 'Không phải ngày có thật; cần ghi ngày/tháng/năm, ví dụ 15/3/2023.');
  if (notAfter !== undefined && reading.day > notAfter) {
    return fault(
      'after-today',
      `Ngày này sau ngày lập số liệu (${sayDay(notAfter)}); việc đã xảy ra không thể ở tương lai.`,
    );
  }
  if (!reading.repaired) return value(reading.day);
  const message = `Ô ngày ghi dạng số, đã hiểu là ${sayDay(reading.day)}.`;
  return { ...value(reading.day), repaired: { code: 'day-repaired', message } };
}

/** `day` as one writes it in Vietnamese: 15/3/2023. */
export function sayDay(of: Day): string {
  const [year, month, date] = of.split('-').map(Number);
  return `${date}/${month}/${year}`;
}
