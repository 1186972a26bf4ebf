import { beforeEach, describe, expect, test } from 'vitest';
import { NotFound, Unauthenticated } from '../../lambdas/app/errors.ts';
import { perform } from '../../lambdas/app/perform.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import { FakeRecord } from '../fakes/fake-record.ts';
import { noon, Office } from '../fixtures/office.ts';
import { firstVersion, sampleTerm } from '../fixtures/small-term.ts';

const TODAY = '2023-03-15';
let record: FakeRecord;
let office: Office;
let union: Union;

beforeEach(async () => {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, sampleTerm());
  const upper = office.upper('a');
  await office.open([upper]);
  union = office.union('1', upper);
  await office.enrol(union, TODAY);
});

test.each([
  ['disabled', { isDisabled: true }],
  ['signed out', { signedOutBefore: noon(TODAY) + 1 }],
])('a person who was %s since gets no earlier answer either', async (_, change) => {
  const command = { type: 'register-date', date: '2023-04-01' } as const;
  await office.give('officer', union, command, TODAY, 'one-key-for-both');
  const officer = office.person(`officer-${union.id}`, [{ union: union.id, role: 'officer' }]);
  await record.register.putOfficer({ ...officer, ...change });
  await expect(office.give('officer', union, command, TODAY, 'one-key-for-both')).rejects.toThrow(
    Unauthenticated,
  );
});

test('a document that is named twice is asked for once: a batch with repeats is refused by the table', async () => {
  const asked: (readonly string[])[] = [];
  const load: FakeRecord['load'] = ask => {
    asked.push(ask.documents ?? []);
    return record.load(ask);
  };
  const store = Object.assign(Object.create(record), { load });
  const by = { kind: 'person', sub: office.sub(`officer-${union.id}`) } as const;
  const command = { type: 'file-minutes', documents: ['d-1', 'd-1'] } as const;
  const request = { term: office.term.id, union: union.id, by, key: 'some-key', command };
  await expect(
    perform(store, { ...request, command: { ...command, documents: [...command.documents] } }, noon(TODAY)),
  ).rejects.toThrow('minutes-not-awaited');
  expect(asked).toEqual([['d-1']]);
});

describe('a union that is in the register already', () => {
  const enrol = async (by: string, entry: Union) => {
    const next = { ...office.term, id: 't-next', countsFrom: '2028-01-01' };
    await record.register.putTerm(firstVersion(next), {});
    const command = { type: 'enrol', obligation: 'congress' } as const;
    const request = {
      term: next.id,
      union: union.id,
      entry,
      command,
      by: { kind: 'person', sub: by },
    } as const;
    return perform(record, request, noon('2028-03-15'));
  };

  test('is brought into a later term without a change of the past that other terms count by', async () => {
    const stays = [{ parent: union.above[0] ?? '', from: '2028-01-01' }];
    await enrol(office.sub('registrar'), { ...union, stays });
    expect(record.register.unionsById.get(union.id)?.stays).toEqual(union.stays);
    expect(await record.state('t-next', union.id)).toMatchObject({ term: 't-next', version: 1 });
  });

  test('is nobody’s who only says so', async () => {
    const sub = office.sub('registrar of another tree');
    await record.register.putOfficer({ sub, name: 'R', posts: [{ union: 'elsewhere', role: 'registrar' }] });
    await expect(enrol(sub, { ...union, above: ['elsewhere'] })).rejects.toThrow(NotFound);
  });
});
