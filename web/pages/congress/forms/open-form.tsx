import { useState } from 'preact/hooks';
import { SelectInput } from '../../../design/inputs.tsx';
import { stagesOf } from '../../../words/filing.ts';
import { vi } from '../../../words/vi.ts';
import { congress as words } from '../../../words/vi-congress.ts';
import type { FormName } from '../actions-now.ts';
import { Drafted } from '../drafts/drafted.tsx';
import { changeForm } from '../drafts/drafted-forms.ts';
import { stagesToChange, stagesToFile } from '../filing-now.ts';
import { AnswerForm } from './answer-form.tsx';
import { AppointForm } from './appoint-form.tsx';
import { ApproveForm } from './approve-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { DropoutForm } from './dropout-form.tsx';
import { FailedForm } from './failed-form.tsx';
import type { FormProps } from './form-props.ts';
import { HeldForm } from './held-form.tsx';
import { LeaveForm } from './leave-form.tsx';
import { MinutesForm } from './minutes-form.tsx';
import { MoveDeadlineForm } from './move-deadline-form.tsx';
import { ObjectForm } from './object-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { PostponeForm } from './postpone-form.tsx';
import { RecommendForm } from './recommend-form.tsx';
import { RecordRulingForm } from './record-ruling-form.tsx';
import { RefuseDateForm } from './refuse-date-form.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { RegisterDateForm } from './register-date-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { SubmitForm } from './submit-form.tsx';
import { UndoForm } from './undo-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

const AFTER = stagesOf('after');

/** The form of one action. It judges and files what stood when it was opened, whatever is read meanwhile. */
export function OpenForm({ name, ...props }: FormProps & { name: FormName }) {
  const [stages] = useState(() => stagesToFile(props.view));
  switch (name) {
    case 'submit':
      return (
        <Drafted view={props.view} form={name} stages={stages}>
          {(draft, onDiscard) => (
            <SubmitForm {...props} draft={draft} onDiscard={onDiscard} stages={stages} />
          )}
        </Drafted>
      );
    case 'submit-change':
      return <ChangeForm {...props} />;
    case 'report-held':
      return (
        <Drafted view={props.view} form={name} stages={AFTER}>
          {(draft, onDiscard) => <HeldForm {...props} draft={draft} onDiscard={onDiscard} />}
        </Drafted>
      );
    case 'report-irregular':
      return (
        <Drafted view={props.view} form={name} stages={AFTER}>
          {(draft, onDiscard) => (
            <HeldForm {...props} draft={draft} onDiscard={onDiscard} isWithoutApproval />
          )}
        </Drafted>
      );
    case 'approve':
      return <ApproveForm {...props} />;
    case 'record-ruling':
      return <RecordRulingForm {...props} />;
    case 'return':
      return <ReturnForm {...props} />;
    case 'recommend':
      return <RecommendForm {...props} />;
    case 'reject':
    case 'refuse-recognition':
      return <RefuseForm {...props} of={name} />;
    case 'register-date':
      return <RegisterDateForm {...props} />;
    case 'plan-attendance':
      return <PlanForm {...props} />;
    case 'postpone':
      return <PostponeForm {...props} />;
    case 'report-failed':
      return <FailedForm {...props} />;
    case 'report-dropout':
      return <DropoutForm {...props} />;
    case 'refuse-date':
      return <RefuseDateForm {...props} />;
    case 'withdraw':
      return <WithdrawForm {...props} />;
    case 'object':
      return <ObjectForm {...props} />;
    case 'answer-objection':
      return <AnswerForm {...props} />;
    case 'move-deadline':
      return <MoveDeadlineForm {...props} />;
    case 'appoint':
      return <AppointForm {...props} />;
    case 'correct-held':
      return <CorrectForm {...props} />;
    case 'withdraw-held':
    case 'withdraw-recognition':
      return <UndoForm {...props} of={name} />;
    case 'leave':
      return <LeaveForm {...props} />;
    case 'file-minutes':
      return (
        <Drafted view={props.view} form={name} stages={AFTER}>
          {(draft, onDiscard) => <MinutesForm {...props} draft={draft} onDiscard={onDiscard} />}
        </Drafted>
      );
  }
}

/** Files an approved plan or personnel proposal again, changed. */
function ChangeForm(props: FormProps) {
  const [stages] = useState(() => stagesToChange(props.view));
  const [stage, setStage] = useState(stages[0] ?? 'plan');
  const choices = Object.fromEntries(stages.map(it => [it, vi.codes.stages[it](props.event)])) as Record<
    typeof stage,
    string
  >;
  return (
    <>
      {stages.length > 1 && (
        <SelectInput
          label={words.actions['submit-change']}
          words={choices}
          value={stage}
          onValue={setStage}
        />
      )}
      <Drafted key={stage} view={props.view} form={changeForm(stage)} stages={[stage]}>
        {(draft, onDiscard) => <SubmitForm {...props} draft={draft} onDiscard={onDiscard} stages={[stage]} />}
      </Drafted>
    </>
  );
}
