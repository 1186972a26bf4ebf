import type { Level } from '../../lambdas/domain/register.ts';
import type { Reminders } from '../../lambdas/domain/rungs.ts';
import type { Setting, Term } from '../../lambdas/domain/term.ts';
import { ORDER, type SettingValue, type TermChange } from '../../lambdas/domain/term-changes.ts';
import { dictionary } from './dictionary.ts';
import { formatDay } from './format.ts';
import { reportLists, reportSubject } from './report-change.ts';
import { reminderSettings } from './vi-reminder-settings.ts';
import { reportTemplate } from './vi-report-template.ts';
import { terms } from './vi-terms.ts';

/** Words of which sentences about changed settings are made. */
export const changeWords = dictionary('termChanges', {
  changed: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
  added: (what: string, value: string) => `${what}: thêm ${value}`,
  removed: (what: string, value: string) => `${what}: bỏ ${value}`,
  reordered: (what: string) => `${what}: đổi thứ tự`,
  quoted: (text: string) => `“${text}”`,
  entry: (group: string, name: string) => `${group}, “${name}”`,
  level: (group: string, name: string) => `${group} – ${name}`,
  holiday: (group: string, day: string) => `${group} ${day}`,
  named: (name: string, more: string) => `“${name}” (${more})`,
  yes: 'có',
  no: 'không',
  fields: {
    unit: 'tính theo',
    source: 'căn cứ',
    confirmed: 'đã xác nhận với văn bản',
    day: 'ngày',
    inclusive: 'cách tính',
    wording: 'câu ghi trong văn bản',
    label: 'tên',
    stage: 'bước',
    required: 'bắt buộc',
    members: 'số đoàn viên',
    from: 'từ',
    below: 'dưới',
    to: 'đến ngày',
    name: 'tên kỳ nghỉ',
    partyCell: 'chỉ nơi có tổ chức đảng',
    restricted: 'hạn chế người xem',
    mayFollow: 'được nộp sau',
    template: 'mẫu văn bản',
    of: 'số phần có mặt',
    in: 'tổng số phần',
  } as Record<string, string>,
});

const w = changeWords;

/** One changed setting as a sentence: "Hạn nộp hồ sơ trước đại hội: 15 → 20 ngày". `term` names what it is about. */
export function termChangeText(change: TermChange, term: Term): string {
  const label = labelOf(change.path, term);
  const { before, after } = change;
  const lists = change.path[0] === 'report' ? reportLists(change) : undefined;
  if (lists) return listsText(label, lists);
  if (change.path.at(-1) === ORDER) return w.reordered(label);
  const say = (value: SettingValue) => valueText(change.path, value);
  if (before === undefined && after !== undefined) return w.added(label, say(after));
  if (after === undefined && before !== undefined) return w.removed(label, say(before));
  if (before === undefined || after === undefined) return label;
  return w.changed(label, say(before), withUnit(change.path, after, term) ?? say(after));
}

/** Sentences or lines of the report that came and went. */
function listsText(label: string, { gone, come }: { gone: string[]; come: string[] }): string {
  const said = (texts: string[]) => texts.map(w.quoted).join(', ');
  if (gone.length > 0 && come.length > 0) return w.changed(label, said(gone), said(come));
  if (come.length > 0) return w.added(label, said(come));
  return gone.length > 0 ? w.removed(label, said(gone)) : reportTemplate.rearranged(label);
}

function labelOf(path: readonly string[], term: Term): string {
  const { name, rest } = subjectOf(path, term);
  const fields = rest.filter(field => field !== 'value' && field !== ORDER && field !== 'finishBy');
  return [name, ...fields.map(field => w.fields[field] ?? field)].join(', ');
}

/** What a path is about, and the fields under it. */
function subjectOf(path: readonly string[], term: Term): { name: string; rest: readonly string[] } {
  const [group = '', key = '', entry = ''] = path;
  switch (group) {
    case 'title':
      return { name: terms.general.title, rest: [] };
    case 'notice':
      return { name: terms.general.notice, rest: [] };
    case 'denominator':
      return { name: terms.general.denominator, rest: [] };
    case 'countsFrom':
      return { name: terms.general.countsFrom, rest: [] };
    case 'levels':
      return {
        name: w.level(terms.sections.finish, terms.levels[key as Level] ?? key),
        rest: path.slice(2),
      };
    case 'days':
      return { name: terms.days[key as keyof Term['days']]?.title ?? key, rest: path.slice(2) };
    case 'figures':
      return figuresSubject(key, path);
    case 'reminders':
      return { name: terms.sections.reminders, rest: [] };
    case 'attendance':
      return {
        name: terms.attendance[key as keyof Term['attendance']]?.title ?? key,
        rest: path.slice(2),
      };
    case 'gate':
    case 'postponeWithin':
    case 'bundleBelow':
    case 'committeeFrom':
    case 'youngBelow':
      return { name: terms.sizes[group].title, rest: path.slice(1) };
    case 'quorum':
      return { name: terms.sizesOf.quorum, rest: path.slice(1) };
    case 'calendar':
      return calendarSubject(key, entry, path);
    case 'papers':
      return entrySubject(terms.sections.papers, term.papers, key, path);
    case 'report':
      return { name: w.level(terms.sections.report, reportSubject(path)), rest: [] };
    case 'returnReasons':
      return entrySubject(terms.sections.reasons, term.returnReasons, key, path);
    default:
      return { name: path.join('.'), rest: [] };
  }
}

