import { expect, test } from 'vitest';
import { pastOf } from '../../../lambdas/app/import/to-register.ts';
import { peopleFaults } from '../../../lambdas/domain/people-faults.ts';

const none = { state: 'none' as const };
const ROW: Parameters<typeof pastOf>[0] = {
  row: 3,
  code: 'TD-001',
  name: 'CĐCS Trường Tiểu học Bình Lư',
  parentCode: 'TD',
  kind: 'grassroots',
  sector: 'public',
  group: 'school',
  area: 'xã Bình Lư',
  members: 40,
  status: 'active',
  hasPartyCell: true,
  obligation: 'congress',
  before: { state: 'approved' },
  after: none,
};

test('every count of people that a workbook tells goes into the report', () => {
  const { held } = pastOf({
    ...ROW,
    held: {
      on: '2023-02-20',
      form: 'plenary',
      summoned: 40,
      present: 36,
      presidentElectedDirectly: false,
      presidentReelected: false,
      committee: {
        elected: 4,
        seats: 5,
        women: 3,
        minorities: 2,
        party: 4,
        under35: 1,
        firstTime: 2,
        university: 3,
      },
      inspection: 3,
      delegates: { official: 2, reserve: 1, women: 2, minorities: 1 },
      hasMinutes: true,
    },
  });
  expect(held).toMatchObject({
    president: 'new',
    people: {
      committee: 4,
      women: 3,
      minorities: 2,
      party: 4,
      under35: 1,
      firstTime: 2,
      university: 3,
      vacant: 1,
      inspection: 3,
      delegates: 2,
      reserveDelegates: 1,
      delegateWomen: 2,
      delegateMinorities: 1,
    },
  });
  expect(held && peopleFaults(held)).toEqual([]);
});

test('what a workbook leaves open stays untold', () => {
  const { held } = pastOf({
    ...ROW,
    held: {
      on: '2023-02-20',
      form: 'plenary',
      summoned: 8,
      present: 8,
      presidentElectedDirectly: true,
      hasMinutes: false,
    },
  });
  expect(held).not.toHaveProperty('president');
  expect(held?.people).toEqual({});
});
