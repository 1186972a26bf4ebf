import type { Event } from './events.ts';
import type { Stage } from './stages.ts';

/** Who made a change: somebody of the union itself, somebody above it, or the machine. */
export type ChangedBy = 'union' | 'above' | 'machine';

/** What a notice is about: the event, and the stage where it has one. No text of a person goes into it. */
export type NoticeMatter = {
  readonly type: Event['type'];
  readonly stage?: Stage;
  /** It was filed in the place of the union. */
  readonly isOnBehalf?: true;
};

/** One matter to tell the office of the union or that of its upper-level union. */
export type Telling = { readonly to: 'union' | 'upper'; readonly about: NoticeMatter };

/** Events that change nothing for anybody who does not look. */
const SILENT: ReadonlySet<Event['type']> = new Set([
  'enrolled',
  'machine-called',
  'machine-woken',
  'stage-opened',
  'recommended',
]);

/** What the register says of a union is news to the union and to the union above it. */
const REGISTER: ReadonlySet<Event['type']> = new Set(['left', 'register-changed', 'restored']);

/**
 * Whom a change is news to: what the union does to the office above it and the reverse, a missed deadline to whom it
 * was for. What an import tells of the past is news to nobody.
 */
export function tellingsOf(events: readonly Event[], by: ChangedBy): Telling[] {
  if (events.some(event => event.type === 'enrolled')) return [];
  return events
    .filter(event => !SILENT.has(event.type))
    .flatMap(event => hearersOf(event, by).map(to => ({ to, about: matterOf(event) })));
}

function hearersOf(event: Event, by: ChangedBy): Telling['to'][] {
  if (event.type === 'deadline-missed') return [event.clock];
  if (REGISTER.has(event.type)) return ['union', 'upper'];
  return by === 'union' ? ['upper'] : ['union'];
}

function matterOf(event: Event): NoticeMatter {
  const stage =
    'versions' in event ? event.versions.at(-1)?.stage : 'stage' in event ? event.stage : undefined;
  const isOnBehalf = event.type === 'submitted' && event.source !== undefined;
  return { type: event.type, ...(stage && { stage }), ...(isOnBehalf && { isOnBehalf: true }) };
}
