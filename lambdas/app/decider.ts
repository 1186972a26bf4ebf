import type { Event } from '../domain/events.ts';
import type { Stage } from '../domain/stages.ts';
import type { CongressStore } from './congress-store.ts';
import type { Decider } from './errors.ts';

/** How far back a decision on the judged version is looked for. */
const CHANGES_READ = 20;

/** Who last did something to the papers of `stage`, and when; names are read when they are told, never stored. */
export async function deciderOf(
  store: CongressStore,
  { term, union }: { term: string; union: string },
  stage: Stage,
): Promise<Decider | undefined> {
  for (const change of await store.changes(term, union, CHANGES_READ)) {
    const event = change.events.find(candidate => touches(candidate, stage));
    if (!event) continue;
    const sub = change.by.kind === 'person' ? change.by.sub : undefined;
    const { officer } = sub ? await store.load({ term, union, sub }) : {};
    return { name: officer?.name ?? '', at: change.at, on: event.on, act: event.type };
  }
  return undefined;
}

function touches(event: Event, stage: Stage): boolean {
  // An objection is heard and answered; neither decides anything.
  if (event.type === 'objected' || event.type === 'objection-answered') return false;
  return 'versions' in event && event.versions.some(version => version.stage === stage);
}
