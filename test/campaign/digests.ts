import type { Me } from '../../lambdas/app/queries/me.ts';
import { TITLES } from '../../lambdas/app/reminders/words/digest-words.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import type { DigestGroup } from '../../lambdas/domain/digest-groups.ts';
import type { Mail } from '../../local/mail/mail-folder.ts';
import { readMails } from '../../local/mail/mail-page.ts';
import type { Person } from '../embedded/person.ts';
import type { Cast } from './cast.ts';
import type { Promised } from './reminders.ts';

type Post = { readonly union: string; readonly role: string };

/** The headings of a mail under which reminders stand; under the others is what the other side did. */
const REMINDING: readonly DigestGroup[] = ['overdue', 'escalated', 'due'];

/** Most unions that a mail names under one heading. */
const NAMED = 30;

/**
 * What is wrong with the digests of a campaign: each person of the cast is to be mailed on each day what was promised
 * that day to the offices of their posts, each reminder once, and nothing else; nobody twice, nor on a day off. What
 * came up to the day `after` is not looked at, since the people of the cast joined on it.
 */
export async function digestFaults(
  cast: Cast,
  what: {
    readonly promised: readonly Promised[];
    readonly after: Day;
    readonly isSilent: (day: Day) => boolean;
  },
): Promise<string[]> {
  const mails = (await readMails(cast.run.mailFolder))
    .filter(isDigest)
    .filter(mail => dayOf(mail) > what.after);
  const byId = Map.groupBy(mails, ({ id }) => id);
  const faults = [...byId].flatMap(([id, copies]) => [
    ...(copies.length > 1 ? [`mail ${id} went out ${copies.length} times`] : []),
    ...(what.isSilent(id.slice(0, 10)) ? [`mail ${id} went out on a day off`] : []),
  ]);
  const received = Map.groupBy(mails, ({ to }) => to);
  for (const person of peopleOf(cast)) {
    const { posts }: Me = await person.get('/api/me');
    const own = received.get(person.login) ?? [];
    const theirs = what.promised.filter(({ office }) =>
      posts.some(post => isOf(post, office, cast.province)),
    );
    const promised = Map.groupBy(theirs, ({ day }) => day);
    for (const day of new Set([...own.map(dayOf), ...promised.keys()])) {
      const told = own.filter(mail => dayOf(mail) === day).map(({ text }) => unionsIn(text));
      const due = expected(promised.get(day) ?? []);
      if (JSON.stringify(told[0] ?? expected([])) !== JSON.stringify(due))
        faults.push(
          `${person.login} was told on ${day} ${JSON.stringify(told)}, promised ${JSON.stringify(due)}`,
        );
    }
  }
  return faults;
}

function peopleOf({ leader, offices, officers }: Cast): Set<Person> {
  const rulers = [...offices.values()].flatMap(({ reviewer, signatory }) => [reviewer, signatory]);
  return new Set([leader, ...rulers, ...officers.values()].filter(({ login }) => login.includes('@')));
}

function isOf({ union, role }: Post, office: string, province: string): boolean {
  if (role === 'officer') return office === `union ${union}`;
  if (role === 'reviewer' || role === 'signatory') return office === `upper ${union}`;
  return office === 'province' && union === province && ['leader', 'registrar'].includes(role);
}

/** How many unions stand under each heading, and which while all of them are named. */
type Told = Readonly<Record<string, { readonly count: number; readonly unions: readonly string[] }>>;

function expected(promised: readonly Promised[]): Told {
  const headingOf = ({ to, days }: Promised): DigestGroup =>
    to !== 'holder' ? 'escalated' : days > 0 ? 'overdue' : 'due';
  const groups = Map.groupBy(promised, headingOf);
  return toldOf(heading => {
    const own = groups.get(heading) ?? [];
    return { count: own.length, unions: own.map(({ union }) => union) };
  });
}

function unionsIn(text: string): Told {
  return toldOf(heading => {
    const title = `${TITLES[heading].toUpperCase()} (`;
    const part =
      text.split('\n\n').find(block => block.split('\n').some(line => line.startsWith(title))) ?? '';
    const [, count = '0'] = part.slice(part.indexOf(title)).match(/\((\d+)\)/) ?? [];
    return {
      count: Number(count),
      unions: [...part.matchAll(/\/cong-doan\/([^/]+)\//g)].map(([, id = '']) => id),
    };
  });
}

function toldOf(of: (heading: DigestGroup) => { count: number; unions: string[] }): Told {
  return Object.fromEntries(
    REMINDING.map(heading => {
      const { count, unions } = of(heading);
      return [heading, { count, unions: count > NAMED ? [] : unions.sort() }];
    }),
  );
}

function isDigest(mail: Mail): mail is Mail & { readonly id: string } {
  return mail.id !== undefined;
}

function dayOf({ id = '' }: Mail): Day {
  return id.slice(0, 10);
}
