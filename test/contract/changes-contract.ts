import { describe, expect, it } from 'vitest';
import type { Change, CongressStore } from '../../lambdas/app/congress-store.ts';
import { VersionConflict } from '../../lambdas/app/errors.ts';
import { changeHash } from '../../lambdas/app/hash.ts';
import { perform } from '../../lambdas/app/perform.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import { FAMILY_NAMES } from '../../lambdas/domain/measures.ts';
import { approve, CHECKED, giveBack, submit } from '../fixtures/commands-in-words.ts';
import { noon, type Office } from '../fixtures/office.ts';
import type { Subject } from './record-contract.ts';

const TODAY = '2023-03-15';
const PACKET = submit(['plan', 'personnel', 'approval'], TODAY);

/** Loading a congress and writing its changes: whole or not at all, on the version they were decided on. */
export function changesContract(subject: Subject): void {
  describe('changes', () => {
    it('are loaded as they were written, with everything that a decision looks at', async () => {
      const { office, union } = await enrolled(subject);
      const answer = await office.give('officer', union, PACKET, TODAY, 'the-key');
      const loaded = await subject.ports.store.load({
        term: office.term.id,
        union: union.id,
        sub: office.sub(`officer-${union.id}`),
        key: 'the-key',
        documents: [CHECKED, 'd-unknown'],
      });
      expect(loaded.term).toEqual(office.term);
      expect(loaded.union).toEqual(union);
      expect(loaded.officer?.name).toBe(`officer-${union.id}`);
      expect(JSON.parse(loaded.receipt?.answer ?? '')).toEqual(answer);
      expect(loaded.documents.map(document => document.id)).toEqual([CHECKED]);
      expect(loaded.congress).toMatchObject({ at: answer.at, congress: { version: 2 } });
      expect(loaded.congress?.congress.stages.approval.side).toBe('submitted');
      const state = await subject.ports.store.state(office.term.id, union.id);
      expect(state).toEqual(loaded.congress?.congress);
    });

    it('are absent where nothing was written', async () => {
      const { store } = subject.ports;
      const unknown = { term: 't-unknown', union: 'u-unknown', sub: 'nobody', key: 'none', documents: ['d'] };
      expect(await store.load(unknown)).toEqual({ documents: [] });
      expect(await store.state('t-unknown', 'u-unknown')).toBeUndefined();
      expect(await store.changes('t-unknown', 'u-unknown', 10)).toEqual([]);
      expect(await store.submissions('t-unknown', 'u-unknown')).toEqual([]);
    });

    it('are told newest first, page by page, every one chained to the one before', async () => {
      const { office, union } = await enrolled(subject);
      for (let round = 1; round <= 6; round += 1) {
        await office.give('officer', union, PACKET, TODAY);
        await office.give('reviewer', union, giveBack('plan', round), TODAY);
      }
      const { store } = subject.ports;
      const all = await store.changes(office.term.id, union.id, 100);
      expect(all.map(change => change.number)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
      expect(await store.changes(office.term.id, union.id, 4)).toEqual(all.slice(0, 4));
      expect(await store.changes(office.term.id, union.id, 4, 10)).toEqual(all.slice(4, 8));
      expect(await store.changes(office.term.id, union.id, 4, 1)).toEqual([]);
      for (const [index, { hash, ...entry }] of all.entries()) {
        expect(hash).toBe(changeHash(all[index + 1]?.hash, entry));
      }
    });

    it('keep every version of the papers', async () => {
      const { office, union } = await enrolled(subject);
      await office.give('officer', union, PACKET, TODAY);
      await office.give('reviewer', union, giveBack('plan', 1), TODAY);
      await office.give('officer', union, PACKET, TODAY);
      const filed = await subject.ports.store.submissions(office.term.id, union.id);
      expect(filed.map(({ stage, round }) => `${stage} ${round}`)).toEqual([
        'approval 1',
        'approval 2',
        'personnel 1',
        'personnel 2',
        'plan 1',
        'plan 2',
      ]);
      expect(filed[0]?.papers.map(paper => paper.code)).toEqual(['REQUEST', 'TERM_REPORT']);
    });

    it('decided on a version that has passed are refused whole', async () => {
      const { office, union } = await enrolled(subject);
      await office.give('officer', union, PACKET, TODAY);
      const { store, figures } = subject.ports;
      const overtaken = await preparedChange(store, office, union.id, approve('plan', 1, TODAY), 'overtaken');
      await office.give('reviewer', union, giveBack('plan', 1), TODAY);
      const before = await everythingOf(subject, office, union.id);
      await expect(store.commit(overtaken)).rejects.toBeInstanceOf(VersionConflict);
      expect(await everythingOf(subject, office, union.id)).toEqual(before);
      await expect
        .poll(async () => (await figures.current(office.term.id, 'grassroots'))[0]?.figures)
        .toEqual({
          managed: 2,
          members: 40,
          'obliged.congress': 2,
          'at.plan.open': 1,
          'at.plan.returned': 1,
        });
    });

    it('whose receipt was written meanwhile are refused whole, even on another congress', async () => {
      const { office, union, other } = await enrolled(subject);
      const { store } = subject.ports;
      const first = await preparedChange(store, office, union.id, PACKET, 'one-key');
      const second = await preparedChange(store, office, other.id, PACKET, 'one-key');
      const receipt = first.receipt && { ...first.receipt };
      await store.commit(first);
      const before = await everythingOf(subject, office, other.id);
      await expect(store.commit({ ...second, receipt })).rejects.toBeInstanceOf(VersionConflict);
      expect(await everythingOf(subject, office, other.id)).toEqual(before);
    });

    it('of two enrolments at once keep one', async () => {
      const { office, union } = await enrolled(subject);
      const late = office.union('late', office.upper('a'));
      const both = await Promise.allSettled([office.enrol(late, TODAY), office.enrol(late, TODAY)]);
      expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await subject.ports.store.changes(office.term.id, late.id, 10)).toHaveLength(1);
      expect(union.above[0]).toBe(late.above[0]);
    });

    it('with a text decomposed or with none at all are kept as they were', async () => {
      const { office, union } = await enrolled(subject);
      await office.give('officer', union, { ...PACKET, note: 'Hồ sơ đã đủ\u00a0' }, TODAY);
      const [filed] = await subject.ports.store.submissions(office.term.id, union.id);
      expect(filed?.note).toBe('Hồ sơ đã đủ\u00a0');
      expect(filed && 'partyOpinion' in filed).toBe(false);
    });
  });
}

