import { describe, expect, test } from 'vitest';
import type { CongressLine, Inbox } from '../../lambdas/api/contracts.ts';
import {
  addressOf,
  filtered,
  filtersIn,
  type InboxFilters,
  NO_FILTERS,
} from '../../web/pages/inbox/inbox-filters.ts';
import { inboxRows } from '../../web/pages/inbox/inbox-row.ts';
import { leastTimeFirst } from '../../web/pages/inbox/least-time-first.ts';
import { inPlaceFor, isRuledOn, manyActions } from '../../web/pages/inbox/many/many-actions.ts';
import { bodyOf, faultsIn, needsRuling, newDraft } from '../../web/pages/inbox/many/many-draft.ts';
import { numbersFrom } from '../../web/pages/inbox/many/numbers-from.ts';
import { between, keyOf, linesOf, withLines } from '../../web/pages/inbox/selection.ts';
import { readInbox } from '../../web/pages/inbox/use-inbox.ts';
import { congressView } from './congress/congress-view.ts';

function line(name: string, workingDaysLeft: number, due: string, change: Partial<CongressLine> = {}) {
  const isOverdue = workingDaysLeft < 0;
  const clock = { stage: 'plan', turn: 'upper', due, workingDaysLeft, isOverdue } as const;
  return { ...congressView(), name, union: name, clock, side: 'submitted' as const, round: 1, ...change };
}

const LINES: CongressLine[] = [
  line('Trường THCS Nậm Mạ', -1, '2023-03-14'),
  line('Đội Thuế', 2, '2023-03-17', { round: 2 }),
  line('Trường THCS Nậm Hăn', 4, '2023-03-21', { side: 'recommended', current: 'recognition' }),
  line('UBND xã Lùng Thàng', 9, '2023-03-28', {
    current: 'held',
    objection: { on: '2023-03-14', stages: ['plan'] },
  }),
];
const names = (change: Partial<InboxFilters>) =>
  filtered(LINES, { ...NO_FILTERS, ...change }).map(it => it.name);

test('lines come in one order, overdue first', () => {
  const pages = [{ items: LINES.slice(2) }, { items: LINES.slice(0, 2) }];
  expect(leastTimeFirst(pages)).toEqual(LINES);
});

describe('the filters', () => {
  test.each<[Partial<InboxFilters>, number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ show: 'overdue' }, [0]],
    [{ show: 'soon' }, [1]],
    [{ show: 'again' }, [1]],
    [{ show: 'recommended' }, [2]],
    [{ show: 'objection' }, [3]],
    [{ matter: 'before' }, [0, 1]],
    [{ matter: 'held' }, [3]],
    [{ matter: 'recognition' }, [2]],
    [{ text: 'nam' }, [0, 2]],
    [{ text: 'NẬM  hăn ' }, [2]],
    [{ text: 'đội' }, [1]],
    [{ text: 'doi' }, [1]],
    [{ text: 'nam', matter: 'before' }, [0]],
    [{ text: 'không có' }, []],
  ])('%j', (filters, left) => {
    expect(names(filters)).toEqual(left.map(index => LINES[index]?.name));
  });

  test('are kept in the address, and read from it', () => {
    const filters: InboxFilters = { show: 'soon', matter: 'recognition', text: 'Nậm Mạ' };
    expect(filtersIn(new URLSearchParams(addressOf(filters)))).toEqual(filters);
    expect(addressOf(NO_FILTERS)).toEqual({});
    expect(filtersIn(new URLSearchParams('loc=x&viec=toString'))).toEqual(NO_FILTERS);
  });
});

describe('reading the inbox', () => {
  const client = (count: number) => ({
    asked: [] as unknown[],
    async call(_: string, ask: { query?: { cursor?: string } }): Promise<Inbox> {
      this.asked.push(ask.query?.cursor);
      const at = Number(ask.query?.cursor ?? 0);
      const items = [line(`u${at}`, 1, `2023-03-${10 + at}`)];
      return { today: '2023-03-15', items, ...(at + 1 < count && { cursor: String(at + 1) }) };
    },
  });

  test('goes on page after page, and shows what there is meanwhile', async () => {
    const parts: number[] = [];
    const read = await readInbox(client(3) as never, part => parts.push(part.items.length));
    expect(read).toMatchObject({ extent: 'whole', today: '2023-03-15' });
    expect(read.items.map(it => it.name)).toEqual(['u0', 'u1', 'u2']);
    expect(parts).toEqual([1, 2]);
  });

  test('stops at a limit, and says so', async () => {
    const endless = client(1000);
    expect(await readInbox(endless as never, () => {})).toMatchObject({ extent: 'cut' });
    expect(endless.asked).toHaveLength(10);
  });
});

