import { type Congress, currentStage } from '../domain/congress.ts';
import type { Day } from '../domain/days.ts';
import type { Event } from '../domain/events.ts';
import type { Side, Stage } from '../domain/stages.ts';

/** What a command answers: what it recorded and the congress as it stands after it. */
export type CommandAnswer = {
  readonly term: string;
  readonly union: string;
  readonly version: number;
  /** Instant of recording, ISO 8601 UTC. */
  readonly at: string;
  /** Types of the recorded events; empty where nothing had to change. */
  readonly recorded: readonly string[];
  readonly current: Stage | null;
  readonly stages: Readonly<
    Record<Stage, { readonly side: Side; readonly round: number; readonly due?: Day }>
  >;
};

/** The answer to a command that recorded `events` and left `congress`. */
export function commandAnswer(congress: Congress, at: string, events: readonly Event[]): CommandAnswer {
  const stages = Object.fromEntries(
    Object.entries(congress.stages).map(([stage, { side, round, due }]) => [
      stage,
      { side, round, ...(due && { due }) },
    ]),
  ) as CommandAnswer['stages'];
  return {
    term: congress.term,
    union: congress.union,
    version: congress.version,
    at,
    recorded: events.map(event => event.type),
    current: currentStage(congress) ?? null,
    stages,
  };
}
