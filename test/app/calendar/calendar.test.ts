import { sync, type VEvent } from 'node-ical';
import { beforeEach, describe, expect, test } from 'vitest';
import { icalendar } from '../../../lambdas/adapters/icalendar.ts';
import { makeFeed, readFeed, revokeFeed, viewFeed } from '../../../lambdas/app/calendar/feed.ts';
import type { Feed, FeedExtent } from '../../../lambdas/app/calendar/feed-store.ts';
import { previewAttendance } from '../../../lambdas/app/calendar/preview-attendance.ts';
import { type CalendarReaders, viewCalendar } from '../../../lambdas/app/calendar/view-calendar.ts';
import { BadRequest, NotFound } from '../../../lambdas/app/errors.ts';
import type { CommandOf } from '../../../lambdas/domain/commands.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { fakePorts } from '../../contract/record-ports.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-15';
const DAY = '2023-04-11';
const NOW = noon(TODAY);

let ports: ReturnType<typeof fakePorts>;
let office: Office;
let uppers: Union[];
let unions: Union[];
let feeds: Map<string, Feed>;

beforeEach(async () => {
  ports = fakePorts();
  office = new Office(ports, sampleTerm({ id: 't' }));
  uppers = [office.upper('a', { name: 'Upper a' }), office.upper('b', { name: 'Upper b', order: 2 })];
  await office.open(uppers);
  unions = uppers.flatMap(upper =>
    [1, 2].map(index => office.union(`${upper.id}-${index}`, upper, { name: `Union ${upper.id} ${index}` })),
  );
  for (const union of unions) {
    await office.enrol(union, TODAY);
    await office.give('officer', union, { type: 'register-date', date: DAY }, TODAY);
  }
  feeds = new Map();
});

function readers(): CalendarReaders {
  const { people, entries, figures, calendar } = ports;
  return {
    officers: people.officers.bind(people),
    unions: entries.unions.bind(entries),
    term: entries.term.bind(entries),
    terms: entries.terms.bind(entries),
    current: figures.current.bind(figures),
    calendar: calendar.calendar.bind(calendar),
    expected: calendar.expected.bind(calendar),
  };
}

const asker = (name: string) => ({ sub: office.sub(name), signedInAt: NOW });
const union = (index: number): Union => unions[index] as Union;
const upper = (index: number): Union => uppers[index] as Union;

function see(name: string, over: { union?: string; from?: string; to?: string } = {}) {
  return viewCalendar(
    readers(),
    asker(name),
    { term: 't', from: '2023-04-10', to: '2023-04-16', ...over },
    NOW,
  );
}

function plan(over: Partial<CommandOf<'plan-attendance'>> = {}): CommandOf<'plan-attendance'> {
  return { type: 'plan-attendance', date: DAY, time: '08:00', ...over };
}

async function nameReviewer(index: number, over: Partial<CommandOf<'plan-attendance'>> = {}) {
  const sub = office.sub(`reviewer-${upper(0).id}`);
  await office.give('reviewer', union(index), plan({ attendees: [{ sub }], ...over }), TODAY);
}

describe('the calendar', () => {
  test('shows the province all, an upper-level union its own, and neither what is elsewhere', async () => {
    const province = await see('leader');
    expect(province.items.map(it => it.union)).toEqual(unions.map(it => it.id));
    expect(province.scopes.map(it => it.union)).toEqual([office.province, ...uppers.map(it => it.id)]);
    const own = await see(`reviewer-${upper(0).id}`);
    expect(own.items.map(it => it.upper)).toEqual([upper(0).id, upper(0).id]);
    await expect(see(`reviewer-${upper(0).id}`, { union: upper(1).id })).rejects.toThrow(NotFound);
    const narrowed = await see('leader', { union: upper(1).id });
    expect(narrowed.items).toHaveLength(2);
  });

  test('tells a union who attends its own congress, and of others where and when only', async () => {
    await nameReviewer(0, { place: 'Hall' });
    await nameReviewer(1, { time: '14:00', place: 'School' });
    const { items, scope, neededPerWeek } = await see(`officer-${union(0).id}`);
    expect(scope.isFull).toBe(false);
    expect(neededPerWeek).toBeNull();
    expect(items).toMatchObject([
      { union: union(0).id, attendees: [`reviewer-${upper(0).id}`] },
      { union: union(1).id, time: '14:00', place: 'School' },
    ]);
    expect(items[1]).not.toHaveProperty('attendees');
  });

  test('tells clashes in words, crowds, and the planned beside the needed pace', async () => {
    await nameReviewer(0);
    await nameReviewer(1, { confirmClash: true });
    const view = await see('leader');
    const name = `reviewer-${upper(0).id}`;
    expect(view.items[0]?.clashes).toEqual([{ name, unions: [{ name: union(1).name }], elsewhere: 0 }]);
    expect(view.weeks).toEqual([{ from: '2023-04-10', to: '2023-04-16', count: 4 }]);
    expect(view.neededPerWeek).toBeGreaterThanOrEqual(0);
    expect(view.crowds).toEqual([]);
  });

  test('tells of somebody who is expected under another upper-level union, and where only to who may look there', async () => {
    const attendees = [{ sub: office.sub('leader') }];
    await nameReviewer(0, { attendees });
    const second = office.give('reviewer', union(2), plan({ attendees }), TODAY);
    await expect(second).rejects.toMatchObject({
      refusal: { code: 'attendee-clash', values: expect.not.objectContaining({ union: union(0).name }) },
    });
    await office.give('reviewer', union(2), plan({ attendees, confirmClash: true }), TODAY);
    await office.give('reviewer', union(3), plan({ attendees, time: '14:00' }), TODAY);
    const clashesFor = async (name: string, of = 0) =>
      (await see(name, { union: upper(of).id })).items.flatMap(it => it.clashes);
    const hidden = [{ name: 'leader', unions: [], elsewhere: 1 }];
    expect(await clashesFor(`reviewer-${upper(0).id}`)).toEqual(hidden);
    expect(await clashesFor(`reviewer-${upper(1).id}`, 1)).toEqual(hidden);
    const seen = [{ name: union(2).name, upper: 'Upper b' }];
    expect(await clashesFor('leader')).toEqual([{ name: 'leader', unions: seen, elsewhere: 0 }]);
    const whole = (await see('leader')).items.flatMap(it => it.clashes);
    expect(whole.map(it => it.unions.map(({ name }) => name))).toEqual([[union(2).name], [union(0).name]]);
    expect(await clashesFor(`officer-${union(0).id}`)).toEqual([]);
    await office.give('officer', union(2), { type: 'register-date', date: '2023-04-20' }, TODAY);
    expect(await clashesFor(`reviewer-${upper(0).id}`)).toEqual([]);
  });

  test('is asked for some weeks at a time', async () => {
    await expect(see('leader', { to: '2023-06-16' })).rejects.toThrow(BadRequest);
    await expect(see('leader', { to: '2023-04-09' })).rejects.toThrow(BadRequest);
  });
});

