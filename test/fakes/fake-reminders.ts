import type {
  DigestHead,
  DigestLine,
  DigestRun,
  LinePlace,
  RecordedReminder,
  ReminderStore,
} from '../../lambdas/app/reminders/reminder-store.ts';
import type { Day } from '../../lambdas/domain/days.ts';

/** Reminders and digests in memory; each write is whole or not at all. */
export class FakeReminders implements ReminderStore {
  readonly recorded = new Map<string, LinePlace & RecordedReminder>();
  readonly #lines = new Map<string, Map<string, DigestLine>>();
  readonly #heads = new Map<string, DigestHead>();
  readonly #runs = new Map<Day, DigestRun>();

  async runs(limit: number): Promise<DigestRun[]> {
    return [...this.#runs.values()].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, limit);
  }

  async keepRun(run: DigestRun): Promise<void> {
    this.#runs.set(run.day, run);
  }

  async record(place: LinePlace, reminder: RecordedReminder): Promise<boolean> {
    const key = `${place.term} ${place.union} ${reminder.id}`;
    if (this.recorded.has(key)) return false;
    this.recorded.set(key, { ...place, ...reminder });
    const { people, inPlaceOf = {}, day, ...told } = reminder;
    const line = { kind: 'reminder' as const, ...place, ...told, id: key };
    for (const sub of people) {
      const giver = inPlaceOf[sub];
      await this.add(sub, day, [{ ...line, ...(giver && { inPlaceOf: giver }) }]);
    }
    return true;
  }

  async add(sub: string, day: Day, lines: readonly DigestLine[]): Promise<void> {
    const key = `${day} ${sub}`;
    const own = this.#lines.get(key) ?? new Map();
    for (const line of lines) own.set(line.id, line);
    this.#lines.set(key, own);
    if (!this.#heads.has(key)) this.#heads.set(key, { sub, day, mail: 'unsent', tries: 0 });
  }

  async heads(day: Day): Promise<DigestHead[]> {
    return [...this.#heads.values()].filter(head => head.day === day);
  }

  async claim(head: DigestHead, now: number): Promise<boolean> {
    const isFree = this.#isAt(head, head.tries);
    if (isFree)
      this.#heads.set(`${head.day} ${head.sub}`, { ...head, tries: head.tries + 1, claimedAt: now });
    return isFree;
  }

  async deliver(head: DigestHead): Promise<void> {
    if (this.#isAt(head, head.tries)) this.#heads.set(`${head.day} ${head.sub}`, head);
  }

  #isAt({ day, sub }: DigestHead, tries: number): boolean {
    const standing = this.#heads.get(`${day} ${sub}`);
    return standing?.mail === 'unsent' && standing.tries === tries;
  }

  async lines(sub: string, day: Day): Promise<DigestLine[]> {
    return [...(this.#lines.get(`${day} ${sub}`)?.values() ?? [])];
  }

  async linesOf(sub: string, limit: number): Promise<{ day: Day; line: DigestLine }[]> {
    const all = [...this.#lines].flatMap(([key, lines]) => {
      const [day = '', of] = key.split(' ');
      return of === sub ? [...lines.values()].map(line => ({ day, line })) : [];
    });
    return all.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, limit);
  }

  async remindersOf(term: string, union: string): Promise<RecordedReminder[]> {
    const own = [...this.recorded.values()].filter(it => it.term === term && it.union === union);
    return own.map(({ term: _, union: __, name: ___, ...reminder }) => reminder);
  }
}
