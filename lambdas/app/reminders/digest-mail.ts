import type { Day } from '../../domain/days.ts';
import { DIGEST_GROUPS, digestGroup } from '../../domain/digest-groups.ts';
import type { DigestLine } from './reminder-store.ts';
import { lineText, mailWords, TITLES } from './words/digest-words.ts';

/** Most lines of one group that a mail spells out; the app shows all. */
const MOST_LINES = 30;

/** The mail of a digest: what is overdue and due, and what came back or in, each with a link that only shows it. */
export function digestMail(
  name: string,
  day: Day,
  lines: readonly DigestLine[],
  site: string,
): { subject: string; text: string } {
  const groups = Map.groupBy(lines, digestGroup);
  const told = DIGEST_GROUPS.flatMap(group => {
    const own = groups.get(group) ?? [];
    if (own.length === 0) return [];
    const more = own.length > MOST_LINES ? [mailWords.more(own.length - MOST_LINES)] : [];
    const items = own.slice(0, MOST_LINES).map(line => `- ${lineText(line)}\n  ${linkTo(line, site)}`);
    return [`${TITLES[group].toUpperCase()} (${own.length})`, ...items, ...more, ''];
  });
  const counts = DIGEST_GROUPS.flatMap(group => {
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

/** The page of the congress that a line is about. */
export function linkTo({ term, union }: DigestLine, site: string): string {
  return `${site}/nhiem-ky/${encodeURIComponent(term)}/cong-doan/${encodeURIComponent(union)}/dai-hoi`;
}
