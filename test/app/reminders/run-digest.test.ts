import { beforeEach, describe, expect, test } from 'vitest';
import { addressee } from '../../../lambdas/app/reminders/addressees.ts';
import { linkTo } from '../../../lambdas/app/reminders/digest-mail.ts';
import { ownMail } from '../../../lambdas/app/reminders/my-digests.ts';
import type { Command } from '../../../lambdas/domain/commands.ts';
import { plusDays } from '../../../lambdas/domain/days.ts';
import { congressPlace } from '../../../web/places.ts';
import { Crash, type Step } from '../../fakes/step.ts';
import { approve, giveBack, reject, reportOf, submit } from '../../fixtures/commands-in-words.ts';
import { open as openStage } from '../../fixtures/congress-after.ts';
import { DigestOffice } from './digest-office.ts';

/** Five working days before packets are due: Tuesday 16 May 2023, 15 days before the last day. */
const FIVE_BEFORE = '2023-05-09';
const FRIDAY_BEFORE = '2023-05-05';

let desk: DigestOffice;
let { record, office, upper, reminders } = {} as DigestOffice;

beforeEach(open);

async function open() {
  desk = await DigestOffice.open();
  ({ record, office, upper, reminders } = desk);
}

const told = () =>
  [...reminders.recorded.values()].map(({ union, to, days, day }) => [
    union.split('.').at(-1),
    to,
    days,
    day,
  ]);

const file = (day: string) =>
  office.give('officer', office.union('u1', upper), submit(['plan', 'personnel', 'approval'], day), day);

