import { useState } from 'preact/hooks';
import { Tick } from '../../../design/inputs.tsx';
import { Notice } from '../../../design/notice.tsx';
import { congress as words } from '../../../words/vi-congress.ts';
import { exceptionWords } from '../../../words/vi-exceptions.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { isOnBehalf } from '../actions-now.ts';
import { DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { coveredPapers, filedPacket, isUploading } from '../packet.ts';
import { useCommand } from '../use-command.ts';
import { usePacket } from '../use-packet.ts';
import { BallotFields, sentencesOfAll } from './ballot-fields.tsx';
import { ballotKinds, electsPresidentOnly } from './ballot-kinds.ts';
import { BehalfField, type BehalfSource } from './behalf-field.tsx';
import { filingOfForm } from './filing-of-form.ts';
import { FormFrame } from './form-frame.tsx';
import type { FilingFormProps } from './form-props.ts';
import { draftFaults, type HeldDraft, heldFactsOf, heldReportOf, newHeldDraft } from './held-draft.ts';
import { HeldFields } from './held-fields.tsx';
import { packetFaults } from './packet-faults.ts';
import { PacketFields } from './packet-fields.tsx';
import { papersFor } from './papers-for.ts';
import { PeopleFields, peopleFaultsByField } from './people-fields.tsx';

const NONE_FLAGGED: ReadonlySet<string> = new Set();

type Fields = { report: HeldDraft; withRecognition: boolean; source: BehalfSource };

/** Reports the event as held; a small union may file the papers for recognition in the same packet. */
export function HeldForm(props: FilingFormProps & { isWithoutApproval?: true }) {
  const { view, term, event, isWithoutApproval = false } = props;
  const kept = props.draft.found?.draft.fields as Fields | undefined;
  const electsPresident = electsPresidentOnly(view, term);
  const [draft, setDraft] = useState(() => kept?.report ?? newHeldDraft({ ...view, electsPresident }));
  const [withRecognition, setWithRecognition] = useState(
    kept?.withRecognition ?? (view.bundled && !isWithoutApproval),
  );
  const [source, setSource] = useState<BehalfSource>(kept?.source ?? 'telephone');
  const [isTried, setTried] = useState(false);
  const hook = usePacket(view, filedPacket(view, ['held', 'recognition']), props.draft);
  useDraft(props.draft, { report: draft, withRecognition, source } satisfies Fields, hook.packet);
  const command = useCommand(view, props.onDone, filingOfForm(props));
  const behalf = isOnBehalf(view);
  const follows = draft.minutes === 'follow';
  const stages = withRecognition && !follows ? (['held', 'recognition'] as const) : (['held'] as const);
  const papers = papersFor(view, stages, event);
  const wrong = draftFaults(draft, term.quorum);
  const kinds = ballotKinds(electsPresident);
  const given = { isOnBehalf: behalf, hasOpinion: false, follows };
  const numbers = sentencesOfAll({ draft, faults: wrong, quorum: term.quorum });
  const people = Object.values(peopleFaultsByField(draft, term.youngBelow.value));
  const faults = [...numbers, ...people, ...packetFaults(hook.packet, papers, given)];
  const send = () => {
    setTried(true);
    if (faults.length > 0) return;
    void command.send({
      type: 'submit',
      stages: [...stages],
      papers: coveredPapers(hook.packet, papers, behalf),
      held: heldReportOf(draft),
      ...(isWithoutApproval && { withoutApproval: true }),
      ...(behalf && { onBehalf: { source } }),
    });
  };
  const title = words.actions[isWithoutApproval ? 'report-irregular' : 'report-held'](event);
  return (
    <FormFrame
      {...props}
      {...command}
      title={title}
      send={title}
      isWaiting={isUploading(hook.packet)}
      faults={isTried ? faults : []}
      note={<DraftLine draft={props.draft} onDiscard={props.onDiscard} />}
      onSend={send}
    >
      {isWithoutApproval && <Notice tone="back" title={exceptionWords.withoutApproval(event)} />}
      {behalf && <BehalfField value={source} onValue={setSource} />}
      <HeldFields
        draft={draft}
        onDraft={setDraft}
        event={event}
        today={view.today}
        faults={wrong}
        quorum={term.quorum}
        faultOf={command.faultOf}
      />
      <BallotFields draft={draft} onDraft={setDraft} kinds={kinds} faults={wrong} quorum={term.quorum} />
      <PeopleFields
        draft={draft}
        onDraft={setDraft}
        electsPresident={electsPresident}
        youngBelow={term.youngBelow.value}
        faultOf={command.faultOf}
      />
      {view.bundled && follows && <p class="soft">{formWords.held.minutesFirst}</p>}
      {view.bundled && !follows && (
        <Tick label={formWords.held.recognition} value={withRecognition} onValue={setWithRecognition} />
      )}
      {papers.length > 0 && (
        <PacketFields
          hook={hook}
          papers={papers}
          isOnBehalf={behalf}
          flagged={NONE_FLAGGED}
          term={term}
          facts={() => ({ view, term, event, held: heldFactsOf(draft) })}
        />
      )}
    </FormFrame>
  );
}