describe('a preview of who attends', () => {
  const ask = (name: string, index: number, attendees: string[], session?: 'morning') =>
    previewAttendance({ store: ports.store, readers: readers(), people: ports.keptPeople }, asker(name), {
      term: 't',
      union: union(index).id,
      attendees,
      ...(session && { session }),
    });

  test('tells where somebody is expected and what is free, before anything is saved', async () => {
    await nameReviewer(0);
    const sub = office.sub(`reviewer-${upper(0).id}`);
    const preview = await ask(`reviewer-${upper(0).id}`, 1, [sub], 'morning');
    expect(preview.clashes).toEqual([
      { sub, name: `reviewer-${upper(0).id}`, union: union(0).name, session: 'morning' },
    ]);
    expect(preview.free[0]).toEqual({ day: DAY, session: 'afternoon' });
    expect(preview.week).toEqual({ count: 1, of: 5 });
    expect((await ask(`reviewer-${upper(0).id}`, 1, [])).clashes).toEqual([]);
  });

  test('tells of an expected elsewhere no more than the asker may look at', async () => {
    const sub = office.sub('leader');
    await office.give('reviewer', union(2), plan({ attendees: [{ sub }] }), TODAY);
    const preview = await ask(`reviewer-${upper(0).id}`, 0, [sub], 'morning');
    expect(preview.clashes).toEqual([{ sub, name: 'leader', union: null, session: 'morning' }]);
    const own = await ask(`signatory-${upper(1).id}`, 3, [sub], 'morning');
    expect(own.clashes).toMatchObject([{ union: union(2).name }]);
  });

  test('is for who may plan that congress', async () => {
    await expect(ask(`reviewer-${upper(1).id}`, 0, [])).rejects.toThrow(NotFound);
    expect((await ask(`officer-${union(0).id}`, 0, [])).people).toEqual([]);
  });
});