function figuresSubject(key: string, path: readonly string[]) {
  if (key === 'weekStartsOn') return { name: terms.figuresOf.weekStartsOn, rest: [] };
  return { name: terms.figures[key as keyof typeof terms.figures]?.title ?? key, rest: path.slice(2) };
}

function calendarSubject(key: string, entry: string, path: readonly string[]) {
  if (key === 'weekend') return { name: terms.calendar.weekend, rest: [] };
  if (key === 'workedDays') return { name: terms.calendar.worked, rest: [] };
  const isWhole = path.length < 4;
  const name = isWhole ? terms.calendar.holidays : w.holiday(terms.calendar.holidays, formatDay(entry));
  return { name, rest: path.slice(3) };
}

function entrySubject(
  group: string,
  entries: readonly { code: string; label: string }[],
  code: string,
  path: readonly string[],
) {
  if (path.length < 3) return { name: group, rest: [] };
  const label = entries.find(entry => entry.code === code)?.label ?? code;
  return { name: w.entry(group, label), rest: path.slice(2) };
}

function withUnit(path: readonly string[], value: SettingValue, term: Term): string | undefined {
  if (path.at(-1) !== 'value' || typeof value !== 'number') return undefined;
  const [group = '', key = ''] = path;
  const setting: Setting | undefined =
    group === 'days' || group === 'figures'
      ? (term[group] as Record<string, Setting>)[key]
      : term[group as 'bundleBelow'];
  return setting && terms.units[setting.unit](value);
}

/** The rungs of each office in words. */
function rungsText(rungs: Reminders['rungs']): string {
  const offices = [...Map.groupBy(rungs, ({ to }) => to)];
  return offices
    .map(
      ([to, own]) =>
        `${reminderSettings.desks[to]}: ${own.map(({ days }) => reminderSettings.day(days)).join(', ')}`,
    )
    .join('; ');
}

function valueText(path: readonly string[], value: SettingValue): string {
  const field = path.at(-1) ?? '';
  if (field === 'rungs') return rungsText(value as unknown as Reminders['rungs']);
  if (typeof value === 'boolean') return booleanText(field, value);
  if (field === 'weekStartsOn' && typeof value === 'number') return terms.weekdays[value] ?? String(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return stringText(field, value);
  if (value === null) return terms.general.none;
  if (Array.isArray(value)) return value.map(it => listed(field, it)).join(', ') || terms.general.none;
  return fieldsText(value as Readonly<Record<string, SettingValue | undefined>>);
}

function booleanText(field: string, value: boolean): string {
  if (field === 'inclusive') return value ? terms.finish.inclusive.yes : terms.finish.inclusive.no;
  return value ? w.yes : w.no;
}

function stringText(field: string, value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value);
  if (field === 'unit') return terms.dayUnits[value as keyof typeof terms.dayUnits] ?? value;
  if (field === 'stage') return terms.stages[value as keyof typeof terms.stages] ?? value;
  if (field === 'denominator')
    return terms.general.denominators[value as keyof typeof terms.general.denominators] ?? value;
  return w.quoted(value);
}

function listed(field: string, value: SettingValue): string {
  if (field === 'weekend' && typeof value === 'number') return terms.weekdays[value] ?? String(value);
  return typeof value === 'string' ? stringText(field, value) : JSON.stringify(value);
}

/** A whole entry that came or went: by its name, or by what it says. */
function fieldsText(fields: Readonly<Record<string, SettingValue | undefined>>): string {
  const { label, name, from, to, below, value, unit } = fields;
  // A setting that a term need not have.
  if (typeof value === 'number' && typeof unit === 'string')
    return terms.units[unit as Setting['unit']](value);
  if (typeof label === 'string') return w.quoted(label);
  if (typeof name === 'string' && typeof from === 'string' && typeof to === 'string')
    return w.named(name, terms.calendar.span(from, to));
  const members = {
    ...(typeof from === 'number' && { from }),
    ...(typeof below === 'number' && { below }),
  };
  return from !== undefined || below !== undefined ? terms.askedFor({ members }) : JSON.stringify(fields);
}
