import { plusDays } from '../../lambdas/domain/days.ts';
import type { Dice } from './dice.ts';
import { CALENDAR, type SampleUnion, TODAY } from './sample-union.ts';
import { drawSizes } from './sizes.ts';
import type { UpperPlan } from './upper-plans.ts';
import { workingDayIn } from './working-day.ts';
import { communesOf, firm, type Workplace, workplacesOf } from './workplaces.ts';

/** How many of the members have a number in the membership software, by the report; sixteen unions have none. */
const IN_SOFTWARE = { members: 20_841, unionsWithout: 16 };

/** Share of women and of ethnic minorities among the members, and of unions with a Party cell, by group. */
const SHARES = {
  school: { women: 0.68, minorities: 0.42, partyCell: 0.93 },
  commune: { women: 0.3, minorities: 0.74, partyCell: 1 },
  agency: { women: 0.41, minorities: 0.36, partyCell: 0.9 },
  business: { women: 0.37, minorities: 0.45, partyCell: 0.22 },
};

/** The register of the sample: every union under `plans` with its size and dates, and nothing of the congress yet. */
export function makeRegister(plans: readonly UpperPlan[], dice: Dice): SampleUnion[] {
  const drafts = plans.map(plan => draftsOf(plan, dice));
  giveSizes(plans, drafts, dice);
  for (const [index, plan] of plans.entries()) markExempt(plan, drafts[index] ?? [], dice);
  const unions = plans.flatMap((plan, index) =>
    [...(drafts[index] ?? []), ...dissolvedOf(plan, dice)].map(numbered(plan)),
  );
  for (const union of unions) describe(union, dice);
  giveSoftwareCodes(unions);
  return unions;
}

type Draft = SampleUnion & { usual: number };

function draftsOf(plan: UpperPlan, dice: Dice): Draft[] {
  const drafts = workplacesOf(plan, dice).map(place => draftOf(plan, place, dice));
  const firms = drafts.filter(draft => draft.group === 'business');
  for (const [start, members] of Object.entries(plan.large ?? {})) {
    const own = drafts.find(draft => draft.name.startsWith(start)) ?? rename(firms.shift(), start);
    own.members = members;
  }
  for (const members of plan.foundedInQuarter) {
    const own = firms.shift();
    if (!own) throw new Error('no firm left to be new');
    Object.assign(own, {
      members,
      obligation: 'exempt-new',
      foundedOn: workingDayIn('2023-01-05', '2023-03-10', CALENDAR, dice),
    });
  }
  const cluster = plan.cluster === undefined ? undefined : firms.shift();
  if (cluster) {
    const foundedOn = workingDayIn('2023-02-06', '2023-03-03', CALENDAR, dice);
    Object.assign(cluster, { name: plan.cluster, kind: 'combined', area: clusterArea(plan), foundedOn });
  }
  return drafts;
}

function draftOf(plan: UpperPlan, place: Workplace, dice: Dice): Draft {
  const sector = place.group === 'business' ? ('business' as const) : ('public' as const);
  const usual = place.usual * (0.75 + dice.next() * 0.5);
  const { name, group, area } = place;
  const base = { code: '', parentCode: plan.code, kind: 'grassroots', status: 'active', members: 0 } as const;
  return { ...base, name, group, area, sector, usual };
}

function rename(firmDraft: Draft | undefined, start: string): Draft {
  if (!firmDraft) throw new Error(`no firm left for ${start}`);
  firmDraft.name = `${start} ${firmDraft.name.split(' ').slice(-2).join(' ')}`;
  return firmDraft;
}

function clusterArea(plan: UpperPlan): string | undefined {
  return communesOf(plan).find(({ label }) => plan.cluster?.endsWith(label))?.area;
}

/** Larger places of work get the larger sizes of their pool: one pool a sector of each upper-level union. */
function giveSizes(plans: readonly UpperPlan[], drafts: readonly Draft[][], dice: Dice): void {
  const pools = plans.flatMap((plan, index) =>
    (['public', 'business'] as const).map(sector => {
      const all = (drafts[index] ?? []).filter(draft => draft.sector === sector);
      const given = all.reduce((sum, draft) => sum + draft.members, 0);
      const total = sector === 'business' ? plan.businessMembers : plan.members - plan.businessMembers;
      return {
        open: all.filter(draft => draft.members === 0),
        members: total - given,
        hundreds: plan.hundreds?.[sector] ?? 0,
      };
    }),
  );
  const fixed = drafts
    .flat()
    .map(draft => draft.members)
    .filter(members => members > 0);
  const filled = pools.filter(pool => pool.open.length > 0);
  const sizes = drawSizes(
    filled.map(({ open, ...pool }) => ({ ...pool, unions: open.length })),
    fixed,
    dice,
  );
  for (const [index, pool] of filled.entries()) {
    const bySize = [...pool.open].sort((a, b) => b.usual - a.usual);
    for (const [rank, draft] of bySize.entries()) draft.members = sizes[index]?.[rank] ?? 0;
  }
}

