import { readFileSync } from 'node:fs';
import { agenciesOf } from './agencies.ts';
import type { Dice } from './dice.ts';
import { firmName } from './firm-names.ts';
import type { UpperPlan } from './upper-plans.ts';

/** A place of work that has a union: the union's name, its group, where it is, and how large it usually is. */
export type Workplace = {
  readonly name: string;
  readonly group: 'school' | 'commune' | 'agency' | 'business';
  readonly area: string;
  /** Members one would expect; only their order within one upper-level union matters. */
  readonly usual: number;
};

type Commune = { readonly name: string; readonly label: string; readonly area: string };

/** The places of work under `plan`, as many of each group as it says. */
export function workplacesOf(plan: UpperPlan, dice: Dice): Workplace[] {
  const communes = communesOf(plan);
  const seat = communes[0]?.area ?? 'tỉnh Lai Châu';
  const agencies = agenciesOf(plan).map(agency => ({ ...agency, group: 'agency' as const, area: seat }));
  return [
    ...take(agencies, plan.groups.agency, 'agency'),
    ...take(communes.map(communeOffice), plan.groups.commune, 'commune'),
    ...take(
      plan.district ? schoolsOf(communes, plan.groups.school) : provincialSchools(),
      plan.groups.school,
      'school',
    ),
    ...Array.from({ length: plan.groups.business }, () => firm(communes, dice)),
  ];
}

/** A firm with an invented name, in one of `communes`. */
export function firm(communes: readonly Commune[], dice: Dice): Workplace {
  const area = communes.length > 0 ? dice.pick(communes).area : 'thành phố Lai Châu, tỉnh Lai Châu';
  return { name: `CĐCS ${firmName(dice)}`, group: 'business', area, usual: dice.whole(8, 60) };
}

/** The communes of the district of `plan`, the seat first; empty for unions of the whole province. */
export function communesOf(plan: UpperPlan): Commune[] {
  const lines = readFileSync(new URL('./lai-chau-communes.csv', import.meta.url), 'utf8')
    .normalize('NFC')
    .trim()
    .split(/\r?\n/);
  return lines.slice(1).flatMap(line => {
    const [district = '', commune = ''] = line.split(',');
    if (district !== plan.district) return [];
    const label = commune.replace(/^(Phường|Xã|Thị trấn)/, kind => kind.toLowerCase());
    const name = label.startsWith('thị trấn') ? label : label.replace(/^(phường|xã) /, '');
    return [
      {
        name,
        label,
        area: `${label}, ${district.replace(/^(Huyện|Thành phố)/, kind => kind.toLowerCase())}`,
      },
    ];
  });
}

function communeOffice({ label, area }: Commune): Workplace {
  return { name: `CĐCS ${label}`, group: 'commune', area, usual: 23 };
}

/** Three schools in a commune where the number allows it, else two; what is left over are second nursery schools. */
function schoolsOf(communes: readonly Commune[], count: number): Workplace[] {
  const withThree = Math.min(communes.length, Math.max(0, count - 2 * communes.length));
  const schools = communes.flatMap((commune, index) => {
    const isRemote = !commune.label.startsWith('phường') && !commune.label.startsWith('thị trấn');
    const boarding = isRemote && index % 3 !== 0 ? 'PTDTBT ' : '';
    const kinds =
      index < withThree
        ? ['Mầm non', `${boarding}Tiểu học`, `${boarding}THCS`]
        : ['Mầm non', index % 2 === 0 ? 'TH&THCS' : 'PTDTBT TH&THCS'];
    return kinds.map(kind => school(kind, commune));
  });
  const second = communes
    .slice(0, Math.max(0, count - schools.length))
    .map(commune => school('Mầm non số 2', commune));
  return [...schools, ...second];
}

function school(kind: string, { name, area }: Commune): Workplace {
  const inTown = name.startsWith('thị trấn') ? 14 : 0;
  const usual = inTown + (kind.includes('&') ? 38 : kind.startsWith('Mầm non') ? 25 : 29);
  return { name: `CĐCS Trường ${kind} ${name}`, group: 'school', area, usual };
}

const DISTRICTS = ['Tam Đường', 'Phong Thổ', 'Sìn Hồ', 'Mường Tè', 'Nậm Nhùn', 'Tân Uyên', 'Than Uyên'];

function provincialSchools(): Workplace[] {
  const schools = [
    ...DISTRICTS.map(name => ({ name: `Trường THPT ${name}`, area: `huyện ${name}`, usual: 52 })),
    ...DISTRICTS.map(name => ({
      name: `Trường PTDTNT THPT huyện ${name}`,
      area: `huyện ${name}`,
      usual: 42,
    })),
    ...DISTRICTS.map(name => ({
      name: `Trung tâm GDNN-GDTX huyện ${name}`,
      area: `huyện ${name}`,
      usual: 18,
    })),
    ...['Dào San', 'Nậm Tăm', 'Mường Kim', 'Mường Than', 'Trung Đồng', 'Ka Lăng'].map(name => ({
      name: `Trường THPT ${name}`,
      area: 'tỉnh Lai Châu',
      usual: 36,
    })),
    ...['Trường THPT Thành phố', 'Trường THPT Chuyên tỉnh', 'Trường PTDTNT tỉnh'].map(name => ({
      name,
      area: 'thành phố Lai Châu',
      usual: 62,
    })),
    { name: 'Trung tâm GDTX - Hướng nghiệp tỉnh', area: 'thành phố Lai Châu', usual: 24 },
  ];
  return schools.map(entry => ({ ...entry, name: `CĐCS ${entry.name}`, group: 'school' }));
}

function take(places: readonly Workplace[], count: number, what: string): Workplace[] {
  if (places.length < count) throw new Error(`${count - places.length} more places of work needed: ${what}`);
  return places.slice(0, count);
}
