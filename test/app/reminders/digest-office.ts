import { addressee } from '../../../lambdas/app/reminders/addressees.ts';
import type { Mail } from '../../../lambdas/app/reminders/mailer.ts';
import { runDigest } from '../../../lambdas/app/reminders/run-digest.ts';
import type { Officer } from '../../../lambdas/domain/authority.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { FakePeople } from '../../fakes/fake-people.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { FakeReminders } from '../../fakes/fake-reminders.ts';
import { type Step, stepped } from '../../fakes/step.ts';
import { open as openStage } from '../../fixtures/congress-after.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

/** An upper-level union with two unions whose packets are due, everybody with an account and an address. */
export class DigestOffice {
  readonly record = new FakeRecord();
  readonly reminders = new FakeReminders();
  readonly people = new FakePeople(this.record.register);
  readonly office: Office;
  readonly upper: Union;
  mails: Mail[] = [];
  answer: (mail: Mail) => 'sent' | 'refused' = () => 'sent';

  constructor() {
    const { register, documents } = this.record;
    this.office = new Office({ store: this.record, register, documents }, sampleTerm());
    this.upper = this.office.upper('u', { shortName: 'CĐ huyện' });
  }

  static async open(): Promise<DigestOffice> {
    const it = new DigestOffice();
    const { office, upper, record } = it;
    await office.open([upper]);
    const { officersBySub } = record.register;
    for (const officer of officersBySub.values()) await it.listed(officer, officer.posts[0]?.union ?? '');
    for (const id of ['u1', 'u2']) {
      const union = office.union(id, upper);
      await office.enrol(union, '2023-03-01');
      await office.machine(union, openStage('plan'), '2023-03-01');
      const officer = officersBySub.get(office.sub(`officer-${union.id}`));
      if (officer) await it.listed(officer, upper.id);
    }
    return it;
  }

  /** Keeps `officer` as they are now, in the list of people of one union. */
  async listed(officer: Officer, list: string): Promise<void> {
    const before = (await this.people.load(officer.sub, { key: '' })).person;
    const login = `${officer.name}@example.org`;
    const key = `${login} ${before?.version}`;
    const change = { act: 'invited' as const, at: '2023-03-01T00:00:00Z', key, hash: '' };
    const version = (before?.version ?? 0) + 1;
    await this.people.save({ officer, login, version, lists: [list] }, before, change);
  }

  run(day: string, { hour = 12, step = () => {} }: { hour?: number; step?: Step } = {}) {
    const { register, figures, lists, notices } = this.record;
    const readers = {
      officers: register.officers.bind(register),
      unions: register.unions.bind(register),
      term: register.term.bind(register),
      terms: register.terms.bind(register),
      current: figures.current.bind(figures),
      ofParent: lists.ofParent.bind(lists),
      rows: lists.rows.bind(lists),
      notices: notices.notices.bind(notices),
    };
    const mailer = {
      send: async (mail: Mail) => {
        this.mails.push(mail);
        return this.answer(mail);
      },
    };
    const ports = {
      readers: stepped(readers, 'readers', step),
      people: stepped(this.people, 'people', step),
      reminders: stepped(this.reminders, 'reminders', step),
      mailer: stepped(mailer, 'mailer', step),
      site: 'https://example.org',
      addressOf: async (sub: string) => {
        const { person } = await this.people.load(sub, { key: '' });
        return person && addressee(person);
      },
    };
    return runDigest(ports as never, noon(day) + (hour - 12) * 3_600_000);
  }
}
