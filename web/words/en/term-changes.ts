import type { changeWords } from '../vi-term-changes.ts';
import type { English } from './english.ts';

/** Words of a changed setting, in English. */
export const termChanges: English<typeof changeWords> = {
  fields: {
    unit: 'counted in',
    source: 'source',
    confirmed: 'confirmed by the document',
    day: 'day',
    inclusive: 'how it counts',
    wording: 'wording of the document',
    label: 'name',
    stage: 'stage',
    required: 'required',
    members: 'members',
    from: 'from',
    below: 'below',
    to: 'to',
    name: 'name of the holiday',
    partyCell: 'only where there is a Party cell',
    restricted: 'restricted',
    mayFollow: 'may follow later',
    template: 'outline of the document',
    of: 'part present',
    in: 'of how many parts',
  },
  reordered: what => `${what}: order changed`,
  added: (what, value) => `${what}: ${value} added`,
  removed: (what, value) => `${what}: ${value} removed`,
  changed: (what, before, after) => `${what}: ${before} → ${after}`,
  level: (section, level) => `${section} – ${level}`,
  holiday: (holidays, day) => `${holidays} ${day}`,
  quoted: text => `“${text}”`,
  entry: (group, name) => `${group}, “${name}”`,
  named: (name, more) => `“${name}” (${more})`,
  yes: 'yes',
  no: 'no',
};
