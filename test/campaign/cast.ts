import type { RunningTemplate } from '../../local/run-template.ts';
import type { Clients, Names } from '../embedded/aws-clients.ts';
import type { Person } from '../embedded/person.ts';

/** The people of one upper-level union; where it has no reviewer, its signatory examines as well. */
export type Office = { readonly reviewer: Person; readonly signatory: Person };

/** Who takes part in a campaign, and where it is played. */
export type Cast = {
  readonly run: RunningTemplate;
  readonly clients: Clients;
  readonly names: Names;
  readonly term: string;
  /** The highest union, whose congress is ruled on from outside. */
  readonly province: string;
  readonly leader: Person;
  /** By upper-level union, the province among them: it rules on those of the upper-level unions. */
  readonly offices: ReadonlyMap<string, Office>;
  /** By union; the others have their papers typed in by the office above them. */
  readonly officers: ReadonlyMap<string, Person>;
};

/** The office that rules on the unions under `upper`. */
export function officeOf(cast: Cast, upper: string): Office {
  const office = cast.offices.get(upper);
  if (!office) throw new Error(`nobody was cast for the office of ${upper}`);
  return office;
}