describe('ticks', () => {
  test('keep each line as it was ticked', () => {
    const [one] = LINES as [CongressLine];
    const chosen = withLines(new Map(), LINES.slice(0, 2), true);
    const again = withLines(chosen, [{ ...one, round: 7 }], true);
    expect(again.get(keyOf(one))?.round).toBe(1);
    expect([...withLines(again, [one], false).values()]).toEqual(LINES.slice(1, 2));
  });

  test('are no more than can be ruled on at once', () => {
    const many = Array.from({ length: 600 }, (_, index) => line(`u${index}`, 1, '2023-03-16'));
    expect(withLines(new Map(), many, true).size).toBe(500);
  });

  test('of a range reach from one row to the other, upward too', () => {
    expect(between(LINES, 1, 3)).toEqual(LINES.slice(1));
    expect(between(LINES, 3, 1)).toEqual(LINES.slice(1));
  });

  test('of what was tried in vain are of the line as it stands now, or of none', () => {
    const [one, two, three] = LINES as [CongressLine, CongressLine, CongressLine];
    const chosen = withLines(new Map(), [one, two, three], true);
    const failed = new Map([one, two].map(it => [keyOf(it), it]));
    const now = [{ ...one, round: 2 }, three];
    expect(linesOf(chosen, now, failed)).toEqual([{ ...one, round: 2 }, three]);
    expect(linesOf(chosen, now, new Map())).toEqual([one, two, three]);
  });
});

test('what was tried in vain stays in the list with its reason, whatever is filtered', () => {
  const gone = line('Gone', 0, '2023-03-15');
  const failed = new Map(
    [gone, LINES[1] as CongressLine].map(it => [keyOf(it), { line: it, why: 'Vì thế' }]),
  );
  const rows = inboxRows(LINES, { ...NO_FILTERS, show: 'overdue' }, failed);
  expect(rows.map(row => [row.line.name, row.why, row.isGone])).toEqual([
    [LINES[0]?.name, undefined, false],
    ['Gone', 'Vì thế', true],
    [LINES[1]?.name, 'Vì thế', false],
  ]);
});

describe('what can be done to many', () => {
  const SIGNS = ['return', 'recommend', 'approve', 'consent-to-date'] as const;
  const EXAMINES = ['return', 'recommend'] as const;
  const counts = (actions: CongressLine['actions'], lines = LINES) =>
    manyActions(lines.map(it => ({ ...it, actions: actions ?? [] }))).map(it => [it.action, it.lines.length]);

  test('is by matter for who signs', () => {
    expect(counts(SIGNS)).toEqual([
      ['approve', 2],
      ['confirm', 1],
      ['recognise', 1],
      ['return', 4],
    ]);
  });

  test('is to recommend what is not yet, and to return, for who examines', () => {
    expect(counts(EXAMINES)).toEqual([
      ['recommend', 3],
      ['return', 4],
    ]);
  });

  test('is nothing elsewhere, or where it is the union’s turn', () => {
    expect(counts([])).toEqual([]);
    const returned = line('x', 1, '2023-03-16', { side: 'returned', actions: SIGNS });
    expect(isRuledOn(returned)).toBe(false);
    expect(isRuledOn({ ...returned, side: 'submitted' })).toBe(true);
  });

  test('is within one term', () => {
    const other = line('x', 1, '2023-03-16', { term: 'other' });
    expect(counts(SIGNS, [other, ...LINES])).toEqual([
      ['approve', 1],
      ['return', 1],
    ]);
  });

  test('is line by line for who stands in, and says where it is in whose place', () => {
    const [one, two] = LINES as [CongressLine, CongressLine];
    const lent = { ...one, actions: SIGNS, standsIn: [{ name: 'A', actions: ['approve'] as const }] };
    const lines = [lent, { ...two, actions: EXAMINES }];
    expect(manyActions(lines).map(it => [it.action, it.lines.length])).toEqual([
      ['approve', 1],
      ['recommend', 1],
      ['return', 2],
    ]);
    expect(inPlaceFor('approve', lent)).toBe('A');
    expect(inPlaceFor('return', lent)).toBeUndefined();
  });
});