describe('a feed', () => {
  const feedPorts = () => ({
    readers: readers(),
    feeds: {
      feed: async (sub: string) => feeds.get(sub),
      putFeed: async (feed: Feed) => void feeds.set(feed.sub, feed),
    },
  });
  /** The name of a file as a test's `sub` allows it: real ones are UUIDs. */
  async function make(name: string, extent: FeedExtent = 'all') {
    const made = await makeFeed(feedPorts(), asker(name), { term: 't', extent }, NOW);
    const feed = feeds.get(office.sub(name)) as Feed;
    const secret = /\.([\w-]{43})\.ics$/.exec(made.path)?.[1];
    const officer = await readers().officers([office.sub(name)]);
    const plain = name.replaceAll('.', '-');
    feeds.set(plain, { ...feed, sub: plain });
    await ports.register.putOfficer({ ...(officer[0] as (typeof officer)[number]), sub: plain });
    return { file: `${plain}.${secret}.ics`, secret, plain };
  }
  async function read(file: string) {
    const text = icalendar(await readFeed(feedPorts(), file, NOW), NOW);
    return Object.values(sync.parseICS(text)).filter((it): it is VEvent => it?.type === 'VEVENT');
  }
  const sequence = (event: VEvent | undefined) => Number(event?.sequence);

  test('is read by another program: hours in UTC, whole days where no hour is known, the place', async () => {
    await office.give(
      'officer',
      union(0),
      plan({ time: '07:30', place: 'Hội trường, tầng 2; cổng A' }),
      TODAY,
    );
    await office.give('officer', union(1), plan({ time: undefined, session: 'morning' } as never), TODAY);
    const { file } = await make('leader');
    const events = await read(file);
    expect(events).toHaveLength(4);
    const first = events.find(it => it.uid.includes(union(0).id));
    expect(first?.start.toISOString()).toBe(`${DAY}T00:30:00.000Z`);
    expect(first?.end?.toISOString()).toBe(`${DAY}T03:30:00.000Z`);
    expect(first?.start.tz).toBe('Etc/UTC');
    expect(first?.location).toBe('Hội trường, tầng 2; cổng A');
    const whole = events.find(it => it.uid.includes(union(1).id));
    expect(whole?.datetype).toBe('date');
    expect(dayIn(whole)).toBe(DAY);
  });

  test('keeps the identity of a congress that moves, with a higher number, and cancels what is off', async () => {
    const { file } = await make('leader');
    const find = async () => (await read(file)).find(it => it.uid.includes(union(0).id)) as VEvent;
    const before = await find();
    await office.give('officer', union(0), { type: 'register-date', date: '2023-04-20' }, TODAY);
    const moved = await find();
    expect(moved.uid).toBe(before.uid);
    expect(sequence(moved)).toBeGreaterThan(sequence(before));
    expect(dayIn(moved)).toBe('2023-04-20');
    await office.give(
      'registrar',
      union(0),
      { type: 'leave', how: 'merged', on: TODAY, decisionNo: '1/Q' },
      TODAY,
    );
    const off = await find();
    expect(off.status).toBe('CANCELLED');
    expect(sequence(off)).toBeGreaterThan(sequence(moved));
  });

  test('tells the calendar that a union leaves that its congress is off there, and the new one where it is', async () => {
    const [all, mine, other] = [
      await make('leader'),
      await make(`reviewer-${upper(0).id}`, 'mine'),
      await make(`reviewer-${upper(1).id}`),
    ];
    await nameReviewer(0, { attendees: [{ sub: mine.plain }] });
    const find = async ({ file }: { file: string }) =>
      (await read(file)).find(it => it.uid.includes(union(0).id));
    const before = await find(mine);
    expect(await find(other)).toBeUndefined();
    const move = (to: Union, decisionNo: string) =>
      office.give(
        'registrar',
        union(0),
        {
          type: 'change-register',
          kind: 'moved',
          on: TODAY,
          change: { parent: to.id },
          above: [to.id, office.province],
          decisionNo,
        },
        TODAY,
      );
    await move(upper(1), '2/Q');
    const left = await find(mine);
    expect(left).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
    expect(sequence(left)).toBeGreaterThan(sequence(before));
    for (const reader of [all, other]) {
      expect(await find(reader)).toMatchObject({ uid: before?.uid, status: 'TENTATIVE' });
    }
    expect((await see(`reviewer-${upper(0).id}`)).items.map(it => it.union)).toEqual([union(1).id]);
    await move(upper(0), '3/Q');
    const back = await find(mine);
    expect(back?.status).toBe('TENTATIVE');
    expect(sequence(back)).toBeGreaterThan(sequence(left));
    expect((await read(all.file)).filter(it => it.uid === before?.uid)).toHaveLength(1);
    expect((await find(other))?.status).toBe('CANCELLED');
  });

  test('tells of others beside a union no more than the page does', async () => {
    await nameReviewer(1);
    const { file } = await make(`officer-${union(0).id}`);
    const text = icalendar(await readFeed(feedPorts(), file, NOW), NOW);
    expect(text).not.toContain(`reviewer-${upper(0).id}`);
    expect(text).toContain(union(1).name);
  });

  test('opens for nobody else, nor after a new link, nor once it was taken back', async () => {
    const { file, secret, plain } = await make('leader');
    expect(JSON.stringify([...feeds.values()])).not.toContain(secret);
    await expect(read(`${plain}.${'x'.repeat(43)}.ics`)).rejects.toThrow(NotFound);
    await expect(read('anything')).rejects.toThrow(NotFound);
    const again = await make('leader');
    await expect(read(file)).rejects.toThrow(NotFound);
    expect(await read(again.file)).toHaveLength(4);
    await revokeFeed(feedPorts(), { ...asker('leader'), sub: plain }, NOW);
    await expect(read(again.file)).rejects.toThrow(NotFound);
    expect(await viewFeed(feedPorts(), { ...asker('leader'), sub: plain })).toEqual({ extent: null });
  });

  test('of a person who is kept out opens nothing', async () => {
    const { file, plain } = await make('leader');
    const [officer] = await readers().officers([plain]);
    await ports.register.putOfficer({ ...(officer as NonNullable<typeof officer>), isDisabled: true });
    await expect(read(file)).rejects.toThrow(NotFound);
  });
});

/** The day of an event that takes it whole, which is read as midnight here. */
function dayIn(event: VEvent | undefined): string | undefined {
  return event?.start.toLocaleDateString('sv-SE');
}
