import type { CongressView } from '../../lambdas/api/contracts.ts';
import { type Day, dayOf } from '../../lambdas/domain/days.ts';
import { STAGES, type Stage, stageAfter, stagesFrom } from '../../lambdas/domain/stages.ts';
import { approval, report, ruling, SMALL_PDF } from '../black-box/filing.ts';
import { fileMinutes } from '../embedded/fill-desk.ts';
import type { Person } from '../embedded/person.ts';
import { type Cast, officeOf } from './cast.ts';
import { currentOf, type Deed, type Entry, type Ledger } from './ledger.ts';

/** People at a congress of delegates, of whose union the register keeps no members. */
const DELEGATES = 120;

const REASONS = [{ code: 'missing-paper', note: 'Thiếu biên bản họp.' }];

/** Everything that is done about one union, by its officer or by the office above it; each deed is booked once done. */
export class Acts {
  readonly #cast: Cast;
  readonly #ledger: Ledger;
  readonly #union: string;
  #checklist: CongressView['checklist'] | undefined;

  constructor(cast: Cast, ledger: Ledger, union: string) {
    this.#cast = cast;
    this.#ledger = ledger;
    this.#union = union;
  }

  /** What the ledger knows of it. */
  get entry(): Entry {
    return this.#ledger.of(this.#union);
  }

  /** Today on the simulated clock. */
  get today(): Day {
    return dayOf(this.#cast.run.now().instant);
  }

  /** Registers the day of the congress; a day beyond the last one with the consent of the office. */
  async registerDate(date: Day, isBeyond: boolean): Promise<void> {
    const consent = isBeyond ? { consent: { documentNo: '12/CV-LĐLĐ', on: this.today } } : {};
    const who = isBeyond ? this.#office.signatory : this.#filer;
    await this.#give(who, { type: 'register-date', date, ...consent });
    this.#book('registered', { date });
  }

  /** Files what is due, with every paper that is asked; with the report of a congress on `heldOn` where it is told. */
  async file(stages: readonly Stage[], heldOn?: Day): Promise<void> {
    const officer = this.#officer;
    // Of the sample's congresses that were held before the walk, some have their minutes still to come.
    if (stages[0] === 'recognition') await fileMinutes(this.#filer, await this.#filer.get(this.#path));
    const papers = await this.#papers(stages, officer);
    const held = heldOn === undefined ? {} : { held: this.#report(heldOn) };
    const onBehalf = officer ? {} : { onBehalf: { source: 'paper' } };
    await this.#give(this.#filer, { type: 'submit', stages, papers, ...held, ...onBehalf });
    const rounds = { ...this.entry.rounds };
    for (const stage of stages) rounds[stage] += 1;
    this.#book(officer ? 'filed' : 'filed on behalf', { rounds, sides: this.#with(stages, 'submitted') });
  }

  /** Puts what was filed before the signatory. */
  async recommend(): Promise<void> {
    const { stage, round, together } = this.#judged();
    await this.#give(this.#office.reviewer, { type: 'recommend', judged: { stage, round } });
    this.#book('recommended', { sides: this.#with(together, 'recommended') });
  }

  /** Sends what was filed back. */
  async giveBack(): Promise<void> {
    const { stage, round, together } = this.#judged();
    await this.#give(this.#office.reviewer, { type: 'return', judged: { stage, round }, reasons: REASONS });
    this.#book('returned', { sides: this.#with(together, 'returned') });
  }

  /** Refuses to approve the congress: it starts again from its plan or its personnel. */
  async reject(to: 'plan' | 'personnel'): Promise<void> {
    const judged = { stage: 'approval', round: this.entry.rounds.approval };
    const command = { type: 'reject', judged, to, reasons: REASONS, ruling: ruling(this.today) };
    await this.#give(this.#office.signatory, command);
    this.#book('rejected', { sides: this.#from(to) });
  }

  /** Approves what was filed, confirms the congress, or recognises its result. */
  async approve(): Promise<void> {
    const { stage, round, together } = this.#judged();
    await this.#give(this.#office.signatory, approval(stage, round, this.today));
    const sides = { ...this.#with(together, 'approved') };
    const next = stageAfter(together.at(-1) ?? stage);
    if (next && sides[next] === 'waiting') sides[next] = 'open';
    if (stage === 'held') this.#book('held', { sides, heldOn: this.#reported });
    else if (stage === 'recognition')
      this.#book('recognised', { sides, recognisedOn: this.today, hasEnded: true });
    else this.#book('approved', { sides });
  }

  /** Lets the union hold its congress on a later day. */
  async postpone(to: Day): Promise<void> {
    const command = { type: 'postpone', to, reason: 'Mưa lũ', ruling: ruling(this.today) };
    await this.#give(this.#office.signatory, command);
    this.#book('postponed', { date: to, postponedTo: to });
  }

  /** Records that the congress met without a quorum, and when it meets again: beyond the last day once that is consented to. */
  async fail(newDate: Day, isBeyond: boolean): Promise<void> {
    const command = { type: 'report-failed', on: this.today, cause: 'no-quorum', newDate };
    await this.#give(this.#filer, command);
    const failures = this.entry.failures + 1;
    this.#book('failed', { date: isBeyond ? null : newDate, postponedTo: null, failures });
    if (isBeyond) await this.registerDate(newDate, isBeyond);
  }

  /** Refuses to recognise the result: the congress no longer counts as held. */
  async refuse(): Promise<void> {
    const judged = { stage: 'recognition', round: this.entry.rounds.recognition };
    const command = { type: 'refuse-recognition', judged, reasons: REASONS, ruling: ruling(this.today) };
    await this.#give(this.#office.signatory, command);
    this.#book('refused', { sides: this.#from('held'), heldOn: null, date: null, postponedTo: null });
  }

  #reported: Day | null = null;

  #report(on: Day): object {
    this.#reported = on;
    const { members } = this.entry;
    const { ballots, ...whole } = report(on, members || DELEGATES);
    // The smallest elect a president and no committee.
    return members > 0 && members < 10 ? { ...whole, people: {} } : { ...whole, ballots };
  }

  get #office() {
    return officeOf(this.#cast, this.entry.upper);
  }

  get #officer(): Person | undefined {
    return this.#cast.officers.get(this.#union);
  }

  get #filer(): Person {
    return this.#officer ?? this.#office.reviewer;
  }

  get #path(): string {
    return `/api/terms/${this.#cast.term}/congresses/${this.#union}`;
  }

