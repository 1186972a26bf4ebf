import { readFileSync } from 'node:fs';
import type { Ballot } from '../../lambdas/domain/ballots.ts';
import { checklistFor } from '../../lambdas/domain/checklist.ts';
import type { Command, CommandOf, RulingBasis } from '../../lambdas/domain/commands.ts';
import type { Day } from '../../lambdas/domain/days.ts';
import type { HeldReport } from '../../lambdas/domain/held-report.ts';
import type { Union } from '../../lambdas/domain/register.ts';
import type { Stage } from '../../lambdas/domain/stages.ts';
import { type Term, termSchema } from '../../lambdas/domain/term.ts';
import type { Who } from '../fixtures/office.ts';

/** The settings of the sample, as the federation uses them. */
export function realTerm(): Term {
  const text = readFileSync(new URL('../../sample/lai-chau-2023/term.json', import.meta.url), 'utf8');
  return { ...termSchema.parse(JSON.parse(text)), id: '2023-2028' };
}

/** A large union of an agency with a long name, everything known of it, and all papers asked of it. */
export function realUnion(over: Partial<Union> = {}): Partial<Union> & { name: string } {
  return {
    name: 'CĐCS Trung tâm Văn hóa, Thể thao và Truyền thông huyện Tam Đường',
    order: 136,
    sector: 'public',
    group: 'agency',
    area: 'thị trấn Tam Đường, huyện Tam Đường',
    members: 187,
    women: 88,
    minorities: 76,
    foundedOn: '2009-07-14',
    softwareCode: 'LCH00128',
    hasPartyCell: true,
    contact: { phone: '02130152010', email: 'td-010@cdcs.example' },
    decisionNo: '128/QĐ-LĐLĐ',
    ...over,
  };
}

/** The documents that the commands of a long life name: as many as a large union files, ids as long as real ones. */
export const DOCUMENTS = Array.from(
  { length: 6 },
  (_, index) => `01HV0ZK5T3Q8W9XEJ4RN2YB6${'CDEFGH'[index]}M`,
);

const PLACE = 'Hội trường Trung tâm Văn hóa, Thể thao và Truyền thông huyện Tam Đường';

/** One command of a long life, and who gives it. */
export type Act = readonly [who: Who | 'machine', command: Command];

/**
 * Every command that a person or the machine can give, on one union that has filed, been returned and started again
 * before: what costs most at each point. `on` is the day of everything.
 */
export function longLife(term: Term, union: Union, on: Day): Act[] {
  const file = (...stages: Stage[]): Act => ['officer', filing(term, union, stages, on)];
  const opened = (stage: Stage): Act => ['machine', { type: 'open-stage', stage }];
  return [
    ['machine', { type: 'call-machine', replaces: 0, reason: 'first-start' }],
    opened('plan'),
    ['officer', { type: 'register-date', date: '2023-05-20' }],
    ['officer', { type: 'plan-attendance', date: '2023-05-20', time: '07:30', place: PLACE }],
    ['signatory', { type: 'move-deadline', stage: 'plan', due: '2023-05-10', reason: REASON }],
    file('plan'),
    ['officer', { type: 'withdraw', judged: { stage: 'plan', round: 1 } }],
    file('plan'),
    returned('plan', 2),
    ['reviewer', { ...filing(term, union, ['plan'], on), onBehalf: { source: 'e-mail' } }],
    ['officer', { type: 'object', judged: { stage: 'plan', round: 3 }, note: REASON }],
    ['reviewer', { type: 'answer-objection', judged: { stage: 'plan', round: 3 }, note: REASON }],
    ['reviewer', { type: 'recommend', judged: { stage: 'plan', round: 3 }, note: REASON }],
    approved('plan', 3, on),
    opened('personnel'),
    ...thrice('personnel', file, on),
    opened('approval'),
    ...thrice('approval', file, on).slice(0, -1),
    rejected('personnel', 3, on),
    file('personnel'),
    approved('personnel', 4, on),
    file('approval'),
    approved('approval', 4, on),
    opened('held'),
    ['signatory', { type: 'postpone', to: '2023-06-15', reason: REASON, ruling: rulingOn(on) }],
    ['officer', { type: 'report-failed', on, cause: 'no-quorum', note: REASON, newDate: '2023-06-20' }],
    ...thrice('held', file, on).slice(0, -1),
    ['officer', { type: 'file-minutes', documents: DOCUMENTS }],
    approved('held', 3, on),
    opened('recognition'),
    ...thrice('recognition', file, on).slice(0, -1),
    notRecognised(3, on),
    opened('held'),
    file('held'),
    ['officer', { type: 'file-minutes', documents: DOCUMENTS }],
    approved('held', 4, on),
    corrected(union, on, '2023-03-13'),
    file('recognition'),
    corrected(union, on, '2023-03-12'),
    ['signatory', { type: 'withdraw-held', judged: { stage: 'held', round: 4 }, reason: REASON }],
    opened('held'),
    file('held'),
    approved('held', 5, on),
    ['officer', { type: 'file-minutes', documents: DOCUMENTS }],
    file('recognition'),
    approved('recognition', 5, on),
    annulled(5, on),
    approved('recognition', 5, on),
    corrected(union, on, '2023-03-14'),
  ];
}

