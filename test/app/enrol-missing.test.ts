import { beforeEach, describe, expect, test } from 'vitest';
import { enrolMissing } from '../../lambdas/app/enrol-missing.ts';
import { Forbidden, NotFound } from '../../lambdas/app/errors.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import type { Term } from '../../lambdas/domain/term.ts';
import { FakeRecord } from '../fakes/fake-record.ts';
import { noon, Office } from '../fixtures/office.ts';
import { firstVersion, sampleTerm } from '../fixtures/small-term.ts';

const TODAY = '2023-03-15';
const NOW = noon(TODAY);
const SMALL = sampleTerm();
const BODY = { id: 'body', name: 'The confederation' };
const finishBy = { day: '2023-10-31', inclusive: true, wording: 'by' };
const WITH_TOP: Term = {
  ...SMALL,
  levels: [...SMALL.levels, { level: 'province', finishBy, ruledBy: BODY }],
};

let record: FakeRecord;
let office: Office;
let uppers: Union[];

/** A term that runs already, with the grassroots alone. */
async function running(term: Term): Promise<void> {
  record = new FakeRecord();
  const { register, documents } = record;
  office = new Office({ store: record, register, documents }, term);
  uppers = [office.upper('a', { order: 1 }), office.upper('b', { order: 2 })];
  await office.open(uppers);
  await office.enrol(office.union('1', uppers[0] as Union), TODAY);
}

const enrolled = (who = 'registrar', term = office.term.id) => {
  const { register, figures } = record;
  const readers = {
    officers: register.officers.bind(register),
    unions: register.unions.bind(register),
    term: register.term.bind(register),
    terms: register.terms.bind(register),
    current: figures.current.bind(figures),
    deltas: figures.deltas.bind(figures),
  };
  const ports = { store: record, register, readers, pause: async () => {} };
  return enrolMissing(ports, { sub: office.sub(who), signedInAt: NOW }, term, NOW);
};

const stateOf = (union: string) => record.state(office.term.id, union);

describe('the unions above the grassroots, in a term that runs already,', () => {
  beforeEach(() => running(WITH_TOP));

  test('come into it with their machines, once however often it is asked for', async () => {
    expect(await enrolled()).toEqual({ added: 3, standing: 0 });
    const states = await Promise.all([...uppers.map(({ id }) => id), office.province].map(stateOf));
    expect(states).toMatchObject([
      { level: 'upper', parent: office.province, attempt: 1 },
      { level: 'upper', parent: office.province, attempt: 1 },
      { level: 'province', parent: BODY.id, attempt: 1 },
    ]);
    expect(await enrolled()).toEqual({ added: 0, standing: 3 });
    expect(await stateOf(office.province)).toEqual(states[2]);
  });

  test('have rows of figures with names, the highest one under the body that rules on it', async () => {
    await enrolled();
    const rows = async (level: 'upper' | 'province') => record.figures.current(office.term.id, level);
    expect(await rows('upper')).toMatchObject([
      { id: office.province, name: 'Upper union', figures: { managed: 2 } },
    ]);
    expect(await rows('province')).toMatchObject([{ ...BODY, figures: { managed: 1 } }]);
    expect((await rows('upper'))[0]?.name).not.toBe(office.province);
  });

  test('and no second term, nor anybody but the registrar of the whole tree', async () => {
    const other = sampleTerm({ id: 't-other' });
    await record.register.putTerm(firstVersion(other), {});
    await enrolled();
    expect(await record.state(other.id, uppers[0]?.id ?? '')).toBeUndefined();
    await expect(enrolled('leader')).rejects.toThrow(Forbidden);
    await expect(enrolled('registrar', 't-none')).rejects.toThrow(NotFound);
  });
});

test('a level that the term does not name, or whose ruling body is unknown, stays out', async () => {
  await running({ ...SMALL, levels: [...SMALL.levels, { level: 'province', finishBy }] });
  expect(await enrolled()).toEqual({ added: 2, standing: 0 });
  expect(await stateOf(office.province)).toBeUndefined();
  const [grassroots] = SMALL.levels;
  await running({ ...SMALL, levels: grassroots ? [grassroots] : [] });
  expect(await enrolled()).toEqual({ added: 0, standing: 0 });
});
