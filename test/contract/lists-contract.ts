import { describe, expect, it } from 'vitest';
import { BadRequest } from '../../lambdas/app/errors.ts';
import { office as desk } from '../../lambdas/app/office.ts';
import type { CongressRow, Page, PlacedRow } from '../../lambdas/app/queries/readers.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import { approve, submit } from '../fixtures/commands-in-words.ts';
import type { Office } from '../fixtures/office.ts';
import { recognisedCommands } from '../fixtures/recognised-commands.ts';
import type { Subject } from './record-contract.ts';

const TODAY = '2023-03-15';
const NAMES = [
  'Trường THCS Nậm Mạ',
  'Đội Thuế',
  'UBND xã Lùng Thàng',
  'công ty Ánh Dương',
  'Trường THCS Nậm Hăn',
];
const SORTED = [
  'công ty Ánh Dương',
  'Đội Thuế',
  'Trường THCS Nậm Hăn',
  'Trường THCS Nậm Mạ',
  'UBND xã Lùng Thàng',
];

/** Lists: by name under a parent, by due date on a desk, unfinished for reconcile. They may lag, and settle. */
export function listsContract(subject: Subject): void {
  describe('lists', () => {
    it('show the unions of one parent in one term by folded name, all of them once, page by page', async () => {
      const { office, a } = await fiveUnions(subject);
      for (const limit of [1, 2, 3, 5, 6]) {
        const read = () => allPages(cursor => ofParent(subject, office, a, { limit, ...cursor }), limit);
        await expect.poll(async () => (await read()).map(row => row.name)).toEqual(SORTED);
      }
      const elsewhere = subject.office();
      expect((await ofParent(subject, elsewhere, a, { limit: 5 })).items).toEqual([]);
    });

    it('find a part of a name typed without diacritics, a page never longer than asked', async () => {
      const { office, a } = await fiveUnions(subject);
      const find = (search: string, limit: number) =>
        allPages(cursor => ofParent(subject, office, a, { limit, search, ...cursor }), limit);
      for (const limit of [1, 2, 3, 4, 50]) {
        await expect
          .poll(async () => (await find('truong thcs nam', limit)).map(row => row.name))
          .toEqual(['Trường THCS Nậm Hăn', 'Trường THCS Nậm Mạ']);
        expect((await find('n', limit)).map(row => row.name)).toEqual(SORTED.toSpliced(1, 1));
        expect((await find('đỘI', limit)).map(row => row.name)).toEqual(['Đội Thuế']);
        expect(await find('không có', limit)).toEqual([]);
      }
    });

    it('leave out what is not asked for, and go on until a page is full', async () => {
      const { office, a } = await fiveUnions(subject);
      const kept = SORTED.filter((_, index) => index % 2 === 0);
      const keeps = ({ name }: CongressRow) => kept.includes(name);
      for (const limit of [1, 2, 3, 9]) {
        const read = () =>
          allPages(cursor => ofParent(subject, office, a, { limit, keeps, ...cursor }), limit);
        await expect.poll(async () => (await read()).map(row => row.name)).toEqual(kept);
      }
    });

    it('show a congress without its report, and with the day once it is confirmed', async () => {
      const { office, a, unions } = await fiveUnions(subject);
      const [union] = unions;
      if (!union) throw new Error('five unions were made');
      for (const [who, command] of recognisedCommands(TODAY, 'held'))
        await office.give(who, union, command, TODAY);
      const row = async () => {
        const page = await ofParent(subject, office, a, { limit: 9, search: union.name });
        return page.items[0];
      };
      await expect.poll(async () => (await row())?.congress.stages.held.side).toBe('submitted');
      expect(await row()).not.toHaveProperty('heldOn');
      await office.give('signatory', union, approve('held', 1, TODAY), TODAY);
      await expect.poll(async () => (await row())?.heldOn).toBe(TODAY);
      expect((await row())?.congress).not.toHaveProperty('held');
      expect((await row())?.members).toBe(union.members);
    });

    it('put a congress on the desk of whoever must act, least time left first, and on no other', async () => {
      const { office, a, unions } = await fiveUnions(subject);
      const [first, second, third] = unions;
      if (!first || !second || !third) throw new Error('five unions were made');
      const packet = submit(['plan', 'personnel', 'approval'], TODAY);
      await office.give('officer', first, packet, '2023-03-20');
      await office.give('officer', second, packet, '2023-03-16');
      await office.give('officer', third, packet, '2023-03-17');
      await office.machine(unions[3] as typeof first, { type: 'open-stage', stage: 'plan' }, TODAY);
      const upper = desk('upper', a.id);
      for (const limit of [1, 2, 3, 10]) {
        const read = () => wholeDesk(subject, upper, limit);
        await expect
          .poll(async () => (await read()).map(({ row }) => row.congress.union))
          .toEqual([second.id, third.id, first.id]);
      }
      const own = async (id: string) =>
        (await subject.ports.lists.waitingFor(desk('union', id), 9)).map(({ row }) => row);
      await expect.poll(async () => (await own(unions[3]?.id ?? '')).length).toBe(1);
      expect(await own(first.id)).toEqual([]);
      await office.give('signatory', second, approve('approval', 1, '2023-03-16'), '2023-03-16');
      await expect
        .poll(async () => (await wholeDesk(subject, upper, 9)).map(({ row }) => row.congress.union))
        .toEqual([third.id, first.id]);
    });

    it('put a day that is asked for on the desk above, beside the congress on its own, until it is answered', async () => {
      const { office, a, unions } = await fiveUnions(subject);
      const [asking, filed, other] = unions;
      if (!asking || !filed || !other) throw new Error('five unions were made');
      const packet = submit(['plan', 'personnel', 'approval'], TODAY);
      await office.machine(asking, { type: 'open-stage', stage: 'plan' }, TODAY);
      await office.give('officer', asking, { type: 'register-date', date: '2023-06-10' }, TODAY);
      // Its papers are there as well, due the same day.
      await office.give('officer', filed, { type: 'register-date', date: '2023-06-12' }, TODAY);
      await office.give('officer', filed, packet, TODAY);
      await office.give('officer', other, packet, '2023-03-16');
      const upper = desk('upper', a.id);
      const onDesk = async (at: string, limit = 9) =>
        (await wholeDesk(subject, at, limit)).map(({ row, isRequest }) => [
          row.congress.union,
          isRequest ? row.congress.requested?.date : 'papers',
        ]);
      const all = [
        [asking.id, '2023-06-10'],
        [filed.id, 'papers'],
        [filed.id, '2023-06-12'],
        [other.id, 'papers'],
      ];
      for (const limit of [1, 2, 3, 10]) await expect.poll(() => onDesk(upper, limit)).toEqual(all);
      await expect.poll(() => onDesk(desk('union', asking.id))).toEqual([[asking.id, 'papers']]);
      const [, ...rest] = all;
      const refuse = { type: 'refuse-date', date: '2023-06-10', reason: 'too late' } as const;
      await office.give('signatory', asking, refuse, '2023-03-16');
      await expect.poll(() => onDesk(upper)).toEqual(rest);
      const leave = { type: 'leave', how: 'dissolved', on: TODAY, decisionNo: '1' } as const;
      await office.give('registrar', filed, leave, '2023-03-16');
      await expect.poll(() => onDesk(upper)).toEqual([[other.id, 'papers']]);
    });

    it('refuse a cursor of another list, and one that cannot be read', async () => {
      const { office, a, b } = await fiveUnions(subject);
      const read = () => ofParent(subject, office, a, { limit: 2 });
      await expect.poll(async () => (await read()).cursor).toBeDefined();
      const { cursor = '' } = await read();
      const wrong = [
        ofParent(subject, office, b, { limit: 2, cursor }),
        ofParent(subject, subject.office(), a, { limit: 2, cursor }),
        ...['{', 'bnVsbA', ' ', 'W10'].map(unread =>
          ofParent(subject, office, a, { limit: 2, cursor: unread }),
        ),
      ];
      for (const read of wrong) await expect(read).rejects.toBeInstanceOf(BadRequest);
    });

    it('tell reconcile every unfinished congress once, and a finished one for a day if it had a machine', async () => {
      const { office, unions } = await fiveUnions(subject);
      const [finished] = unions;
      if (!finished) throw new Error('five unions were made');
      await office.machine(finished, { type: 'call-machine', replaces: 0, reason: 'first-start' }, TODAY);
      for (const [who, command] of recognisedCommands(TODAY, 'recognised')) {
        await office.give(who, finished, command, TODAY);
      }
      const exempt = office.union('exempt', office.upper('a'));
      await office.enrol(exempt, TODAY, { obligation: 'exempt-new' });
      const live = async (today: Day) => {
        const found: { term: string; union: string }[] = [];
        for (let cursor: string | undefined, isMore = true; isMore; isMore = cursor !== undefined) {
          const page = await subject.ports.live.page(today, cursor);
          found.push(...page.congresses.filter(({ term }) => term === office.term.id));
          cursor = page.cursor;
        }
        return found.map(({ union }) => union).sort();
      };
      const unfinished = [`${office.term.id}.elsewhere`, ...unions.slice(1).map(union => union.id)];
      await expect.poll(() => live('2023-03-17')).toEqual(unfinished.sort());
      const withFinished = [...unfinished, finished.id].sort();
      await expect.poll(() => live('2023-03-16')).toEqual(withFinished);
      expect(await live(TODAY)).toEqual(withFinished);
    });
  });
}

