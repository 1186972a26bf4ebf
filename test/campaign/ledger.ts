import type { CongressLine } from '../../lambdas/api/contracts.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import type { Level } from '../../lambdas/domain/register.ts';
import { type Side, STAGES, type Stage } from '../../lambdas/domain/stages.ts';

/** What the script knows of one congress: where it found it, and what it did with it since. */
export type Entry = {
  readonly union: string;
  readonly upper: string;
  readonly level: Level;
  readonly members: number;
  readonly bundled: boolean;
  /** It has not left: the congress of one that has is kept, and no longer counted. */
  readonly isManaged: boolean;
  /** Owes a congress or conference, or that is not decided yet. */
  readonly isObliged: boolean;
  /** It is over: recognised, or ended otherwise before the script began. */
  readonly hasEnded: boolean;
  readonly sides: Readonly<Record<Stage, Side>>;
  readonly rounds: Readonly<Record<Stage, number>>;
  /** How often it met and failed. */
  readonly failures: number;
  readonly date: Day | null;
  readonly postponedTo: Day | null;
  readonly heldOn: Day | null;
  readonly recognisedOn: Day | null;
};

/** Something that was done, as it is counted. */
export type Deed =
  | 'registered'
  | 'filed'
  | 'filed on behalf'
  | 'returned'
  | 'rejected'
  | 'recommended'
  | 'approved'
  | 'postponed'
  | 'failed'
  | 'held'
  | 'refused'
  | 'recognised';

/** What the ledger adds up to, of some congresses. */
export type Sums = {
  readonly managed: number;
  readonly held: number;
  readonly recognised: number;
  readonly stages: Readonly<Record<Stage, number>>;
};

/** Ends of a congress after which its union is still there. */
const STAYS = ['exempted', 'appointed'];

/** The script's own book of what it did: kept from its deeds alone, and never from what the product answered. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly deeds = new Map<Deed, number>();
  /** What should not have been, in words. */
  readonly faults: string[] = [];

  /** Takes a congress over as it was found before the script began. */
  open(line: CongressLine, level: Level): void {
    const at = line.current ? STAGES.indexOf(line.current) : STAGES.length;
    const sideOf = (stage: Stage, index: number): Side => {
      if (index < at) return 'approved';
      if (index === at || line.filedWith.includes(stage)) return line.side ?? 'open';
      return 'waiting';
    };
    const rounds = STAGES.map((stage, index) => {
      const isFiled = index === at || line.filedWith.includes(stage);
      return [stage, isFiled ? line.round : 0];
    });
    this.#entries.set(line.union, {
      union: line.union,
      upper: line.parent,
      level,
      members: line.members ?? 0,
      bundled: line.bundled,
      isManaged: line.obligation !== 'closed' && (line.outcome === null || STAYS.includes(line.outcome)),
      isObliged: ['congress', 'conference', 'undecided'].includes(line.obligation),
      hasEnded: line.current === null || line.outcome !== null,
      sides: Object.fromEntries(
        STAGES.map((stage, index) => [stage, sideOf(stage, index)]),
      ) as Entry['sides'],
      rounds: Object.fromEntries(rounds),
      failures: 0,
      date: line.date,
      postponedTo: line.postponedTo,
      heldOn: line.heldOn,
      recognisedOn: line.recognisedOn,
    });
  }

  /** The entry of `union`. */
  of(union: string): Entry {
    const entry = this.#entries.get(union);
    if (!entry) throw new Error(`the ledger knows no ${union}`);
    return entry;
  }

  /** Every entry, of one level if given. */
  entries(level?: Level): Entry[] {
    return [...this.#entries.values()].filter(entry => level === undefined || entry.level === level);
  }

  /** Books a deed, with what it changed. */
  book(union: string, deed: Deed, change: Partial<Entry>): void {
    this.deeds.set(deed, (this.deeds.get(deed) ?? 0) + 1);
    this.#entries.set(union, { ...this.of(union), ...change });
  }

  /** How many things were done. */
  get count(): number {
    return [...this.deeds.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** The first stage that is not approved; null once all are. */
export function currentOf({ sides }: Pick<Entry, 'sides'>): Stage | null {
  return STAGES.find(stage => sides[stage] !== 'approved') ?? null;
}

/** True while a machine is to be in charge of it. */
export function isUnfinished(entry: Entry): boolean {
  return entry.isObliged && !entry.hasEnded;
}

/** The sums of the entries that are still managed. */
export function sumsOf(all: readonly Entry[]): Sums {
  const entries = all.filter(entry => entry.isManaged);
  const obliged = entries.filter(entry => entry.isObliged);
  const at = (stage: Stage) => obliged.filter(entry => isUnfinished(entry) && currentOf(entry) === stage);
  return {
    managed: entries.length,
    held: entries.filter(entry => entry.heldOn).length,
    recognised: entries.filter(entry => entry.recognisedOn).length,
    stages: Object.fromEntries(STAGES.map(stage => [stage, at(stage).length])) as Sums['stages'],
  };
}
