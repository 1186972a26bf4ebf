import { type Calendar, type Day, daysBetween, isDay, isWorkingDay } from './days.ts';

/** What is wrong with a line of a notice of days off. */
export const NOTICE_FAULTS = [
  'no-day',
  'not-a-day',
  'year-missing',
  'days-out-of-order',
  'span-long',
  'name-missing',
  'name-long',
  'overlap',
  'worked-span',
  'worked-already',
] as const;

/** What is wrong with a line of a notice of days off. */
export type NoticeFault = (typeof NOTICE_FAULTS)[number];

type Holiday = Calendar['holidays'][number];

/** One line of a notice: as it was written, the days off and the days worked instead that it names, and its faults. */
export type NoticeLine = {
  /** Its place among what was pasted, from 1. */
  readonly line: number;
  readonly raw: string;
  readonly holiday?: Holiday;
  readonly worked: readonly Day[];
  /** The calendar says all of it already. */
  readonly isKnown: boolean;
  readonly faults: readonly NoticeFault[];
};

const LONGEST_NAME = 100;
const LONGEST_SPAN_DAYS = 366;

/** 29/04/2023, 29.4.2023, 2023-04-29; without its year where the other end of the span has one. */
const DAY = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?`;
const BEFORE_DAY = String.raw`(?:(?:từ|hết|ngày|thứ\s+[^\s,]+|chủ nhật)[,\s]+)*`;
const SPAN = new RegExp(
  String.raw`^${BEFORE_DAY}(${DAY})(?:\s*(?:-|–|—|đến)\s*${BEFORE_DAY}(${DAY}))?[\s;:,.]*`,
  'iu',
);
const WORKED = /làm\s+bù/iu;

/**
 * Reads lines of a notice of days off. A line is a day or a span of days and what they are called, or days to be worked
 * instead, or both with a semicolon between them:
 *
 *     29/04/2023 - 03/05/2023; Nghỉ lễ 30/4, 1/5; làm bù 06/05/2023
 *     làm bù 08/07/2023
 *
 * Empty lines are passed over. What `calendar` says already is told apart, and so is what does not go with it.
 */
export function readNotice(text: string, calendar: Calendar): NoticeLine[] {
  const seen = { holidays: [...calendar.holidays], worked: [...calendar.workedDays] };
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .flatMap((raw, index) => {
      const said = raw.replace(/^[\s•*+-]+/, '').trim();
      if (said === '') return [];
      const read = readLine(said);
      const line = placed({ line: index + 1, raw: raw.trim(), ...read }, seen, calendar);
      if (line.faults.length === 0) {
        if (line.holiday) seen.holidays.push(line.holiday);
        seen.worked.push(...line.worked);
      }
      return [line];
    });
}

/** `calendar` with what the lines say that have no fault; in the order of the days. */
export function withNotice<C extends Calendar>(calendar: C, lines: readonly NoticeLine[]): C {
  const good = lines.filter(({ faults, isKnown }) => faults.length === 0 && !isKnown);
  const known = new Set(calendar.holidays.map(({ from }) => from));
  const holidays = good.flatMap(({ holiday }) => (holiday && !known.has(holiday.from) ? [holiday] : []));
  const worked = good.flatMap(line => line.worked);
  return {
    ...calendar,
    holidays: [...calendar.holidays, ...holidays].sort((a, b) => (a.from < b.from ? -1 : 1)),
    workedDays: [...new Set([...calendar.workedDays, ...worked])].sort(),
  };
}

type Read = { holiday?: Holiday; worked: Day[]; faults: NoticeFault[] };

function readLine(said: string): Read {
  const span = SPAN.exec(said);
  const parts = said.slice(span?.[0].length ?? 0).split(/[;\t]/);
  const ofWork = parts.filter(part => WORKED.test(part));
  const named = parts.filter(part => !WORKED.test(part)).map(part => part.replace(/\s+/g, ' ').trim());
  const name = named.filter(Boolean).join('; ');
  const worked = ofWork.flatMap(part => part.match(new RegExp(DAY, 'gu')) ?? []).map(token => dayOf(token));
  if (!span) return { worked: days(worked), faults: faultsOf(worked.length > 0 ? worked : ['no-day']) };
  const [, first = '', last = first] = span;
  const [from, to] = [dayOf(first, yearIn(last)), dayOf(last)];
  // The days at its head are those worked: nothing else is named.
  if (ofWork.length > 0 && worked.length === 0 && name === '') {
    return { worked: days([from]), faults: faultsOf(from === to ? [from] : ['worked-span']) };
  }
  const faults = faultsOf([from, to, ...worked]);
  if (faults.length > 0) return { worked: [], faults };
  return { holiday: { from, to, name }, worked: days(worked), faults: spanFaults({ from, to, name }) };
}

function spanFaults({ from, to, name }: Holiday): NoticeFault[] {
  return [
    ...(to < from ? (['days-out-of-order'] as const) : []),
    ...(daysBetween(from, to) >= LONGEST_SPAN_DAYS ? (['span-long'] as const) : []),
    ...(name === '' ? (['name-missing'] as const) : []),
    ...(name.length > LONGEST_NAME ? (['name-long'] as const) : []),
  ];
}

/** A day as the record writes it, or what is wrong with it. */
function dayOf(token: string, year?: string): Day | NoticeFault {
  if (isDay(token)) return token;
  const [day = '', month = '', own = year] = token.split(/[/.]/);
  if (own === undefined) return 'year-missing';
  const written = `${own}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : 'not-a-day';
}

function yearIn(token: string): string | undefined {
  return /\d{4}/.exec(token)?.[0];
}

const FAULTS: ReadonlySet<string> = new Set(NOTICE_FAULTS);

function faultsOf(found: readonly string[]): NoticeFault[] {
  return [...new Set(found.filter(it => FAULTS.has(it)))] as NoticeFault[];
}

function days(found: readonly string[]): Day[] {
  return [...new Set(found.filter(it => !FAULTS.has(it)))];
}

type Seen = { readonly holidays: readonly Holiday[]; readonly worked: readonly Day[] };

/** The line beside what the calendar and the lines before it say. */
function placed(line: Omit<NoticeLine, 'isKnown'>, seen: Seen, calendar: Calendar): NoticeLine {
  const { holiday } = line;
  const isSame = ({ from, to }: Holiday) => from === holiday?.from && to === holiday.to;
  const hasHoliday = !holiday || seen.holidays.some(isSame);
  const fresh = line.worked.filter(day => !seen.worked.includes(day));
  const isKnown = line.faults.length === 0 && hasHoliday && fresh.length === 0;
  if (isKnown || line.faults.length > 0) return { ...line, isKnown };
  const overlaps = seen.holidays.some(it => holiday && it.from <= holiday.to && holiday.from <= it.to);
  // A day that is worked anyway is a slip of the pen; one of the days off may be worked all the same.
  const after = { ...calendar, holidays: holiday ? [...seen.holidays, holiday] : seen.holidays };
  const isIdle = fresh.some(day => isWorkingDay(day, { ...after, workedDays: [] }));
  return {
    ...line,
    isKnown,
    faults: [
      ...(overlaps && !hasHoliday ? (['overlap'] as const) : []),
      ...(isIdle ? (['worked-already'] as const) : []),
    ],
  };
}
