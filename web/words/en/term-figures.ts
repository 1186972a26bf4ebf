import type {
  termAttendance as viTermAttendance,
  termFigures as viTermFigures,
  termSizes as viTermSizes,
} from '../vi-term-numbers.ts';
import type { English } from './english.ts';

/** The settings of how figures are told, in English. */
export const termFigures: English<typeof viTermFigures> = {
  forecastDays: { title: 'Forecast by the last days', from: 'how many days it looks back on' },
  forecastFrom: { title: 'Forecast only from', from: 'fewer are too few to forecast by' },
  returnedOften: {
    title: 'Returned often',
    from: 'from so many times on the union is named as needing attention',
  },
  undatedBefore: {
    title: 'No day registered',
    from: 'before the last day; with fewer days left the union is named as needing attention',
  },
  lateAfter: { title: 'Late entry', from: 'after the congress; from then on it counts as recorded late' },
  newlyFounded: {
    title: 'Newly founded, due in the next term',
    from: 'founded so shortly before the last day, a union owes no congress in this term',
  },
};

/** Numbers from which a union files, elects or is approved otherwise, in English. */
export const termSizes: English<typeof viTermSizes> = {
  gate: {
    title: 'Unions below to finish before the congress above',
    from: 'share that is to be through; with fewer, days above are registered and congresses approved with a warning, and never stopped',
  },
  postponeWithin: {
    title: 'Limit of postponement',
    from: 'after the last day of the level; the upper-level union may postpone up to it, the provincial federation beyond it',
  },
  bundleBelow: {
    title: 'Size below which papers are bundled',
    from: 'smaller unions submit only twice: before and after the congress',
  },
  committeeFrom: {
    title: 'Size from which there is a committee',
    from: 'in smaller unions the congress elects a president and no committee',
  },
  youngBelow: {
    title: 'Age of young committee members',
    from: 'members below this age are counted apart; changes the name of the count, not the numbers',
  },
};

/** What one upper-level union can attend, in English. */
export const termAttendance: English<typeof viTermAttendance> = {
  perHalfDay: {
    title: 'Congresses that can be attended in half a day',
    from: 'by each upper-level union; with more the calendar warns, and stops nothing',
  },
  perWeek: {
    title: 'Congresses that can be attended in a week',
    from: 'by each upper-level union; with more the calendar warns, and stops nothing',
  },
  duration: { title: 'How long a congress takes', from: 'for calendars of phones, where the hour is known' },
};
