/** What the sample holds under one upper-level union; the numbers are counts of unions, except the members. */
export type UpperPlan = {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'district' | 'public-employees' | 'industry';
  /** Name in the list of communes; absent for unions of the whole province. */
  readonly district?: string;
  /** Symbol in document numbers, such as 45/TB-LĐLĐ. */
  readonly symbol: string;
  /** Its own congress: whose pilot it is, and for which day it is registered. */
  readonly own?: { readonly pilotOf: 'province'; readonly date: string };
  readonly members: number;
  readonly businessMembers: number;
  readonly groups: {
    readonly school: number;
    readonly commune: number;
    readonly agency: number;
    readonly business: number;
  };
  /** Not due: newly founded (of which in the quarter), and unable. */
  readonly exemptNew: number;
  readonly foundedInQuarter: readonly number[];
  readonly unable: number;
  readonly conferences: number;
  readonly held: number;
  readonly approved: number;
  readonly submitted: number;
  readonly returned: number;
  readonly postponed: number;
  /** Closed in the quarter, outside the counts above. */
  readonly dissolved: number;
  /** How many of its unions have 100 to 149 members. */
  readonly hundreds?: { readonly public?: number; readonly business?: number };
  /** Sizes of its unions with 150 members and more, by the start of their names. */
  readonly large?: Readonly<Record<string, number>>;
  /** Where a cluster union of several firms was formed in the quarter. */
  readonly cluster?: string;
};

const NOTHING = {
  exemptNew: 0,
  foundedInQuarter: [],
  unable: 0,
  conferences: 0,
  postponed: 0,
  dissolved: 0,
} as const;
const district = (shortName: string) =>
  ({
    name: `Liên đoàn Lao động huyện ${shortName}`,
    shortName,
    kind: 'district',
    district: `Huyện ${shortName}`,
    symbol: 'LĐLĐ',
  }) as const;

/** The eleven upper-level unions in the official order. The totals are those of the report and of the notes sheet. */
export const UPPER_PLANS: readonly UpperPlan[] = [
  {
    ...NOTHING,
    code: 'TP',
    name: 'Liên đoàn Lao động thành phố Lai Châu',
    shortName: 'LĐLĐ Thành phố',
    kind: 'district',
    district: 'Thành phố Lai Châu',
    symbol: 'LĐLĐ',
    own: { pilotOf: 'province', date: '2023-06-15' },
    hundreds: { business: 2 },
    members: 3_480,
    businessMembers: 1_700,
    groups: { school: 18, commune: 7, agency: 47, business: 46 },
    exemptNew: 7,
    foundedInQuarter: [28, 21],
    unable: 3,
    conferences: 1,
    held: 12,
    approved: 26,
    submitted: 18,
    returned: 6,
    postponed: 1,
    dissolved: 5,
    large: { 'CĐCS Công ty Cổ phần Khoáng sản': 318, 'CĐCS Công ty Cổ phần Xây dựng': 205 },
    cluster: 'CĐCS Cụm doanh nghiệp xã San Thàng',
  },
  {
    ...NOTHING,
    ...district('Tam Đường'),
    code: 'TD',
    hundreds: { public: 1 },
    members: 1_950,
    businessMembers: 210,
    groups: { school: 42, commune: 13, agency: 14, business: 7 },
    exemptNew: 1,
    unable: 1,
    held: 4,
    approved: 10,
    submitted: 11,
    returned: 4,
    dissolved: 1,
  },
  {
    ...NOTHING,
    ...district('Phong Thổ'),
    code: 'PT',
    hundreds: { public: 1 },
    members: 2_330,
    businessMembers: 200,
    groups: { school: 50, commune: 17, agency: 14, business: 7 },
    exemptNew: 2,
    foundedInQuarter: [16],
    held: 9,
    approved: 20,
    submitted: 13,
    returned: 4,
    dissolved: 1,
  },
  {
    ...NOTHING,
    ...district('Sìn Hồ'),
    code: 'SH',
    hundreds: { public: 1 },
    members: 2_560,
    businessMembers: 120,
    groups: { school: 58, commune: 22, agency: 12, business: 4 },
    exemptNew: 1,
    held: 11,
    approved: 24,
    submitted: 14,
    returned: 5,
  },
  {
    ...NOTHING,
    ...district('Mường Tè'),
    code: 'MT',
    members: 1_880,
    businessMembers: 85,
    groups: { school: 42, commune: 14, agency: 13, business: 3 },
    unable: 1,
    held: 2,
    approved: 5,
    submitted: 7,
    returned: 4,
    postponed: 1,
  },
  {
    ...NOTHING,
    ...district('Nậm Nhùn'),
    code: 'NN',
    members: 1_340,
    businessMembers: 118,
    groups: { school: 30, commune: 11, agency: 10, business: 4 },
    exemptNew: 1,
    held: 3,
    approved: 6,
    submitted: 7,
    returned: 2,
    postponed: 1,
  },
  {
    ...NOTHING,
    ...district('Tân Uyên'),
    code: 'TAU',
    members: 2_090,
    businessMembers: 290,
    groups: { school: 36, commune: 10, agency: 21, business: 7 },
    exemptNew: 1,
    foundedInQuarter: [20],
    unable: 1,
    conferences: 1,
    held: 7,
    approved: 17,
    submitted: 12,
    returned: 3,
    dissolved: 1,
    large: { 'CĐCS Công ty Cổ phần Chè': 168 },
    cluster: 'CĐCS Cụm doanh nghiệp xã Phúc Khoa',
  },
  {
    ...NOTHING,
    ...district('Than Uyên'),
    code: 'THU',
    hundreds: { public: 1 },
    members: 2_470,
    businessMembers: 270,
    groups: { school: 45, commune: 12, agency: 19, business: 8 },
    exemptNew: 1,
    unable: 1,
    held: 8,
    approved: 20,
    submitted: 13,
    returned: 4,
    dissolved: 1,
  },
  {
    ...NOTHING,
    code: 'VC',
    name: 'Công đoàn Viên chức tỉnh Lai Châu',
    shortName: 'CĐ Viên chức tỉnh',
    kind: 'public-employees',
    symbol: 'CĐVC',
    hundreds: { public: 1 },
    members: 2_150,
    businessMembers: 110,
    groups: { school: 0, commune: 0, agency: 66, business: 2 },
    unable: 1,
    conferences: 1,
    held: 5,
    approved: 10,
    submitted: 10,
    returned: 4,
    large: { 'CĐCS Cục Thuế': 158 },
  },
  {
    ...NOTHING,
    code: 'GD',
    name: 'Công đoàn ngành Giáo dục tỉnh Lai Châu',
    shortName: 'CĐ ngành Giáo dục',
    kind: 'industry',
    symbol: 'CĐGD',
    hundreds: { public: 1 },
    members: 1_178,
    businessMembers: 0,
    groups: { school: 31, commune: 0, agency: 0, business: 0 },
    held: 3,
    approved: 5,
    submitted: 5,
    returned: 1,
  },
  {
    ...NOTHING,
    code: 'YT',
    name: 'Công đoàn ngành Y tế tỉnh Lai Châu',
    shortName: 'CĐ ngành Y tế',
    kind: 'industry',
    symbol: 'CĐYT',
    hundreds: { public: 3 },
    members: 1_575,
    businessMembers: 0,
    groups: { school: 0, commune: 0, agency: 20, business: 0 },
    held: 1,
    approved: 1,
    submitted: 2,
    returned: 1,
    large: { 'CĐCS Bệnh viện Đa khoa tỉnh': 402, 'CĐCS Trung tâm Y tế huyện Than Uyên': 186 },
  },
];