/** The packet that a small union files before the congress, and the one after it. */
export function bundles(term: Term, union: Union, on: Day): Act[] {
  const before: Stage[] = ['plan', 'personnel', 'approval'];
  const after: Stage[] = ['held', 'recognition'];
  const [firstBefore, firstAfter] = [filing(term, union, before, on), filing(term, union, after, on)];
  return [
    ['officer', firstBefore],
    returned('plan', 1),
    ['reviewer', { ...firstBefore, onBehalf: { source: 'telephone' } }],
    ['officer', { type: 'object', judged: { stage: 'plan', round: 2 }, note: REASON }],
    ['reviewer', { type: 'recommend', judged: { stage: 'approval', round: 2 }, note: REASON }],
    approved('approval', 2, on),
    ['officer', firstAfter],
    returned('held', 1),
    returned('recognition', 1),
    ['officer', firstAfter],
    ['officer', { type: 'withdraw', judged: { stage: 'held', round: 2 } }],
  ];
}

/** Files, is returned, files again, is returned again, files, and is approved. */
function thrice(stage: Stage, file: (...stages: Stage[]) => Act, on: Day): Act[] {
  return [
    file(stage),
    returned(stage, 1),
    file(stage),
    returned(stage, 2),
    file(stage),
    approved(stage, 3, on),
  ];
}

const REASON =
  'Đề nghị bổ sung danh sách trích ngang nhân sự và báo cáo kiểm điểm của Ban Chấp hành theo hướng dẫn';

function rulingOn(on: Day): RulingBasis {
  return {
    basis: 'standing-committee-meeting',
    basisOn: on,
    documentNo: '128/QĐ-LĐLĐ ngày 15/3/2023',
    on,
    signer: 'Chủ tịch Liên đoàn Lao động huyện Tam Đường',
  };
}

const reasons = [
  { code: 'missing-paper', note: REASON, document: DOCUMENTS[0] },
  { code: 'wrong-form', note: REASON, document: DOCUMENTS[1] },
];

/** Returns what was judged, with two coded reasons and their notes. */
export function returned(stage: Stage, round: number): Act {
  return ['reviewer', { type: 'return', judged: { stage, round }, reasons }];
}

/** Approves, confirms or recognises what was judged, by decision of the standing committee. */
export function approved(stage: Stage, round: number, on: Day): Act {
  const confirmedBy = stage === 'held' ? { confirmedBy: 'attended' as const } : {};
  return ['signatory', { type: 'approve', judged: { stage, round }, ruling: rulingOn(on), ...confirmedBy }];
}

function rejected(to: 'plan' | 'personnel', round: number, on: Day): Act {
  const judged = { stage: 'approval' as const, round };
  return ['signatory', { type: 'reject', judged, to, reasons, ruling: rulingOn(on) }];
}

function notRecognised(round: number, on: Day): Act {
  const judged = { stage: 'recognition' as const, round };
  return ['signatory', { type: 'refuse-recognition', judged, reasons, ruling: rulingOn(on) }];
}

/** Everything that can be corrected at once: the days, the form, the attendance, the ballots and the counts. */
function corrected(union: Union, on: Day, heldOn: Day): Act {
  const told = report(union, on);
  const held: HeldReport = {
    ...told,
    on: heldOn,
    from: heldOn,
    form: heldOn < '2023-03-13' ? 'plenary' : 'delegate',
    presidentBy: heldOn < '2023-03-13' ? 'congress' : 'committee',
    present: told.present + 1,
    president: 'new',
    people: {
      committee: 14,
      women: 8,
      minorities: 7,
      party: 10,
      under35: 4,
      firstTime: 3,
      university: 12,
      vacant: 2,
      inspection: 3,
      delegates: 11,
      reserveDelegates: 3,
      delegateWomen: 4,
      delegateMinorities: 5,
    },
  };
  return ['signatory', { type: 'correct-held', held, reason: REASON }];
}

function annulled(round: number, on: Day): Act {
  const judged = { stage: 'recognition' as const, round };
  return ['signatory', { type: 'withdraw-recognition', judged, reason: REASON, ruling: rulingOn(on) }];
}

/** Files every paper asked of `union` for `stages`; a report of `on` comes along where `held` is among them. */
export function filing(term: Term, union: Union, stages: Stage[], on: Day): CommandOf<'submit'> {
  const papers = checklistFor(term, union, stages).map(({ code }, index) => ({
    code,
    documents: [DOCUMENTS[index % DOCUMENTS.length] ?? ''],
  }));
  return {
    type: 'submit',
    stages,
    papers,
    partyOpinion: { number: '45-CV/ĐU', on, body: 'Đảng ủy Trung tâm Văn hóa, Thể thao và Truyền thông' },
    note: REASON,
    // What is filed for the recognition takes the minutes with it.
    ...(stages.includes('held') && {
      held: { ...report(union, on), minutes: stages.includes('recognition') ? 'attached' : 'follow' },
    }),
  };
}

/** A report with everything that can be told: five ballots, of a large union with the votes of every winner. */
function report({ members }: Union, on: Day): HeldReport {
  const present = Math.ceil(members * 0.95);
  const ballot = (of: Ballot['of'], seats: number) => ({
    of,
    seats,
    issued: present,
    collected: present,
    valid: present - 1,
    invalid: 1,
    elected: seats,
    vacant: 0,
    ...(members >= 100 && { winners: Array.from({ length: seats }, (_, index) => present - 2 - index) }),
  });
  return {
    on,
    from: on,
    form: 'delegate',
    summoned: members,
    present,
    presidentBy: 'committee',
    president: 're-elected',
    minutes: 'follow',
    ballots: [
      ...(members < 10 ? [] : [ballot('committee', 15)]),
      ballot('president', 1),
      ballot('delegates', 12),
      ballot('reserve-delegates', 2),
      ballot('inspection', 5),
    ],
    people: {
      committee: 15,
      women: 7,
      minorities: 6,
      party: 11,
      under35: 5,
      firstTime: 4,
      university: 13,
      vacant: 1,
      inspection: 5,
      delegates: 12,
      reserveDelegates: 2,
      delegateWomen: 5,
      delegateMinorities: 4,
    },
  };
}
