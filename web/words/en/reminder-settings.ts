import type { reminderSettings as viReminderSettings } from '../vi-reminder-settings.ts';
import { counted } from './counted.ts';
import type { English } from './english.ts';

/** Words of who is reminded when, in English. */
export const reminderSettings: English<typeof viReminderSettings> = {
  hour: 'Hour at which reminders go out',
  hourAbout: 'One message a person each working day; none on days off.',
  at: hour => `${hour}:00`,
  desks: {
    holder: 'Remind who holds the matter',
    above: 'Tell the union above who holds it',
    province: 'Tell the leaders of the province',
  },
  day: days => {
    if (days < 0) return `${counted(-days, 'working day')} before it is due`;
    return days === 0 ? 'on the due day' : `${counted(days, 'working day')} late`;
  },
  never: 'no reminder',
  daysHint:
    'Working days from the due date, parted by commas; less than zero is before it, 0 is the day itself.',
};
