import { STAGES, type Stage } from '../../lambdas/domain/stages.ts';
import type { Dice } from '../../sample/register/dice.ts';
import { approval, onPaper, pathOf, report, viewOf } from '../black-box/filing.ts';
import type { Answer, Person } from '../embedded/person.ts';

/** A command that one clerk gave, and what came of it in the end. */
export type Given = {
  /** A text that only this command carries into the record. */
  readonly mark: string;
  readonly union: string;
  readonly type: string;
  readonly answer: Answer;
  /** How often it was sent until an answer came. */
  readonly tries: number;
};

type Command = { readonly type: string; readonly [field: string]: unknown };

/** Answers after which the same request is sent again: nobody can know whether it was recorded. */
const isUncertain = (status: number) => status >= 500 || status === 429;

/**
 * Works on the unions of one upper-level union without rest: files and rules on paper, and sends every request again
 * with the same key until it has an answer, through any number of crashes.
 */
export class Clerk {
  readonly #person: Person;
  readonly #name: string;
  readonly #unions: readonly string[];
  readonly #today: string;
  readonly #dice: Dice;
  readonly #isThere: () => Promise<void>;
  readonly given: Given[] = [];
  #count = 0;
  /** Commands sent, repeats included. */
  sent = 0;

  /** `isThere` resolves when there is somebody to send to. */
  constructor(who: {
    name: string;
    person: Person;
    unions: readonly string[];
    today: string;
    dice: Dice;
    isThere: () => Promise<void>;
  }) {
    this.#name = who.name;
    this.#person = who.person;
    this.#unions = who.unions;
    this.#today = who.today;
    this.#dice = who.dice;
    this.#isThere = who.isThere;
  }

  /** Works until `isOver`; the last command is brought to its end. */
  async work(isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.#one();
  }

  async #one(): Promise<void> {
    const union = this.#dice.pick(this.#unions);
    this.#count += 1;
    const mark = `${this.#name}-${this.#count}`;
    const body = await this.#stubbornly(() => this.#command(union, mark));
    if (!body) return;
    const key = this.#person.newKey();
    let tries = 0;
    const answer = await this.#stubbornly(async () => {
      tries += 1;
      this.sent += 1;
      // Some answers are lost on the way although nothing was killed.
      const signal = this.#dice.chance(0.25) ? AbortSignal.timeout(this.#dice.whole(1, 40)) : undefined;
      const got = await this.#person.ask('POST', `${pathOf(union)}/commands`, { body, key, signal });
      if (isUncertain(got.status)) throw new Error(`answered ${got.status}`);
      return got;
    });
    this.given.push({ mark, union, type: body.type, answer, tries });
  }

  /** Does it until it works: a crash shows as a connection that ends, or as an error of the server. */
  async #stubbornly<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch {
        // Lets the kill that caused it be noticed, and asks nobody while nobody is there.
        await new Promise(resolve => setImmediate(resolve));
        await this.#isThere();
      }
    }
  }

  async #command(union: string, mark: string): Promise<Command | undefined> {
    const view = await viewOf(this.#person, union);
    const stage = view.current;
    if (!stage) return undefined;
    const round = view.stages.find(one => one.stage === stage)?.round ?? 0;
    const judged = { stage, round };
    const isFiled = view.side === 'submitted' || view.side === 'recommended';
    if (this.#dice.chance(0.1)) return { type: 'move-deadline', stage, due: '2023-04-28', reason: mark };
    if (!isFiled) return this.#filing(union, stage, view.register.members, mark);
    if (this.#dice.chance(0.15)) return { type: 'recommend', judged, note: mark };
    if (this.#dice.chance(0.2)) {
      return { type: 'return', judged, reasons: [{ code: 'missing-paper', note: mark }] };
    }
    return approval(stage, round, this.#today, mark);
  }

  #filing(union: string, stage: Stage, members: number, mark: string) {
    const more = stage !== 'approval' && stage !== 'recognition' && this.#dice.chance(0.2);
    const stages = STAGES.slice(STAGES.indexOf(stage)).slice(0, more ? 2 : 1);
    const held = stages.includes('held') ? { held: report(this.#today, members) } : {};
    return onPaper(this.#person, union, stages, { note: mark, ...held });
  }
}
