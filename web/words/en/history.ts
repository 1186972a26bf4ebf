import type { EventOf, Version } from '../../../lambdas/domain/events.ts';
import type { Below } from '../../../lambdas/domain/gate.ts';
import { REPAIRS } from '../../../lambdas/domain/repairs.ts';
import { formatDay } from '../format.ts';
import { exceptionWords } from '../vi-exceptions.ts';
import type { FAILURES, HistoryTerms, historySentences } from '../vi-history.ts';
import { codes } from './codes.ts';
import type { English } from './english.ts';
import { capital, papersOf, stagePapers } from './packets.ts';

/** Why a congress that met did not come about, in English. */
export const failures: English<typeof FAILURES> = {
  'no-quorum': 'too few people present',
  'not-enough-elected': 'too few people elected',
  other: 'another reason',
};

const causes: Record<EventOf<'failed'>['cause'], string> = {
  'no-quorum': 'too few people were present',
  'not-enough-elected': 'too few people were elected',
  other: 'for another reason',
};

const leavings: Record<EventOf<'left'>['how'], string> = {
  merged: 'Merged',
  dissolved: 'Dissolved',
  upgraded: 'Upgraded to an upper-level union',
  exempted: 'No longer due to hold one',
};

const obligations: Record<EventOf<'enrolled'>['obligation'], string> = {
  congress: 'has to hold a congress',
  conference: 'holds a conference',
  'exempt-new': 'newly founded, due in the next term',
  'exempt-unable': 'not yet able to hold one',
  undecided: 'obligation undecided',
  closed: 'no longer active',
};

/** One English sentence for each kind of event. */
export const history: English<typeof historySentences> = {
  enrolled: e => `Entered in the list of the term: ${obligations[e.obligation]}${pilot(e.pilotOf)}.`,
  'machine-called': e =>
    REPAIRS.has(e.reason)
      ? `The system took up the progress again (attempt ${e.attempt}); figures and papers are unchanged.`
      : `The system began to follow the progress (attempt ${e.attempt}).`,
  'machine-woken': () =>
    'The system follows the progress again after an interruption; figures and papers are unchanged.',
  'stage-opened': (e, t) =>
    `${capital(papersOf(e.stage, t.event, t.bundled))} may be submitted; due ${formatDay(e.due)}.`,
  'date-registered': (e, t) =>
    `Day of the ${t.event} registered: ${formatDay(e.date)}${e.consentNo ? ` (consent No. ${e.consentNo})` : ''}${e.overLimit ? exceptionWords.limit.history : ''}.${warned(e)}`,
  'attendance-planned': (e, t) =>
    `Planned for the ${t.event} on ${formatDay(e.date)}: ${e.time ?? e.session ?? 'hour not known'}${e.place ? `, ${e.place}` : ''}${e.attendees.length > 0 ? `; attending from above: ${e.attendees.length}` : ''}${e.clashes ? ' (expected elsewhere at the same time, and confirmed)' : ''}.`,
  'date-requested': (e, t) =>
    `A day of the ${t.event} after the last one is asked for: ${formatDay(e.date)}; the upper-level union has to consent${e.due ? ` by ${formatDay(e.due)}` : ''}.`,
  'date-refused': e => `The upper-level union does not consent to ${formatDay(e.date)}: ${ended(e.reason)}`,
  'nominee-dropped': e =>
    `Somebody of the approved personnel drops out (${exceptionWords.causes[e.cause].toLowerCase()}); the proposal is to be submitted again by ${formatDay(e.due)}.`,
  submitted: (e, t) =>
    e.held
      ? `Result reported: the ${t.event} was held on ${formatDay(e.held.on)}, ${e.held.present} of ${e.held.summoned} present${e.held.minutes === 'follow' ? '; minutes to follow' : ''}${e.irregular ? '; without approval' : ''}${behalf(e)}.`
      : `Submitted: ${filed(e.versions, t)}${times(e.versions)}${behalf(e)}; to be dealt with by ${formatDay(e.due)}.`,
  'minutes-filed': (e, t) =>
    e.onPaper
      ? `The upper-level union received the minutes of the ${t.event} on paper.`
      : `Minutes of the ${t.event} submitted.`,
  withdrawn: (e, t) => `Withdrawn: ${filed(e.versions, t)}.`,
  returned: (e, t) =>
    `Returned for completion: ${filed(e.versions, t)}${reasons(e, t)}. To be submitted again by ${formatDay(e.due)}.`,
  objected: e => `The grassroots union objects to what was submitted on its behalf: ${ended(e.note)}`,
  'objection-answered': e => `Answer to the objection of the union: ${ended(e.note)}`,
  recommended: (e, t) =>
    `Examined and recommended for signature: ${filed(e.versions, t)}${e.note ? `: ${e.note}` : ''}.`,
  approved: (e, t) => approved(e, t),
  rejected: (e, t) =>
    `${capital(t.event)} not approved (${numbered(e)}); to be done again from ${stagePapers[e.to](t.event)}${reasons(e, t)}. Due ${formatDay(e.due)}.`,
  'recognition-refused': (e, t) =>
    `Election results not recognised (${numbered(e)})${reasons(e, t)}. The ${t.event} is to be held again.`,
  postponed: (e, t) =>
    `${capital(t.event)} may be postponed to ${formatDay(e.to)}${e.decisionNo ? ` (document No. ${e.decisionNo})` : ''}${e.overLimit ? exceptionWords.limit.history : ''}: ${ended(e.reason)}`,
  failed: (e, t) =>
    `The ${t.event} on ${formatDay(e.on)} failed: ${causes[e.cause]}${e.note ? ` (${e.note})` : ''}${e.newDate ? `; to be held again on ${formatDay(e.newDate)}` : ''}.`,
  'deadline-missed': (e, t) =>
    `Deadline of ${formatDay(e.due)} missed for ${papersOf(e.stage, t.event, t.bundled)}: ${e.clock === 'union' ? 'with the union' : 'with the upper-level union'}.`,
  'deadline-moved': (e, t) =>
    `Deadline for ${papersOf(e.stage, t.event, t.bundled)} ${e.revision === undefined ? 'moved' : 'reckoned anew, now'} ${e.revision === undefined ? 'to ' : ''}${formatDay(e.due)}: ${ended(e.reason)}`,
  left: e => `${leavings[e.how]} from ${formatDay(e.on)} (decision No. ${e.decisionNo}).`,
  'register-changed': e => `${changed(e)} from ${formatDay(e.on)} (decision No. ${e.decisionNo}).`,
  restored: () => 'A change of the register was undone; everything is as before.',
  appointed: e => `Committee appointed from ${formatDay(e.on)} (${numbered(e)}): ${e.reason}.`,
  'held-corrected': (e, t) => `Result of the ${t.event} corrected. Reason: ${ended(e.reason)}`,
  'confirmation-withdrawn': (e, t) =>
    `Confirmation that the ${t.event} was held taken back. Reason: ${ended(e.reason)}`,
  'recognition-withdrawn': e =>
    `Recognition of the election results taken back${e.ruling ? ` (${numbered(e)})` : ''}. Reason: ${ended(e.reason)}`,
};

