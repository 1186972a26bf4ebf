import type { Command } from './commands.ts';
import { type Congress, isLive } from './congress.ts';
import { decideCorrectHeld, decideWithdrawHeld, decideWithdrawRecognition } from './decide/correct.ts';
import { decideMoveDeadline, decideReplan } from './decide/deadline.ts';
import { decideAppoint, decideFileMinutes, decideLeave } from './decide/end.ts';
import { decideEnrol } from './decide/enrol.ts';
import { decideRefuseDate, decideReportDropout } from './decide/exceptions.ts';
import { decideCallMachine, decideMissDeadline, decideNoteWake, decideOpenStage } from './decide/machine.ts';
import { decideAnswerObjection, decideObject } from './decide/object.ts';
import { decidePlanAttendance } from './decide/plan-attendance.ts';
import { decideRecordRuling } from './decide/record-ruling.ts';
import { decideChangeRegister, decideRestore } from './decide/register.ts';
import {
  decideApprove,
  decideRecommend,
  decideRefuseRecognition,
  decideReject,
  decideReturn,
  decideWithdraw,
} from './decide/rule.ts';
import { accept, type Context, type Ruling, refuse } from './decide/ruling.ts';
import { decidePostpone, decideRegisterDate, decideReportFailed } from './decide/schedule.ts';
import { decideSubmit } from './decide/submit.ts';
import { evolveAll } from './evolve.ts';

/**
 * What `command` does to `congress` under the term's rules on `context.today`: events to record, or why not. A congress
 * that is live again after its end gets an execution in the same change: one that ended never starts by itself.
 */
export function decide(congress: Congress | undefined, command: Command, context: Context): Ruling {
  const ruling = decided(congress, command, context);
  if (!congress || isLive(congress) || ruling.kind !== 'events' || ruling.events.length === 0) return ruling;
  if (!isLive(evolveAll(congress, ruling.events, congress))) return ruling;
  const attempt = congress.attempt + 1;
  const again = { type: 'machine-called', on: context.today, attempt, reason: 'again' } as const;
  return accept(...ruling.events, again);
}

function decided(congress: Congress | undefined, command: Command, context: Context): Ruling {
  if (command.type === 'enrol') return congress ? refuse('already-enrolled') : decideEnrol(command, context);
  if (!congress) return refuse('not-enrolled');
  switch (command.type) {
    case 'submit':
      return decideSubmit(congress, command, context);
    case 'register-date':
      return decideRegisterDate(congress, command, context);
    case 'plan-attendance':
      return decidePlanAttendance(congress, command, context);
    case 'file-minutes':
      return decideFileMinutes(congress, command, context);
    case 'withdraw':
      return decideWithdraw(congress, command, context);
    case 'return':
      return decideReturn(congress, command, context);
    case 'recommend':
      return decideRecommend(congress, command, context);
    case 'approve':
      return decideApprove(congress, command, context);
    case 'reject':
      return decideReject(congress, command, context);
    case 'refuse-recognition':
      return decideRefuseRecognition(congress, command, context);
    case 'postpone':
      return decidePostpone(congress, command, context);
    case 'report-failed':
      return decideReportFailed(congress, command, context);
    case 'report-dropout':
      return decideReportDropout(congress, command, context);
    case 'refuse-date':
      return decideRefuseDate(congress, command, context);
    case 'object':
      return decideObject(congress, command, context);
    case 'answer-objection':
      return decideAnswerObjection(congress, command, context);
    case 'move-deadline':
      return decideMoveDeadline(congress, command, context);
    case 'replan':
      return decideReplan(congress, command, context);
    case 'leave':
      return decideLeave(congress, command, context);
    case 'appoint':
      return decideAppoint(congress, command, context);
    case 'change-register':
      return decideChangeRegister(congress, command, context);
    case 'restore':
      return decideRestore(congress, command, context);
    case 'correct-held':
      return decideCorrectHeld(congress, command, context);
    case 'withdraw-held':
      return decideWithdrawHeld(congress, command, context);
    case 'withdraw-recognition':
      return decideWithdrawRecognition(congress, command, context);
    case 'record-ruling':
      return decideRecordRuling(congress, command, context);
    case 'open-stage':
      return decideOpenStage(congress, command, context);
    case 'miss-deadline':
      return decideMissDeadline(congress, command, context);
    case 'call-machine':
      return decideCallMachine(congress, command, context);
    case 'note-wake':
      return decideNoteWake(congress, command, context);
  }
}