/** New firms (founded with less than eighteen months of the term left) and those that cannot hold a congress. */
function markExempt(plan: UpperPlan, drafts: readonly Draft[], dice: Dice): void {
  const isOpen = (draft: Draft) =>
    draft.obligation === undefined && draft.kind !== 'combined' && draft.members < 100;
  const firms = dice.shuffled(drafts.filter(draft => draft.group === 'business' && isOpen(draft)));
  for (const draft of firms.splice(0, plan.exemptNew - plan.foundedInQuarter.length)) {
    draft.obligation = 'exempt-new';
    draft.foundedOn = workingDayIn('2022-03-01', '2022-12-20', CALENDAR, dice);
  }
  for (const draft of firms.splice(0, plan.unable)) draft.obligation = 'exempt-unable';
  const agencies = dice.shuffled(drafts.filter(draft => draft.group === 'agency' && isOpen(draft)));
  for (const draft of agencies.slice(0, plan.conferences)) draft.obligation = 'conference';
  for (const draft of drafts) draft.obligation ??= 'congress';
}

function dissolvedOf(plan: UpperPlan, dice: Dice): Draft[] {
  return Array.from({ length: plan.dissolved }, () => {
    const draft = draftOf(plan, firm(communesOf(plan), dice), dice);
    const statusOn = workingDayIn('2023-01-05', '2023-03-10', CALENDAR, dice);
    return { ...draft, members: dice.whole(5, 12), status: 'dissolved', statusOn };
  });
}

function numbered(plan: UpperPlan): (draft: Draft, index: number) => SampleUnion {
  return ({ usual: _, ...union }, index) => ({
    ...union,
    code: `${plan.code}-${String(index + 1).padStart(3, '0')}`,
  });
}

function describe(union: SampleUnion, dice: Dice): void {
  const shares = SHARES[union.group];
  union.women = share(union.members, shares.women, dice);
  union.minorities = share(union.members, shares.minorities, dice);
  union.hasPartyCell = dice.chance(shares.partyCell);
  // The district of Nậm Nhùn was set up in 2013, the province as it is in 2004.
  union.foundedOn ??= workingDayIn(
    union.parentCode === 'NN' ? '2013-03-01' : '2004-02-02',
    '2019-12-20',
    CALENDAR,
    dice,
  );
  const decisions = union.status === 'dissolved' || union.foundedOn > '2022-01-01';
  if (decisions) union.decisionNo = `${dice.whole(4, 190)}/QĐ-LĐLĐ`;
  union.before = 'none';
  union.after = 'none';
  if (union.status !== 'active') return;
  const number = Number(union.code.replace(/\D/g, ''));
  // Subscriber numbers do not begin with 0 and .example is reserved: neither reaches anybody.
  union.phone = `0213${String([...union.parentCode].reduce((sum, c) => sum + c.charCodeAt(0), 0) * 1000 + number).padStart(7, '0')}`;
  if (!dice.chance(0.03)) union.email = `${union.code.toLowerCase()}@cdcs.example`;
}

function share(of: number, around: number, dice: Dice): number {
  return Math.min(of, Math.max(0, Math.round(of * (around + (dice.next() - 0.5) * 0.3))));
}

/** Sixteen unions are not in the software: the four new ones and twelve large ones, so that the members agree. */
function giveSoftwareCodes(unions: readonly SampleUnion[]): void {
  const active = unions.filter(union => union.status === 'active');
  const missing = active.reduce((sum, union) => sum + union.members, 0) - IN_SOFTWARE.members;
  const isNew = (union: SampleUnion) =>
    union.foundedOn !== undefined && union.foundedOn > plusDays(TODAY, -80);
  const fresh = active.filter(union => isNew(union) && union.kind === 'grassroots');
  const largest = active
    .filter(union => !fresh.includes(union))
    .sort((a, b) => b.members - a.members)
    .slice(0, 60);
  const wanted = missing - fresh.reduce((sum, union) => sum + union.members, 0);
  const without = new Set([
    ...fresh,
    ...pickExactly(largest, IN_SOFTWARE.unionsWithout - fresh.length, wanted),
  ]);
  for (const [index, union] of active.entries()) {
    if (!without.has(union)) union.softwareCode = `LCH${String(index + 1).padStart(5, '0')}`;
  }
}

/** `count` of `unions` (largest first) with exactly `members` together: the largest that fit, then backwards. */
function pickExactly(
  unions: readonly SampleUnion[],
  count: number,
  members: number,
  from = 0,
): SampleUnion[] {
  const picked = tryPick(unions, count, members, from);
  if (!picked) throw new Error(`no ${count} unions have ${members} members together`);
  return picked;
}

function tryPick(
  unions: readonly SampleUnion[],
  count: number,
  left: number,
  from: number,
): SampleUnion[] | undefined {
  if (count === 0) return left === 0 ? [] : undefined;
  for (let at = from; at <= unions.length - count; at += 1) {
    const union = unions[at];
    if (!union || union.members * count < left) return undefined;
    if (union.members > left) continue;
    const rest = tryPick(unions, count - 1, left - union.members, at + 1);
    if (rest) return [union, ...rest];
  }
  return undefined;
}