async function enrolled(subject: Subject) {
  const office = subject.office();
  const upper = office.upper('a');
  await office.open([upper]);
  const union = office.union('u1', upper);
  const other = office.union('u2', upper);
  await office.enrol(union, TODAY);
  await office.enrol(other, TODAY);
  return { office, union, other };
}

/** The change that `command` would write now, caught on its way to the store. */
async function preparedChange(
  store: CongressStore,
  office: Office,
  union: string,
  command: Command,
  key: string,
): Promise<Change> {
  let caught: Change | undefined;
  const catching: CongressStore = {
    load: request => store.load(request),
    givers: subs => store.givers(subs),
    commit: async change => {
      caught = change;
    },
    changes: (...asked) => store.changes(...asked),
    submissions: (...asked) => store.submissions(...asked),
    attendance: (...asked) => store.attendance(...asked),
    figuresBelow: (...asked) => store.figuresBelow(...asked),
  };
  const sub = office.sub(
    command.type === 'submit' ? `officer-${union}` : `signatory-${office.upper('a').id}`,
  );
  const by = { kind: 'person' as const, sub };
  await perform(catching, { term: office.term.id, union, command, by, key }, noon(TODAY));
  if (!caught) throw new Error('nothing was to be written');
  return caught;
}

async function everythingOf({ ports }: Subject, { term }: Office, union: string) {
  return {
    state: await ports.store.state(term.id, union),
    changes: await ports.store.changes(term.id, union, 100),
    submissions: await ports.store.submissions(term.id, union),
    current: await ports.figures.current(term.id, 'grassroots'),
    deltas: await ports.figures.deltas(term.id, 'grassroots', FAMILY_NAMES),
  };
}
