import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMails } from '../../local/mail/mail-page.ts';
import type { RunningTemplate } from '../../local/run-template.ts';
import { type Installation, startInstallation } from '../embedded/installation.ts';
import { send } from '../embedded/person.ts';
import { loginOf, TERM } from '../embedded/small-province.ts';
import { IS_EMBEDDED } from '../embedded/target.ts';
import { until } from '../embedded/until.ts';
import { viewOf } from './filing.ts';

/** Mail to it comes back, as on AWS. */
const NOWHERE = 'bounce+tr-001@simulator.amazonses.com';

let at: Installation;
let run: RunningTemplate;

describe.skipIf(!IS_EMBEDDED)('reminders by the clock', () => {
  beforeAll(async () => {
    at = await startInstallation();
    if (!at.run) throw new Error('the clock can be moved on an embedded run only');
    run = at.run;
  });
  afterAll(() => at?.close());

  const reminders = async (union: string) =>
    (await at.people.leader.get(`/api/terms/${TERM}/congresses/${union}/reminders`)).items;
  const mailsTo = async (name: 'officer' | 'signatory') =>
    (await readMails(run.mailFolder)).filter(({ to }) => to === loginOf(name));

  async function moveTo(day: string): Promise<void> {
    await run.moveClock({ day });
    await run.drained();
  }

  test('an officer is mailed five working days before the plan is due, and once', async () => {
    // TR-001 has 160 members: its plan is due on 1 May, a day off, five working days after 24 April.
    await moveTo('2023-04-21');
    await moveTo('2023-04-24');
    const [mail] = await until('the mail', async () => {
      const mails = await mailsTo('officer');
      return mails.length > 0 && mails;
    });
    expect(mail?.subject).toBe('Việc đại hội ngày 24/4/2023: 1 sắp đến hạn, đến hạn');
    expect(await reminders('TR-001')).toMatchObject([
      { day: '2023-04-24', to: 'holder', stage: 'plan', turn: 'union', days: -5, people: 1 },
    ]);
    const { items, mail: own } = await at.people.officer.get('/api/digests');
    expect(items).toHaveLength(1);
    expect(own).toEqual({ state: 'sent', day: '2023-04-24' });
    await run.moveClock({ instant: run.now().instant + 3 * 3_600_000 });
    await run.drained();
    expect(await mailsTo('officer')).toHaveLength(1);
  });

  test('nothing comes on days off; then who is late is told, and later those above', async () => {
    const body = { name: 'Cán bộ khác', login: NOWHERE, posts: [{ union: 'TR-001', role: 'officer' }] };
    await at.people.registrar.ask('POST', '/api/people', { body, key: 'somebody-out-of-reach' });
    for (const day of ['2023-04-27', '2023-04-29', '2023-05-01', '2023-05-03']) await moveTo(day);
    expect(await mailsTo('officer')).toHaveLength(2);
    const { items } = await at.people.registrar.get('/api/people?union=TR-001');
    const bounced = items.map(({ login, bouncedOn }: never) => [login, bouncedOn]);
    expect(bounced).toContainEqual([NOWHERE, '2023-04-27']);
    expect(bounced).toContainEqual([loginOf('officer'), null]);
    await moveTo('2023-05-04');
    await until('the mail of the day after', async () => (await mailsTo('officer')).length === 3);
    await moveTo('2023-05-08');
    await until('the mail to those above', async () => (await mailsTo('signatory')).length > 0);
    expect((await readMails(run.mailFolder)).filter(({ to, id }) => to === NOWHERE && id)).toHaveLength(1);
    const told = (await reminders('TR-001')).map(({ day, to, days }: never) => [day, to, days]);
    expect(told).toEqual([
      ['2023-04-24', 'holder', -5],
      ['2023-04-27', 'holder', -2],
      ['2023-05-04', 'holder', 1],
      ['2023-05-08', 'above', 3],
      ['2023-05-08', 'holder', 3],
    ]);
  });

  test('whoever follows every link of every mail, signed in or not, changes nothing', async () => {
    const before = await viewOf(at.people.leader, 'TR-001');
    const texts = (await readMails(run.mailFolder)).map(({ text }) => text);
    const links = new Set(texts.flatMap(text => text.match(/https?:\/\/\S+/g) ?? []));
    expect(links.size).toBeGreaterThan(1);
    for (const link of links) {
      const { pathname, origin } = new URL(link);
      expect(origin).toBe(at.url);
      expect((await send(at, 'GET', pathname)).status).toBe(200);
      expect((await at.people.signatory.ask('GET', pathname)).status).toBe(200);
      expect((await send(at, 'HEAD', pathname)).status).toBe(200);
    }
    await run.drained();
    expect(await viewOf(at.people.leader, 'TR-001')).toEqual(before);
  });

  test('a message for the chat group names the unions that are late, and nobody', async () => {
    const { text, count } = await at.people.reviewer.get(`/api/terms/${TERM}/late-text?parent=TR`);
    expect(count).toBe(1);
    expect(text).toContain('hạn 1/5/2023');
    expect(text).not.toContain('Cán bộ');
    const other = await at.people.otherReviewer.ask('GET', `/api/terms/${TERM}/late-text?parent=TR`);
    expect(other.status).toBe(404);
    expect(
      (await at.people.officer.ask('GET', `/api/terms/${TERM}/congresses/SG-001/reminders`)).status,
    ).toBe(404);
  });
});
