import { beforeEach, expect, test } from 'vitest';
import { BadRequest } from '../../../lambdas/app/errors.ts';
import { inbox } from '../../../lambdas/app/queries/inbox.ts';
import type { Union } from '../../../lambdas/domain/register.ts';
import { FakeRecord } from '../../fakes/fake-record.ts';
import { giveBack, submit } from '../../fixtures/commands-in-words.ts';
import { noon, Office } from '../../fixtures/office.ts';
import { sampleTerm } from '../../fixtures/small-term.ts';

const TODAY = '2023-03-20';
/** On which day the union was filed, desk by desk: the desks' lines come by turns. */
const DAYS = { a: ['2023-03-13', '2023-03-15', '2023-03-17'], b: ['2023-03-14', '2023-03-16', '2023-03-16'] };

let record: FakeRecord;
let office: Office;

beforeEach(async () => {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  const uppers = (['a', 'b', 'c'] as const).map(id => office.upper(id));
  await office.open(uppers);
  for (const [desk, days] of Object.entries(DAYS)) {
    for (const [index, day] of days.entries()) await filed(`${desk}${index}`, office.upper(desk), day);
  }
  await filed('c0', office.upper('c'), '2023-03-13');
});

async function filed(id: string, upper: Union, day: string): Promise<Union> {
  const union = office.union(id, upper);
  await office.enrol(union, day);
  await office.give('officer', union, submit(['plan', 'personnel', 'approval'], day), day);
  return union;
}

/** Everything in the inbox of somebody with these posts, read by `limit`. */
async function read(
  posts: readonly (readonly ['officer' | 'reviewer' | 'signatory', string])[],
  limit: number,
) {
  const person = office.person(
    'somebody',
    posts.map(([role, at]) => ({ role, union: office.upper(at).id })),
  );
  await record.register.putOfficer(person);
  const readers = Object.assign(Object.create(record.register), {
    waitingFor: record.lists.waitingFor.bind(record.lists),
    ofParent: record.lists.ofParent.bind(record.lists),
  });
  const found: string[] = [];
  for (let cursor: string | undefined, pages = 0; ; pages += 1) {
    const asker = { sub: person.sub, signedInAt: noon(TODAY) };
    const page = await inbox(readers, asker, { limit, ...(cursor && { cursor }) }, noon(TODAY));
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map(line => line.union.split('.').at(-1) ?? ''));
    cursor = page.cursor;
    if (!cursor) return found;
    if (pages > 20) throw new Error('the pages have no end');
  }
}

test.each([1, 2, 3, 4, 6, 7, 100])(
  'lines of several offices come in one order, %i a page, each once',
  async limit => {
    const posts = [
      ['reviewer', 'a'],
      ['signatory', 'a'],
      ['signatory', 'b'],
    ] as const;
    expect(await read(posts, limit)).toEqual(['a0', 'b0', 'a1', 'b1', 'b2', 'a2']);
  },
);

test('what waits for the union is with the other work of who is officer there', async () => {
  const own = office.union('a1', office.upper('a'));
  await office.give('reviewer', own, giveBack('plan', 1), '2023-03-17');
  expect(
    await read(
      [
        ['officer', 'a1'],
        ['reviewer', 'b'],
      ],
      2,
    ),
  ).toEqual(['b0', 'a1', 'b1', 'b2']);
  expect(await read([['reviewer', 'a']], 2)).toEqual(['a0', 'a2']);
});

test('a cursor that is no place in the order is refused', async () => {
  const asker = { sub: office.sub('leader'), signedInAt: noon(TODAY) };
  const readers = Object.assign(Object.create(record.register), {});
  for (const cursor of ['x', '2023-03-15#', '2023-03-15#u#t#', `2023-03-15#${'u'.repeat(1500)}#t`])
    await expect(inbox(readers, asker, { limit: 1, cursor }, noon(TODAY))).rejects.toThrow(BadRequest);
});
