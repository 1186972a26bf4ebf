import { beforeEach, describe, expect, test } from 'vitest';
import { BadRequest, NotFound } from '../../../lambdas/app/errors.ts';
import { listUnions, type UnionsAsk } from '../../../lambdas/app/queries/list-unions.ts';
import type { CongressLists } from '../../../lambdas/app/queries/readers.ts';
import type { Role } from '../../../lambdas/domain/authority.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { approve } from '../../fixtures/commands-in-words.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { recognisedCommands } from '../../fixtures/recognised-commands.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-15';
const NOW = noon(TODAY);

let record: FakeRecord;
let office: Office;
let asked: string[];
let second: Union;

beforeEach(async () => {
  record = new FakeRecord();
  asked = [];
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  const uppers = [
    office.upper('z', { order: 1 }),
    office.upper('a', { order: 2 }),
    office.upper('m', { order: 3 }),
  ];
  await office.open(uppers);
  const [z, a, m] = uppers as [Union, Union, Union];
  second = a;
  const names: [string, Union, string][] = [
    ['1', z, 'Đường Lâm'],
    ['2', z, 'Ánh Dương'],
    ['3', a, 'Bình Minh'],
    ['4', a, 'Duong'],
    ['5', m, 'Dương Xá'],
  ];
  for (const [id, upper, name] of names) await office.enrol(office.union(id, upper, { name }), TODAY);
  const held = office.union('3', a, { name: 'Bình Minh' });
  for (const [who, command] of recognisedCommands(TODAY, 'held'))
    await office.give(who, held, command, TODAY);
  await office.give('signatory', held, approve('held', 1, TODAY), TODAY);
});

async function list(over: Partial<UnionsAsk> = {}, role: Role = 'leader', at = office.province, now = NOW) {
  const { register, lists, figures, history } = record;
  const person = office.person(`${role} at ${at}`, [{ role, union: at }]);
  await register.putOfficer(person);
  const ofParent: CongressLists['ofParent'] = (term, parent, options) => {
    asked.push(parent.slice(-1));
    return lists.ofParent(term, parent, options);
  };
  const readers = {
    officers: register.officers.bind(register),
    unions: register.unions.bind(register),
    term: register.term.bind(register),
    terms: register.terms.bind(register),
    ofParent,
    rows: lists.rows.bind(lists),
    waitingFor: lists.waitingFor.bind(lists),
    current: figures.current.bind(figures),
    deltas: figures.deltas.bind(figures),
  };
  const ask = { term: office.term.id, parent: office.province, limit: 200, ...over };
  return listUnions({ readers, history }, { sub: person.sub, signedInAt: NOW }, ask, now);
}

const namesOf = async (over?: Partial<UnionsAsk>) => (await list(over)).items.map(({ name }) => name);

const ALL = ['Ánh Dương', 'Đường Lâm', 'Bình Minh', 'Duong', 'Dương Xá'];