  async #give(person: Person, command: object): Promise<void> {
    await person.change(`${this.#path}/commands`, command);
  }

  async #papers(stages: readonly Stage[], officer: Person | undefined) {
    this.#checklist ??= (await this.#filer.get(this.#path)).checklist as CongressView['checklist'];
    const asked = this.#checklist.filter(paper => paper.required && stages.includes(paper.stage));
    const place = { term: this.#cast.term, union: this.#union };
    const documents = officer ? [await officer.upload(place, SMALL_PDF, `${stages.join('-')}.pdf`)] : [];
    return asked.map(({ code }) => ({ code, documents, ...(!officer && { onPaper: true }) }));
  }

  /** The first stage that lies with the office, and those before the congress that were filed with it. */
  #judged(): { stage: Stage; round: number; together: readonly Stage[] } {
    const { entry } = this;
    const stage = currentOf(entry);
    if (!stage) throw new Error(`nothing of ${entry.union} can be ruled on`);
    const isBefore = STAGES.indexOf(stage) < STAGES.indexOf('held');
    const matter = isBefore ? STAGES.slice(0, STAGES.indexOf('held')) : [stage];
    const together = matter.filter(one => ['submitted', 'recommended'].includes(entry.sides[one]));
    return { stage, round: entry.rounds[stage], together };
  }

  #with(stages: readonly Stage[], side: Entry['sides'][Stage]): Entry['sides'] {
    return { ...this.entry.sides, ...Object.fromEntries(stages.map(stage => [stage, side])) };
  }

  #from(first: Stage): Entry['sides'] {
    const again = stagesFrom(first).map(stage => [stage, stage === first ? 'open' : 'waiting']);
    return { ...this.entry.sides, ...Object.fromEntries(again) };
  }

  #book(deed: Deed, change: Partial<Entry>): void {
    this.#ledger.book(this.#union, deed, change);
  }
}
