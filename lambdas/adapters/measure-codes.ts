import { type Figures, MEASURES, type Measure, type StageMeasure } from '../domain/measures.ts';
import { SIDES, type Side, STAGES, type Stage } from '../domain/stages.ts';

/** Attribute names of the figures: short, so that forty upper-level unions are read for five units. Final. */
const CODES: Readonly<Record<Exclude<Measure, StageMeasure>, string>> = {
  managed: 'mg',
  members: 'mb',
  suspended: 'sp',
  'obliged.congress': 'oc',
  'obliged.conference': 'of',
  'obliged.undecided': 'ou',
  'exempt.new': 'xn',
  'exempt.unable': 'xu',
  'held.congress': 'hc',
  'held.conference': 'hf',
  'held.pilot-province': 'hp',
  'held.pilot-upper': 'hq',
  'held.pilot-attended': 'ha',
  'held.plenary': 'hy',
  'held.delegate': 'hd',
  'held.direct-president': 'hx',
  'held.without-minutes': 'hm',
  recognised: 'rc',
  'people.summoned': 'ps',
  'people.present': 'pp',
  'people.committee': 'pc',
  'people.women': 'pw',
  'people.minorities': 'pm',
  'people.party': 'py',
  'people.under35': 'pu',
  'people.first-time': 'pf',
  'people.vacant': 'pv',
  'people.delegates': 'pd',
  'people.reserve-delegates': 'pr',
  'people.university': 'pg',
  'people.inspection': 'pi',
  'people.delegates-women': 'pe',
  'people.delegates-minorities': 'pt',
  'people.president-reelected': 'po',
  'people.president-new': 'pq',
  booked: 'bk',
  'slip.none': 'l0',
  'slip.week': 'l1',
  'slip.fortnight': 'l2',
  'slip.month': 'l3',
  'slip.longer': 'l4',
  reported: 'rp',
  registered: 'rg',
  postponed: 'pn',
  'overdue.union': 'vu',
  'overdue.upper': 'vp',
  'ended.appointed': 'ea',
  'dossier.approved': 'da',
};

const STAGE_CODES: Readonly<Record<Stage, string>> = {
  plan: 'P',
  personnel: 'E',
  approval: 'A',
  held: 'H',
  recognition: 'R',
};
const SIDE_CODES: Readonly<Record<Side, string>> = {
  waiting: 'w',
  open: 'o',
  submitted: 's',
  recommended: 'm',
  returned: 't',
  approved: 'a',
};

const CODE_OF = new Map<Measure, string>([
  ...(Object.entries(CODES) as [Measure, string][]),
  ...STAGES.flatMap(stage =>
    SIDES.map((side): [Measure, string] => [`at.${stage}.${side}`, STAGE_CODES[stage] + SIDE_CODES[side]]),
  ),
]);

/** The attribute name of `measure`. */
export function codeOf(measure: Measure): string {
  const code = CODE_OF.get(measure);
  if (!code) throw new Error(`no attribute name for measure ${measure}`);
  return code;
}

const MEASURE_OF = new Map([...CODE_OF].map(([measure, code]) => [code, measure]));

/** The measure that `code` stands for; undefined for one that is counted no more. */
export function measureOf(code: string): Measure | undefined {
  return MEASURE_OF.get(code);
}

/** The figures that an item of the record holds. */
export function figuresIn(item: Readonly<Record<string, unknown>>): Figures {
  const figures: Figures = {};
  for (const measure of MEASURES) {
    const value = item[codeOf(measure)];
    if (typeof value === 'number' && value !== 0) figures[measure] = value;
  }
  return figures;
}
