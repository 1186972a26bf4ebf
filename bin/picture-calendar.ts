import type { AttendancePreview, CalendarView } from '../lambdas/api/contracts.ts';
import type { Person } from '../test/embedded/person.ts';
import type { EmbeddedSample } from '../test/embedded/start-sample.ts';

const TERM = '/api/terms/2023-2028';

/** The day that the picture shows, and the week in which things are planned for it. */
export const PICTURED_DAY = '2023-04-11';
const WEEK = { from: '2023-04-10', to: '2023-04-16' };

const PLACES = ['Hội trường nhà trường', 'Hội trường UBND xã', 'Phòng họp công đoàn huyện'];
const HOURS = ['07:30', '08:00', '14:00', '13:30', '08:30'];

/** Plans hours, places and who attends for a week of one upper-level union and of another one, as their offices do. */
export async function planForPicture(sample: EmbeddedSample, upper: string, other: string): Promise<void> {
  const province = sample.people["province's signatory"];
  const reviewer = sample.people.reviewer;
  if (!province || !reviewer)
    throw new Error('the sample has neither a signatory of the province nor a reviewer');
  const [own, beside] = await Promise.all([upper, other].map(union => weekOf(province, union)));
  // All but one, so that the picture shows what is not planned yet, too.
  for (const [index, line] of (own ?? []).slice(1).entries()) await plan(reviewer, line, index);
  const [shared] = own ?? [];
  const across = (beside ?? []).find(line => line.day === shared?.day);
  for (const line of [shared, across]) if (line) await plan(province, line, 1, 'tỉnh');
}

async function weekOf(person: Person, union: string): Promise<CalendarView['items']> {
  const { from, to } = WEEK;
  const view: CalendarView = await person.get(`${TERM}/calendar?union=${union}&from=${from}&to=${to}`);
  return view.items.filter(({ state }) => state === 'planned' || state === 'approved');
}

async function plan(person: Person, line: CalendarView['items'][number], index: number, of = 'huyện') {
  const path = `${TERM}/congresses/${line.union}`;
  const { people }: AttendancePreview = await person.get(`${path}/attendance`);
  const able = people.filter(({ name }) => name.includes(of));
  const attendee = able[index % able.length];
  await person.change(`${path}/commands`, {
    type: 'plan-attendance',
    date: line.day,
    time: HOURS[index % HOURS.length],
    place: PLACES[index % PLACES.length],
    attendees: attendee ? [{ sub: attendee.sub }] : [],
    confirmClash: true,
  });
}