/** An office with five unions under upper-level union a and one under b. */
async function fiveUnions(subject: Subject) {
  const office = subject.office();
  const [a, b] = [office.upper('a'), office.upper('b')];
  await office.open([a, b]);
  const unions = NAMES.map((name, index) => office.union(`u${index}`, a, { name }));
  for (const union of unions) await office.enrol(union, TODAY);
  await office.enrol(office.union('elsewhere', b), TODAY);
  return { office, a, b, unions };
}

type Ask = { limit: number; cursor?: string; search?: string; keeps?: (row: CongressRow) => boolean };

function ofParent({ ports }: Subject, { term }: Office, parent: { id: string }, ask: Ask) {
  return ports.lists.ofParent(term.id, parent.id, ask);
}

/** Everything on a desk, read by `limit` rows; fails if more come or the pages have no end. */
async function wholeDesk({ ports }: Subject, at: string, limit: number): Promise<PlacedRow[]> {
  const rows: PlacedRow[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 50; pages += 1) {
    const page = await ports.lists.waitingFor(at, limit, after);
    expect(page.length).toBeLessThanOrEqual(limit);
    rows.push(...page);
    after = page.at(-1)?.place;
    if (!after) return rows;
  }
  throw new Error('the pages have no end');
}

/** Every row of a list, read by pages; fails if a page is longer than asked for or the pages have no end. */
async function allPages(
  read: (cursor: { cursor?: string }) => Promise<Page<CongressRow>>,
  limit: number,
): Promise<CongressRow[]> {
  const rows: CongressRow[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 50; pages += 1) {
    const page = await read(cursor ? { cursor } : {});
    expect(page.items.length).toBeLessThanOrEqual(limit);
    rows.push(...page.items);
    cursor = page.cursor;
    if (!cursor) return rows;
  }
  throw new Error('the pages have no end');
}