describe('the request', () => {
  const [plan, again] = LINES as [CongressLine, CongressLine];
  const recognitions = ['a', 'b', 'c'].map(name => line(name, 1, '2023-03-16', { current: 'recognition' }));
  const typed = (documentNo: string) => ({
    ...newDraft('2023-03-15'),
    ruling: { ...newDraft('2023-03-15').ruling, documentNo, signer: 'CHỦ TỊCH', basisOn: '2023-03-14' },
  });

  test('names for each the version that was on the screen', () => {
    const { items, command } = bodyOf('recommend', { ...typed(''), note: ' ' }, [plan, again]);
    expect(command).toEqual({ type: 'recommend' });
    expect(items).toEqual([
      { union: plan.union, judged: { stage: 'plan', round: 1 } },
      { union: again.union, judged: { stage: 'plan', round: 2 } },
    ]);
  });

  test('carries one notice for papers that end in the approval, and none where none is needed', () => {
    const packet = line('p', 1, '2023-03-16', { filedWith: ['plan', 'personnel', 'approval'] });
    expect([needsRuling('approve', [plan, packet]), needsRuling('approve', [plan])]).toEqual([true, false]);
    const { command, items } = bodyOf('approve', typed('45/TB-LĐLĐ'), [plan, packet]);
    expect(command).toMatchObject({ type: 'approve', ruling: { documentNo: '45/TB-LĐLĐ' } });
    expect(items.map(item => item.documentNo)).toEqual([undefined, undefined]);
    expect(bodyOf('approve', typed(''), [plan]).command).toEqual({ type: 'approve' });
  });

  test('carries a decision each for recognitions, in turn or as typed', () => {
    const draft = { ...typed('98/QĐ-LĐLĐ'), numbers: { b: '101/QĐ-LĐLĐ' } };
    const { command, items } = bodyOf('recognise', draft, recognitions);
    expect(command).not.toHaveProperty('ruling.documentNo');
    expect(items.map(item => item.documentNo)).toEqual(['98/QĐ-LĐLĐ', '101/QĐ-LĐLĐ', '100/QĐ-LĐLĐ']);
    expect(faultsIn('recognise', draft, recognitions)).toEqual([]);
    expect(faultsIn('recognise', { ...draft, numbers: { b: '100/QĐ-LĐLĐ' } }, recognitions)).toHaveLength(1);
    expect(faultsIn('recognise', { ...draft, numbers: { b: ' ' } }, recognitions)).toHaveLength(1);
    expect(faultsIn('recognise', typed('QĐ'), recognitions)).toHaveLength(1);
  });

  test('rests on a meeting before the day of the document', () => {
    const draft = typed('45/TB-LĐLĐ');
    const late = {
      ...draft,
      isRuled: true,
      ruling: { ...draft.ruling, basisOn: '2023-03-15', on: '2023-03-14' },
    };
    expect(faultsIn('approve', late, [plan])).toHaveLength(1);
    expect(faultsIn('approve', { ...late, isRuled: false }, [plan])).toEqual([]);
    expect(faultsIn('approve', draft, [plan])).toEqual([]);
  });

  test('of a return needs a reason, and names no file', () => {
    const draft = { ...typed(''), reasons: { unsigned: ' trang 2', 'no-seal': ' ' } };
    expect(faultsIn('return', typed(''), LINES)).toHaveLength(1);
    expect(bodyOf('return', draft, LINES).command).toEqual({
      type: 'return',
      reasons: [{ code: 'unsigned', note: ' trang 2' }, { code: 'no-seal' }],
    });
  });
});

test.each([
  ['46/QĐ-LĐLĐ', ['46/QĐ-LĐLĐ', '47/QĐ-LĐLĐ', '48/QĐ-LĐLĐ']],
  ['098-QĐ', ['098-QĐ', '099-QĐ', '100-QĐ']],
  [' 9 ', ['9', '10', '11']],
  ['QĐ', ['QĐ', 'QĐ', 'QĐ']],
  ['', ['', '', '']],
])('numbers from %j', (start, numbers) => {
  expect(numbersFrom(start, 3)).toEqual(numbers);
});
