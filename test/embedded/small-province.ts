import { readFileSync } from 'node:fs';
import type { Cell, Columns, RowValues, Sheet } from '../../lambdas/app/import/column.ts';
import { SHEETS, UNION_COLUMNS, UPPER_COLUMNS } from '../../lambdas/app/import/workbook-format.ts';
import type { Invitation } from '../../lambdas/app/invite.ts';
import { type Term, termSchema } from '../../lambdas/domain/term.ts';
import { toCells } from '../../sample/workbook/to-cells.ts';
import { writeWorkbook } from '../../sample/workbook/write-workbook.ts';
import { IS_EMBEDDED } from './target.ts';

/** A province of three upper-level unions and fifteen grassroots unions: enough for every rule, imported in a second. */
export const PROVINCE = 'KT';

/** The term of the small province; an installation that several files of tests share has one for each of them. */
export const TERM: string = IS_EMBEDDED ? 'kt-2023' : `kt-${Date.now().toString(36)}`;

/** The password of all its people. */
export const PASSWORD = 'Kiem-Thu-2023!';

/** Upper-level unions and how many members each of their unions has; the union `TR-001` is the first of `TR`. */
export const UPPERS: Readonly<Record<string, readonly number[]>> = {
  TR: [160, 20, 25, 8, 40, 60, 12],
  SG: [30, 18, 9, 200, 15],
  NK: [22, 11, 35],
};

/** Every grassroots union. */
export const UNIONS: readonly string[] = Object.entries(UPPERS).flatMap(([upper, sizes]) =>
  sizes.map((_, index) => unionOf(upper, index + 1)),
);

/** The unions above the grassroots, which hold congresses of their own. */
export const ABOVE: readonly string[] = [PROVINCE, ...Object.keys(UPPERS)];

/** The `number`th union (from 1) under `upper`. */
export function unionOf(upper: string, number: number): string {
  return `${upper}-${String(number).padStart(3, '0')}`;
}

const post = (union: string, role: Invitation['posts'][number]['role']) => ({ union, role });

/** The people, by what they are; `both` is an officer of TR-003 and a signatory of the union above it. */
export const PEOPLE = {
  officer: { name: 'Cán bộ một', posts: [post('TR-001', 'officer')] },
  smallOfficer: { name: 'Cán bộ hai', posts: [post('TR-002', 'officer')] },
  otherOfficer: { name: 'Cán bộ ba', posts: [post('SG-001', 'officer')] },
  both: { name: 'Người hai vai', posts: [post('TR-003', 'officer'), post('TR', 'signatory')] },
  reviewer: { name: 'Chuyên viên Tre', posts: [post('TR', 'reviewer')] },
  signatory: { name: 'Chủ tịch Tre', posts: [post('TR', 'signatory')] },
  deputy: { name: 'Phó Chủ tịch Tre', posts: [post('TR', 'signatory')] },
  otherReviewer: { name: 'Chuyên viên Sông', posts: [post('SG', 'reviewer')] },
  otherSignatory: { name: 'Chủ tịch Sông', posts: [post('SG', 'signatory')] },
  thirdSignatory: { name: 'Chủ tịch Ngành', posts: [post('NK', 'signatory')] },
  leader: { name: 'Lãnh đạo tỉnh', posts: [post(PROVINCE, 'leader')] },
  registrar: { name: 'Ban Tổ chức', posts: [post(PROVINCE, 'registrar')] },
  operator: { name: 'Cán bộ kỹ thuật', posts: [post(PROVINCE, 'operator')] },
  upperOfficer: { name: 'Văn phòng Ngành', posts: [post('NK', 'officer')] },
  provinceOfficer: { name: 'Văn phòng tỉnh', posts: [post(PROVINCE, 'officer')] },
  provinceSignatory: { name: 'Thường trực tỉnh', posts: [post(PROVINCE, 'signatory')] },
  leaving: { name: 'Cán bộ sắp nghỉ', posts: [post('NK-001', 'officer')] },
} as const satisfies Record<string, Omit<Invitation, 'login'>>;

/** Somebody of the small province. */
export type PersonName = keyof typeof PEOPLE;

/** The name that `person` signs in by. */
export function loginOf(person: PersonName): string {
  return `${person.toLowerCase()}@kiemthu.example`;
}

/** The term: the settings of the sample under another name, with `finishBy` as the last day. */
export function smallTerm(finishBy: string): Term {
  const sample = new URL('../../sample/lai-chau-2023/term.json', import.meta.url);
  const term = termSchema.parse(JSON.parse(readFileSync(sample, 'utf8')));
  const levels = term.levels.map(level => ({ ...level, finishBy: { ...level.finishBy, day: finishBy } }));
  return { ...term, id: TERM, title: 'Nhiệm kỳ kiểm thử', levels };
}

/** The register of the small province as the workbook that a registrar would import. */
export function smallWorkbook(): Promise<Buffer> {
  const uppers: RowValues<typeof UPPER_COLUMNS>[] = [
    { order: 0, code: PROVINCE, name: 'Liên đoàn Lao động tỉnh', shortName: 'Tỉnh', kind: 'province' },
    ...Object.keys(UPPERS).map((code, index) => ({
      order: index + 1,
      code,
      name: `Công đoàn cấp trên ${code}`,
      shortName: code,
      kind: 'district' as const,
      parentCode: PROVINCE,
    })),
  ];
  const unions = Object.entries(UPPERS).flatMap(([upper, sizes]) =>
    sizes.map((members, index) => unionRow(upper, unionOf(upper, index + 1), members)),
  );
  return writeWorkbook([
    sheet(SHEETS.uppers, UPPER_COLUMNS, uppers),
    sheet(SHEETS.unions, UNION_COLUMNS, unions, ['TT']),
  ]);
}

function unionRow(parentCode: string, code: string, members: number): RowValues<typeof UNION_COLUMNS> {
  return {
    code,
    name: `CĐCS Trường ${code}`,
    parentCode,
    kind: 'grassroots',
    sector: 'public',
    group: 'school',
    area: 'Thành phố',
    members,
    foundedOn: '2010-05-20',
    status: 'active',
    hasPartyCell: true,
    obligation: 'congress',
    before: 'none',
    after: 'none',
  };
}

function sheet<C extends Columns>(
  name: string,
  columns: C,
  rows: readonly RowValues<C>[],
  before: readonly string[] = [],
): Sheet {
  const cells = rows.map((row, index): Cell[] => [...before.map(() => index + 1), ...toCells(columns, row)]);
  const headers = [...before, ...Object.values(columns).map(column => column.header)];
  return { name, rows: [['DANH SÁCH'], ['Dữ liệu kiểm thử'], headers, ...cells] };
}
