import { formatCount, formatDay } from '../format.ts';
import type { outlookWords } from '../vi-outlook.ts';
import { counted, unions } from './counted.ts';
import type { English } from './english.ts';

/** Words of what lies ahead, in English. */
export const outlook: English<typeof outlookWords> = {
  chart: 'Course and calendar up to the last day',
  summary: (held, obliged, managed, asOf, last) =>
    `Chart: up to ${formatDay(asOf)} ${formatCount(held)} of ${unions(obliged)} that are due have held their congress (${formatCount(managed)} unions in all); the last day is ${formatDay(last)}. The table below has the figures by week.`,
  held: count => `Held: ${formatCount(count)}`,
  booked: count => `By registered days: ${formatCount(count)}`,
  needed: 'Needed to be in time',
  band: 'Forecast range',
  managed: count => `All unions: ${formatCount(count)}`,
  obliged: count => `Due: ${formatCount(count)}`,
  managedLine: count => unions(count),
  unionsLine: (managed, obliged) => `${unions(managed)}, ${formatCount(obliged)} due`,
  obligedLine: count => `${formatCount(count)} due`,
  holidays: 'Public holidays',
  finish: day => `Last day ${formatDay(day)}`,
  table: 'The figures of the chart by week',
  columns: {
    day: 'End of',
    held: 'Held',
    booked: 'By registered days',
    needed: 'Needed',
    obliged: 'Due',
    managed: 'All unions',
  },
  heldOn: day => `Held up to ${formatDay(day)}`,
  forecast: day => `Forecast for ${formatDay(day)}`,
  choose: 'Which forecast the chart draws',
  methods: {
    'by-schedule': () => 'By registered days, and how often they slipped',
    'last-days': (_, days) => `By the pace of the last ${counted(days, 'day')}`,
    'since-start': () => 'By the pace since the start',
  },
  range: (low, high) => (low === high ? unions(low) : `${formatCount(low)}–${unions(high)}`),
  window: ({ from, to }, basis) =>
    `from ${counted(basis, 'congress', 'congresses')}, ${formatDay(from)}–${formatDay(to)}`,
  tooFew: 'not enough figures for a forecast',
  likely: obliged => `${unions(obliged)} are due. Of 10 forecasts, about 8 come true within their range.`,
  passed: count => `${unions(count)} whose registered day is past without a result.`,
  short: count => `${counted(count, 'upper-level union')} without enough days registered in time`,
  allBooked: 'All have registered enough days in time.',
  shortOf: (short, left) => `${formatCount(left)} still due, ${formatCount(short)} without a day in time`,
};