function changed({ kind, change }: EventOf<'register-changed'>): string {
  switch (kind) {
    case 'moved':
      return 'Placed under another upper-level union';
    case 'obligation':
      return `Obligation changed: ${change.owes ? obligations[change.owes] : ''}`;
    case 'resized':
      return `Members: ${change.members}`;
    case 'suspended':
      return 'Suspended';
    case 'resumed':
      return 'Active again';
  }
}

function approved(e: EventOf<'approved'>, t: HistoryTerms): string {
  if (!e.outside) return `${ruled(e, t)}${warned(e)}`;
  const { body, documentNo, on, signer } = e.outside;
  return `Document of ${body} recorded (No. ${documentNo} of ${formatDay(on)}, signed by ${signer}): ${ruled(e, t)}${warned(e)}`;
}

function warned({ warned: below }: { warned?: Below }): string {
  return below ? ` By then ${below.held} of ${below.obliged} unions below had held theirs.` : '';
}

function ruled(e: EventOf<'approved'>, t: HistoryTerms): string {
  const stages = e.versions.map(version => version.stage);
  const under = e.ruling ? ` (${numbered(e)})` : '';
  if (stages.includes('held')) {
    return `Confirmed that the ${t.event} was held${e.confirmedBy ? `: ${codes.confirmedBy[e.confirmedBy]}` : ''}${under}.`;
  }
  if (stages.includes('recognition')) return `Election results recognised${under}.`;
  return `Approved: ${filed(e.versions, t)}${under}.`;
}

function numbered({ ruling }: { ruling?: { documentNo: string; on: string } }): string {
  return ruling ? `No. ${ruling.documentNo} of ${formatDay(ruling.on)}` : '';
}

function filed(versions: readonly Version[], t: HistoryTerms): string {
  const [first] = versions;
  if (!first) return '';
  if (t.bundled && versions.length > 1) return papersOf(first.stage, t.event, true);
  return versions.map(({ stage }) => stagePapers[stage](t.event)).join(', ');
}

function times(versions: readonly Version[]): string {
  const round = Math.max(...versions.map(version => version.round));
  return round > 1 ? ` (round ${round})` : '';
}

function behalf({ source }: EventOf<'submitted'>): string {
  if (!source) return '';
  return source === 'before-software'
    ? ` (${codes.sources[source]})`
    : ` (on behalf, received by ${codes.sources[source]})`;
}

function reasons(
  e: { reasons: readonly { code: string; note?: string | undefined }[] },
  t: HistoryTerms,
): string {
  if (e.reasons.length === 0) return '';
  return `: ${e.reasons.map(({ code, note }) => (note ? `${t.reason(code)} (${note.replace(/[.\s]+$/, '')})` : t.reason(code))).join('; ')}`;
}

function pilot(pilotOf: EventOf<'enrolled'>['pilotOf']): string {
  if (!pilotOf) return '';
  return pilotOf === 'province'
    ? ', pilot congress of the province'
    : ', pilot congress of the upper-level union';
}

function ended(text: string): string {
  return `${text.replace(/[.\s]+$/, '')}.`;
}