describe('the digest of a day', () => {
  test('reminds each union once, by one mail a person, from the hour on', async () => {
    await desk.run(plusDays(FIVE_BEFORE, -1));
    expect(await desk.run(FIVE_BEFORE, { hour: 6 })).toMatchObject({ walked: null });
    expect(await desk.run(FIVE_BEFORE, { hour: 7 })).toMatchObject({
      walked: FIVE_BEFORE,
      sent: 2,
      failed: 0,
    });
    expect(told()).toEqual([
      ['u1', 'holder', -5, FIVE_BEFORE],
      ['u2', 'holder', -5, FIVE_BEFORE],
    ]);
    expect(await desk.run(FIVE_BEFORE, { hour: 8 })).toEqual({ walked: null, sent: 0, failed: 0 });
    expect(desk.mails).toHaveLength(2);
    expect(desk.mails[0]?.subject).toBe('Việc đại hội ngày 9/5/2023: 1 sắp đến hạn, đến hạn');
    expect(desk.mails[0]?.text).toContain('Kế hoạch đại hội, còn 5 ngày làm việc (hạn 16/5/2023)');
    expect(desk.mails[0]?.text).toContain(`https://example.org/nhiem-ky/${office.term.id}/cong-doan/`);
  });

  test('nobody is reminded of what was filed, and its reviewers are told of it the next day', async () => {
    await desk.run(FRIDAY_BEFORE);
    await file(FRIDAY_BEFORE);
    await desk.run(FIVE_BEFORE);
    const unions = [...reminders.recorded.values()].filter(({ turn }) => turn === 'union');
    expect(unions.map(({ union }) => union)).toEqual([office.union('u2', upper).id]);
    const texts = desk.mails.map(({ to, text }) => [to.includes('officer'), /HỒ SƠ MỚI NỘP/.test(text)]);
    expect(texts.filter(([isOfficer, isNews]) => !isOfficer && isNews).length).toBe(2);
    await office.give('reviewer', office.union('u1', upper), giveBack('plan', 1), FIVE_BEFORE);
    desk.mails = [];
    await desk.run('2023-05-10');
    expect(desk.mails.some(({ text }) => text.includes('ĐƯỢC ĐỀ NGHỊ BỔ SUNG (1)'))).toBe(true);
  });

  test('a day that is asked for is told to who answers the next day, and again when that is due', async () => {
    const union = office.union('u1', upper);
    await desk.run(FRIDAY_BEFORE);
    await office.give('officer', union, { type: 'register-date', date: '2023-06-10' }, FRIDAY_BEFORE);
    await desk.run('2023-05-08');
    const lines = () =>
      desk.mails
        .filter(({ to }) => !to.includes('officer'))
        .flatMap(({ text }) => text.split('\n').filter(line => line.includes(union.name)));
    expect(lines()).toEqual(
      Array(2).fill(`- ${union.name}: đề nghị ngày đại hội sau thời hạn, chờ cho ý kiến`),
    );
    desk.mails = [];
    await desk.run('2023-05-16');
    const due = 'chờ cho ý kiến về ngày đại hội 10/6/2023 (sau thời hạn), đến hạn 16/5/2023';
    expect(lines()).toEqual(Array(2).fill(`- ${union.name}: ${due}`));
  });

  test('minutes that do not follow are told of by name: to the union, the union above it, and the province', async () => {
    const union = office.union('u1', upper);
    const held = { ...reportOf('2023-04-03'), minutes: 'follow' as const };
    const give = (who: 'officer' | 'signatory', command: Command) =>
      office.give(who, union, command, '2023-04-03');
    await give('officer', submit(['plan', 'personnel', 'approval'], '2023-04-03'));
    await give('signatory', approve('approval', 1, '2023-04-03'));
    await give('officer', { ...submit(['held'], '2023-04-03'), held });
    await give('signatory', approve('held', 1, '2023-04-03'));
    await office.machine(union, openStage('recognition'), '2023-04-03');
    for (let day = '2023-04-16'; day < '2023-04-30'; day = plusDays(day, 1)) await desk.run(day);
    const own = [...reminders.recorded.values()].filter(it => it.union === union.id);
    expect(own.every(({ lacksMinutes, stage }) => lacksMinutes && stage === 'recognition')).toBe(true);
    const rungs = 'holder 0, holder 1, holder 3, above 3, holder 7, above 7, province 7';
    expect(own.map(({ to, days }) => `${to} ${days}`).join(', ')).toBe(rungs);
    const said = desk.mails
      .flatMap(({ text }) => text.split('\n'))
      .filter(line => line.includes('quá hạn 7'));
    expect(said.length).toBeGreaterThan(2);
    expect(said.filter(line => !line.includes('Biên bản đại hội (chưa nộp)'))).toEqual([]);
  });

  test('who files for an upper-level union is reminded of its own congress', async () => {
    const { register } = record;
    const [province] = await register.unions([office.province]);
    if (province) await register.putUpper(province, { term: office.term.id, level: 'upper' });
    await office.enrol(upper, '2023-03-01');
    await office.machine(upper, openStage('plan'), '2023-03-01');
    const officer = register.officersBySub.get(office.sub(`officer-${upper.id}`));
    if (officer) await desk.listed(officer, upper.id);
    // Its plan is due 30 days before the last day of its level: on Friday 30 June.
    await desk.run('2023-06-22');
    await desk.run('2023-06-23');
    const own = [...reminders.recorded.values()].filter(({ union }) => union === upper.id);
    expect(own).toMatchObject([{ to: 'holder', days: -5, due: '2023-06-30', people: [officer?.sub] }]);
  });

  test('a mail that fails is tried again by the next run, and one that is refused is given up', async () => {
    await desk.run(plusDays(FIVE_BEFORE, -1));
    desk.answer = () => {
      throw new Error('throttled');
    };
    expect(await desk.run(FIVE_BEFORE)).toMatchObject({ sent: 0, failed: 2 });
    desk.answer = ({ to }) => (to.includes('u1') ? 'refused' : 'sent');
    expect(await desk.run(FIVE_BEFORE, { hour: 13 })).toMatchObject({ walked: null, sent: 1, failed: 1 });
    expect(await desk.run(FIVE_BEFORE, { hour: 14 })).toMatchObject({ sent: 0, failed: 0 });
    const ids = desk.mails.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test('a crash at any call records nothing twice and leaves nobody out', async () => {
    let isOver = false;
    const points = new Set<string>();
    for (let at = 0; !isOver; at += 1) {
      await open();
      await desk.run(plusDays(FIVE_BEFORE, -1));
      let left = at;
      await desk
        .run(FIVE_BEFORE, {
          step: call => {
            if (left-- !== 0) return;
            points.add(`${call.when} ${call.call}`);
            throw new Crash(call);
          },
        })
        .catch(() => {});
      isOver = left >= 0;
      await desk.run(FIVE_BEFORE, { hour: 13 });
      await desk.run(FIVE_BEFORE, { hour: 14 });
      expect(told()).toHaveLength(2);
      const ids = Map.groupBy(desk.mails, ({ id }) => id);
      expect(ids.size).toBe(2);
      // Twice only where it fell between sending and marking.
      expect(desk.mails.length).toBeLessThanOrEqual(3);
      expect((await reminders.heads(FIVE_BEFORE)).map(({ mail }) => mail)).toEqual(['sent', 'sent']);
    }
    expect([...points]).toEqual(expect.arrayContaining(['after record', 'after send', 'before keepRun']));
  });

  test('whatever the deadline is moved to, what was told is not told again', async () => {
    await desk.run(plusDays(FIVE_BEFORE, -1));
    await desk.run(FIVE_BEFORE);
    const due = (day: string) => ({
      type: 'move-deadline' as const,
      stage: 'plan' as const,
      due: day,
      reason: 'x',
    });
    await office.give('signatory', office.union('u1', upper), due('2023-05-26'), FIVE_BEFORE);
    for (let day = plusDays(FIVE_BEFORE, 1); day <= '2023-06-10'; day = plusDays(day, 1)) await desk.run(day);
    const [mine, other] = ['u1', 'u2'].map(union => told().filter(([of]) => of === union));
    expect(mine?.filter(([, to]) => to === 'holder').map(([, , days]) => days)).toEqual([-5, -2, 0, 1, 3, 7]);
    expect(mine?.find(([, , days]) => days === -2)?.[3]).toBe('2023-05-24');
    expect(other?.filter(([, to]) => to === 'holder').map(([, , days]) => days)).toEqual([
      -5, -2, 0, 1, 3, 7, 15,
    ]);
  });
});

test.each([
  [{}, undefined],
  [{ mail: 'none' }, undefined],
  [{ mail: 'sent' }, 'sent'],
  [{ mail: 'unsent' }, 'waiting'],
  [{ mail: 'given-up' }, 'given-up'],
  // The address is another by now.
  [{ mail: 'bounced' }, undefined],
] as const)('who asks about %j is told: %s', (standing, state) => {
  expect(ownMail(FIVE_BEFORE, standing)).toEqual(state && { state, day: FIVE_BEFORE });
  const bouncedOn = '2023-03-01';
  expect(ownMail(FIVE_BEFORE, { ...standing, bouncedOn })).toEqual({ state: 'returned', day: bouncedOn });
});

describe('the digest after trouble', () => {
  const failOn = async (day: string) => {
    desk.answer = () => {
      throw new Error('throttled');
    };
    await desk.run(day);
    desk.mails = [];
    desk.answer = () => 'sent';
  };

  test('its links lead to the pages of the app', () => {
    expect(linkTo({ term: 't', union: 'u' } as never, '')).toBe(congressPlace('t', 'u'));
  });

  test('an officer is told that the papers were rejected', async () => {
    await desk.run('2023-05-04');
    await file(FRIDAY_BEFORE);
    const ruling = reject('approval', 1, 'plan', '2023-05-08');
    await office.give('signatory', office.union('u1', upper), ruling, '2023-05-08');
    desk.mails = [];
    await desk.run(FIVE_BEFORE);
    expect(desk.mails.some(mail => mail.to.includes('officer') && mail.text.includes('từ chối'))).toBe(true);
  });

  test.each([
    ['every day', ['2023-05-06', '2023-05-07', '2023-05-08', '2023-05-09']],
    ['on working days alone', ['2023-05-08', '2023-05-09']],
  ])('news of a Friday reaches the reviewers where runs go %s', async (_, days) => {
    await desk.run('2023-05-04');
    await desk.run(FRIDAY_BEFORE, { hour: 8 });
    await file(FRIDAY_BEFORE);
    for (const day of days) await desk.run(day);
    expect(desk.mails.some(({ text }) => /HỒ SƠ MỚI NỘP/.test(text))).toBe(true);
  });

  test('a mail that failed on Friday is not sent on Saturday, nor at night', async () => {
    await desk.run('2023-05-11');
    await failOn('2023-05-12');
    await desk.run('2023-05-13');
    await desk.run('2023-05-15', { hour: 3 });
    expect(desk.mails).toHaveLength(0);
    await desk.run('2023-05-15');
    expect(desk.mails.length).toBeGreaterThan(0);
  });

  test('a mail that failed does not remind later of what was settled since', async () => {
    await desk.run(plusDays(FIVE_BEFORE, -1));
    await failOn(FIVE_BEFORE);
    await file(FIVE_BEFORE);
    await desk.run(plusDays(FIVE_BEFORE, 1));
    const stale = desk.mails.filter(({ to, text }) => to.includes('u1') && text.includes('còn 5 ngày'));
    expect(stale).toHaveLength(0);
  });

  test('a mail is given up in the end, and nobody is written to at an address that mail came back from', async () => {
    await desk.run(plusDays(FIVE_BEFORE, -1));
    desk.answer = () => {
      throw new Error('throttled');
    };
    for (let at = 0; at < 26; at += 1)
      await desk.run(plusDays(FIVE_BEFORE, at < 13 ? 0 : 1), { hour: 8 + (at % 13) });
    expect(desk.mails).toHaveLength(2 * 24);
    expect((await reminders.heads(FIVE_BEFORE)).map(({ mail }) => mail)).toEqual(['given-up', 'given-up']);
    const officer = { sub: 's', name: 'S', posts: [] };
    expect(addressee({ officer, login: 'a@b.example' })).toEqual({ officer, address: 'a@b.example' });
    expect(addressee({ officer, login: 'a@b.example', bouncedOn: FIVE_BEFORE })).toEqual({ officer });
    expect(addressee({ officer, login: '+84900000000' })).toEqual({ officer });
    expect(addressee({ officer: { ...officer, isDisabled: true }, login: 'a@b.example' })).toBeUndefined();
  });

  test('two overlapping runs send one mail a person', async () => {
    await desk.run(plusDays(FIVE_BEFORE, -1));
    await Promise.all([desk.run(FIVE_BEFORE), desk.run(FIVE_BEFORE)]);
    expect(desk.mails).toHaveLength(2);
  });

  test('a run that comes while another one sends leaves it its mail', async () => {
    await desk.run(plusDays(FIVE_BEFORE, -1));
    let isFirst = true;
    const step: Step = async ({ call, when }) => {
      if (call !== 'send' || when !== 'before' || !isFirst) return;
      isFirst = false;
      await desk.run(FIVE_BEFORE);
    };
    await desk.run(FIVE_BEFORE, { step });
    expect(desk.mails).toHaveLength(2);
  });
});
