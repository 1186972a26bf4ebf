import type { Day } from '../../domain/days.ts';
import type { DigestLine } from './reminder-store.ts';
import { GROUPS, type Group, lineText, mailWords, TITLES } from './words/digest-words.ts';

/** Most lines of one group that a mail spells out; the app shows all. */
const MOST_LINES = 30;

/** The mail of a digest: what is overdue and due, and what came back or in, each with a link that only shows it. */
export function digestMail(
  name: string,
  day: Day,
  lines: readonly DigestLine[],
  site: string,
): { subject: string; text: string } {
  const groups = Map.groupBy(lines, groupOf);
  const told = GROUPS.flatMap(group => {
    const own = groups.get(group) ?? [];
    if (own.length === 0) return [];
    const more = own.length > MOST_LINES ? [mailWords.more(own.length - MOST_LINES)] : [];
    const items = own.slice(0, MOST_LINES).map(line => `- ${lineText(line)}\n  ${linkTo(line, site)}`);
    return [`${TITLES[group].toUpperCase()} (${own.length})`, ...items, ...more, ''];
  });
  const counts = GROUPS.flatMap(group => {
    const count = groups.get(group)?.length ?? 0;
    return count > 0 ? [`${count} ${TITLES[group].toLowerCase()}`] : [];
  });
  return {
    subject: mailWords.subject(day, counts),
    text: [
      mailWords.greeting(name),
      '',
      ...told,
      mailWords.all(`${site}/viec-can-xu-ly`),
      '',
      mailWords.end,
    ].join('\n'),
  };
}

/** Under which heading a line stands. */
export function groupOf(line: DigestLine): Group {
  if (line.kind === 'news') {
    if (line.type === 'date-requested') return 'asked';
    return line.type === 'submitted' ? 'submitted' : 'returned';
  }
  if (line.to !== 'holder') return 'escalated';
  return line.days > 0 ? 'overdue' : 'due';
}

/** The page of the congress that a line is about. */
export function linkTo({ term, union }: DigestLine, site: string): string {
  return `${site}/nhiem-ky/${encodeURIComponent(term)}/cong-doan/${encodeURIComponent(union)}/dai-hoi`;
}
