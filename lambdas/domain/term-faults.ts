import { isDay } from './days.ts';
import { reportFaults } from './report-faults.ts';
import type { Term } from './term.ts';

/** What can be wrong with settings that are each readable by themselves. */
export type TermFaultCode =
  | 'text-missing'
  | 'not-a-day'
  | 'not-a-count'
  | 'not-a-code'
  | 'twice'
  | 'days-out-of-order'
  | 'holidays-overlap'
  | 'no-working-day'
  | 'quorum-over-all'
  | 'sizes-out-of-order'
  | 'levels-out-of-order'
  | 'none-left'
  | 'unknown-placeholder'
  | 'number-without-source';

/** One fault of a term: where, as the path of a field such as `papers.3.label`, and what. */
export type TermFault = { readonly field: string; readonly code: TermFaultCode };

const PAPER_CODE = /^[A-Z][A-Z0-9_]{1,39}$/;
const REASON_CODE = /^[a-z][a-z-]{1,39}$/;

/** Everything that does not hold together in `term`; also reads a term that somebody is still typing. */
export function termFaults(term: Term): TermFault[] {
  return [
    ...texts({ title: term.title }),
    ...levelFaults(term),
    ...calendarFaults(term),
    ...numberFaults(term),
    ...paperFaults(term),
    ...reasonFaults(term),
    ...reportFaults(term),
  ];
}

function fault(field: string, code: TermFaultCode): TermFault {
  return { field, code };
}

function texts(values: Readonly<Record<string, string>>): TermFault[] {
  return Object.entries(values).flatMap(([field, text]) =>
    text.trim() === '' ? [fault(field, 'text-missing')] : [],
  );
}

/** A fault for every entry whose name another one before it has. */
function twice(names: readonly string[], fieldOf: (index: number) => string): TermFault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [fault(fieldOf(index), 'twice')] : [],
  );
}

function levelFaults({ levels }: Term): TermFault[] {
  const finish = levels.flatMap(({ finishBy }, index) => {
    const field = `levels.${index}.finishBy`;
    const before = levels[index - 1]?.finishBy.day;
    return [
      ...(isDay(finishBy.day) ? [] : [fault(`${field}.day`, 'not-a-day')]),
      ...(before && finishBy.day < before ? [fault(`${field}.day`, 'levels-out-of-order')] : []),
      ...texts({ [`${field}.wording`]: finishBy.wording }),
    ];
  });
  return [
    ...finish,
    ...twice(
      levels.map(({ level }) => level),
      index => `levels.${index}`,
    ),
  ];
}

function calendarFaults({ calendar: { weekend, holidays, workedDays } }: Term): TermFault[] {
  const spans = holidays.flatMap(({ from, to, name }, index) => {
    const field = `calendar.holidays.${index}`;
    const overlaps = holidays.some((other, at) => at < index && other.from <= to && from <= other.to);
    return [
      ...(isDay(from) ? [] : [fault(`${field}.from`, 'not-a-day')]),
      ...(isDay(to) ? [] : [fault(`${field}.to`, 'not-a-day')]),
      ...(from > to ? [fault(`${field}.to`, 'days-out-of-order')] : []),
      ...(from <= to && overlaps ? [fault(`${field}.from`, 'holidays-overlap')] : []),
      ...texts({ [`${field}.name`]: name }),
    ];
  });
  return [
    ...(new Set(weekend).size > 6 ? [fault('calendar.weekend', 'no-working-day')] : []),
    ...spans,
    ...workedDays.flatMap((day, index) =>
      isDay(day) ? [] : [fault(`calendar.workedDays.${index}`, 'not-a-day')],
    ),
    ...twice(workedDays, index => `calendar.workedDays.${index}`),
  ];
}

function numberFaults({
  days,
  gate,
  postponeWithin,
  bundleBelow,
  committeeFrom,
  youngBelow,
  figures,
  attendance,
  quorum,
}: Term): TermFault[] {
  const { weekStartsOn: _, ...told } = figures;
  const settings = {
    gate,
    ...(postponeWithin && { postponeWithin }),
    bundleBelow,
    committeeFrom,
    youngBelow,
    ...named('days', days),
    ...named('figures', told),
    ...named('attendance', attendance),
  };
  const counts = Object.entries(settings).flatMap(([field, { value }]) =>
    Number.isInteger(value) && value >= 0 && value <= 3650 ? [] : [fault(`${field}.value`, 'not-a-count')],
  );
  const parts = [
    ['quorum.of', quorum.of],
    ['quorum.in', quorum.in],
  ] as const;
  return [
    ...counts,
    ...parts.flatMap(([field, part]) =>
      Number.isInteger(part) && part > 0 ? [] : [fault(field, 'not-a-count')],
    ),
    ...(quorum.of > quorum.in ? [fault('quorum.of', 'quorum-over-all')] : []),
  ];
}

function named<T>(prefix: string, values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function paperFaults({ papers }: Term): TermFault[] {
  const each = papers.flatMap(({ code, label, members }, index) => {
    const { from = 0, below = Number.POSITIVE_INFINITY } = members ?? {};
    return [
      ...(PAPER_CODE.test(code) ? [] : [fault(`papers.${index}.code`, 'not-a-code')]),
      ...texts({ [`papers.${index}.label`]: label }),
      ...(from >= below ? [fault(`papers.${index}.members`, 'sizes-out-of-order')] : []),
    ];
  });
  return [
    ...each,
    ...twice(
      papers.map(({ code }) => code),
      index => `papers.${index}.code`,
    ),
  ];
}

function reasonFaults({ returnReasons }: Term): TermFault[] {
  const each = returnReasons.flatMap(({ code, label }, index) => [
    ...(REASON_CODE.test(code) ? [] : [fault(`returnReasons.${index}.code`, 'not-a-code')]),
    ...texts({ [`returnReasons.${index}.label`]: label }),
  ]);
  return [
    ...(returnReasons.length === 0 ? [fault('returnReasons', 'none-left')] : []),
    ...each,
    ...twice(
      returnReasons.map(({ code }) => code),
      index => `returnReasons.${index}.code`,
    ),
  ];
}
