import type { Command } from '../domain/commands.ts';
import type { Event } from '../domain/events.ts';
import type { Term } from '../domain/term.ts';
import type { By, Submission } from './congress-store.ts';

/** The immutable versions that a command files: one a stage, each with its own papers. */
export function submissionsOf(
  command: Command,
  events: readonly Event[],
  by: By,
  at: string,
  term: Term,
): Submission[] {
  return events.flatMap(event => {
    if (event.type !== 'submitted') return [];
    const filed = command.type === 'submit' ? command : undefined;
    return event.versions.map(({ stage, round }) => ({
      stage,
      round,
      at,
      by,
      papers: (filed?.papers ?? []).filter(({ code }) =>
        term.papers.some(paper => paper.code === code && paper.stage === stage),
      ),
      ...(stage === 'personnel' && filed?.partyOpinion && { partyOpinion: filed.partyOpinion }),
      ...(filed?.note && { note: filed.note }),
      ...(event.source && { source: event.source }),
    }));
  });
}