describe('the unions of the province', () => {
  test('come one upper-level union after another, in the official order', async () => {
    expect(await namesOf()).toEqual(ALL);
    expect((await list()).uppers.map(({ id }) => id.slice(-1))).toEqual(['z', 'a', 'm']);
  });

  test.each([1, 2, 3, 4, 5])('come all of them once, %i at a time', async limit => {
    const found: string[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 9; pages += 1) {
      const page = await list({ limit, ...(cursor && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      found.push(...page.items.map(({ name }) => name));
      cursor = page.cursor;
      if (!cursor) break;
    }
    expect(found).toEqual(ALL);
  });

  test('that a number counts are looked for only where there are some, and counted', async () => {
    const answer = await list({ show: 'held' });
    expect(answer.items.map(({ name }) => name)).toEqual(['Bình Minh']);
    expect(answer.total).toBe(1);
    expect(asked).toEqual(['a']);
  });

  test('that a search finds have those first that are spelled as typed, and nobody has counted them', async () => {
    expect(await namesOf({ search: 'duong' })).toEqual(['Ánh Dương', 'Đường Lâm', 'Duong', 'Dương Xá']);
    expect(await namesOf({ search: 'đường' })).toEqual(['Đường Lâm', 'Ánh Dương', 'Duong', 'Dương Xá']);
    expect(await namesOf({ search: 'dương' })).toEqual(['Ánh Dương', 'Dương Xá', 'Đường Lâm', 'Duong']);
    expect((await list({ search: 'dương' })).total).toBeNull();
  });

  test('are looked for no further than the page is long', async () => {
    await list({ limit: 2, search: 'duong' });
    expect(asked).toEqual(['z']);
  });

  test.each(['x:', ':', 'x', '4:abc'])('are not gone on with from %s', async cursor => {
    await expect(list({ cursor })).rejects.toThrow(BadRequest);
  });
});

describe('who may list them', () => {
  test.each(['leader', 'registrar', 'operator', 'signatory'] as const)('a %s of the province', async role => {
    expect((await list({}, role)).items).toHaveLength(5);
  });

  test.each([
    ['reviewer', () => office.province],
    ['officer', () => office.province],
    ['reviewer', () => second.id],
    ['signatory', () => second.id],
    ['officer', () => second.id],
  ] as const)('no %s of %s', async (role, at) => {
    await expect(list({}, role, at())).rejects.toThrow(NotFound);
  });

  test('a reviewer those of the own upper-level union', async () => {
    const answer = await list({ parent: second.id, show: 'held' }, 'reviewer', second.id);
    expect(answer.items).toHaveLength(1);
    expect(answer.total).toBe(1);
  });

  test.each([
    ['reviewer', ['return', 'recommend']],
    ['signatory', ['return', 'recommend', 'approve', 'consent-to-date']],
  ] as const)('to a %s each line says what they may do about it', async (role, actions) => {
    const { items } = await list({ parent: second.id }, role, second.id);
    expect(items.map(line => line.actions)).toEqual([actions, actions]);
    // The province signs for every union, and reads alone as a leader.
    const ofProvince = (await list({}, role === 'reviewer' ? 'leader' : 'signatory')).items;
    expect(ofProvince.every(line => line.actions?.length === (role === 'reviewer' ? 0 : 4))).toBe(true);
  });
});

describe('the unions that a number counted on earlier dates', () => {
  const YESTERDAY = '2023-03-14';

  test('are those as known then, each line as it stood', async () => {
    expect((await list({ show: 'held', asOf: TODAY, knownAt: YESTERDAY })).items).toEqual([]);
    const later = noon('2023-03-20');
    const past = { show: 'held', asOf: TODAY, knownAt: TODAY } as const;
    const answer = await list(past, 'leader', office.province, later);
    expect(answer).toMatchObject({ total: 1, asOf: TODAY, knownAt: TODAY });
    expect(answer.items).toMatchObject([{ name: 'Bình Minh', heldOn: TODAY, clock: null }]);
  });

  test('stay under the upper-level union that they were under, and come page by page', async () => {
    const moved = office.union('1', second);
    const m = `${office.term.id}.m`;
    await office.give(
      'registrar',
      moved,
      {
        type: 'change-register',
        kind: 'moved',
        on: '2023-03-18',
        change: { parent: m },
        above: [m, office.province],
        decisionNo: '9/QĐ',
      },
      '2023-03-18',
    );
    const later = noon('2023-03-20');
    const codes = async (dates: Partial<UnionsAsk>) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const ask = { show: 'managed' as const, limit: 2, ...dates, ...(cursor && { cursor }) };
        const page = await list(ask, 'leader', office.province, later);
        found.push(...page.items.map(({ union, parent }) => `${union.slice(-1)} ${parent.slice(-1)}`));
        cursor = page.cursor;
      } while (cursor);
      return found;
    };
    expect(await codes({ asOf: '2023-03-17' })).toEqual(['1 z', '2 z', '3 a', '4 a', '5 m']);
    expect(await codes({ asOf: '2023-03-19' })).toEqual(['2 z', '3 a', '4 a', '1 m', '5 m']);
    expect(await codes({ knownAt: '2023-03-17' })).toEqual(['1 z', '2 z', '3 a', '4 a', '5 m']);
  });

  test('that a search finds are those of the dates', async () => {
    const later = noon('2023-03-20');
    const found = await list({ search: 'duong', asOf: TODAY }, 'leader', office.province, later);
    expect(found.items.map(({ name }) => name)).toEqual(['Đường Lâm', 'Ánh Dương', 'Duong', 'Dương Xá']);
  });
});

describe('the unions of two levels', () => {
  test('are two lists, although the province manages some of each itself', async () => {
    const above = { id: office.province, name: 'p', order: 0, above: [] };
    const province = { ...second, ...above, level: 'province' as const };
    await office.enrol(second, TODAY);
    await office.enrol(
      office.union('6', province, { name: 'Cơ quan tỉnh', above: [office.province] }),
      TODAY,
    );
    expect(await namesOf({ level: 'upper' })).toEqual([second.name]);
    expect((await list({ level: 'upper', show: 'managed' })).total).toBe(1);
    expect((await list({ parent: second.id })).items.map(({ name }) => name)).toEqual(['Bình Minh', 'Duong']);
    await expect(list({ level: 'upper', parent: second.id }, 'reviewer', second.id)).resolves.toMatchObject({
      items: [],
    });
  });

  test('open for a reviewer of the province as far as the province rules on them itself', async () => {
    await office.enrol(second, TODAY);
    const { items } = await list({ level: 'upper' }, 'reviewer');
    expect(items.map(({ union }) => union)).toEqual([second.id]);
    await expect(list({}, 'reviewer')).rejects.toThrow(NotFound);
  });
});
