import { useState } from 'preact/hooks';
import type { Stage } from '../../../../lambdas/domain/stages.ts';
import { TextArea } from '../../../design/inputs.tsx';
import { filingOf } from '../../../words/filing.ts';
import { vi } from '../../../words/vi.ts';
import { congress as words } from '../../../words/vi-congress.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { isOnBehalf } from '../actions-now.ts';
import { DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { coveredPapers, filedPacket, isUploading } from '../packet.ts';
import { codedReasons, standingReasons } from '../standing-reasons.ts';
import { useCommand } from '../use-command.ts';
import { usePacket } from '../use-packet.ts';
import { BehalfField, type BehalfSource } from './behalf-field.tsx';
import { filingOfForm } from './filing-of-form.ts';
import { FormFrame } from './form-frame.tsx';
import type { FilingFormProps, FormProps } from './form-props.ts';
import { packetFaults } from './packet-faults.ts';
import { PacketFields } from './packet-fields.tsx';
import { papersFor } from './papers-for.ts';
import { NO_OPINION, type OpinionDraft, opinionOf, PartyOpinionFields } from './party-opinion-fields.tsx';

type Fields = { opinion: OpinionDraft; note: string; source: BehalfSource };

/** Files the papers of `stages`: a packet of a small union, one stage of a large one, or a changed plan. */
export function SubmitForm({ stages, ...props }: FilingFormProps & { stages: readonly Stage[] }) {
  const { view, term, event, draft } = props;
  const kept = draft.found?.draft.fields as Fields | undefined;
  const [papers] = useState(() => papersFor(view, stages, event));
  const [flagged] = useState(() => flaggedPapers(view));
  const hook = usePacket(view, filedPacket(view, stages), draft);
  const [opinion, setOpinion] = useState<OpinionDraft>(kept?.opinion ?? opinionFiled(view) ?? NO_OPINION);
  const [note, setNote] = useState(kept?.note ?? '');
  const [source, setSource] = useState<BehalfSource>(kept?.source ?? 'paper');
  useDraft(draft, { opinion, note, source } satisfies Fields, hook.packet);
  const [isTried, setTried] = useState(false);
  const command = useCommand(view, props.onDone, filingOfForm(props));
  const behalf = isOnBehalf(view);
  const asksOpinion = papers.some(paper => paper.partyCell);
  const given = opinionOf(opinion);
  const faults = packetFaults(hook.packet, papers, {
    isOnBehalf: behalf,
    hasOpinion: given !== undefined,
    follows: false,
  });
  const send = () => {
    setTried(true);
    if (faults.length > 0) return;
    void command.send({
      type: 'submit',
      stages: [...stages],
      papers: coveredPapers(hook.packet, papers, behalf),
      ...(given && asksOpinion && { partyOpinion: given }),
      ...(note.trim() && { note }),
      ...(behalf && { onBehalf: { source } }),
    });
  };
  return (
    <FormFrame
      {...props}
      {...command}
      title={titleOf(view.bundled, stages, event)}
      send={behalf ? words.actions['file-on-behalf'] : words.actions.submit}
      isWaiting={isUploading(hook.packet)}
      faults={isTried ? faults : []}
      note={<DraftLine draft={draft} onDiscard={props.onDiscard} />}
      onSend={send}
    >
      {behalf && <BehalfField value={source} onValue={setSource} />}
      <PacketFields
        hook={hook}
        papers={papers}
        isOnBehalf={behalf}
        flagged={flagged}
        term={term}
        facts={() => ({ view, term, event, held: view.held ?? undefined })}
      />
      {asksOpinion && (
        <PartyOpinionFields
          value={opinion}
          onValue={setOpinion}
          today={view.today}
          faultOf={command.faultOf}
        />
      )}
      <TextArea
        label={`${formWords.packet.note} ${formWords.common.optional}`}
        value={note}
        onValue={setNote}
        maxLength={2000}
      />
    </FormFrame>
  );
}

function titleOf(bundled: boolean, stages: readonly Stage[], event: string): string {
  const [first = 'plan'] = stages;
  const isPacket = bundled && stages.length > 1;
  return isPacket ? vi.codes.filings[filingOf(first)](event) : vi.codes.stages[first](event);
}

/** Papers whose file a standing return is about. */
function flaggedPapers(view: FormProps['view']): ReadonlySet<string> {
  const about = new Set(codedReasons(standingReasons(view)?.ruling).flatMap(it => it.document ?? []));
  const papers = view.submissions.flatMap(submission => submission.papers);
  return new Set(
    papers.filter(({ documents }) => documents.some(id => about.has(id))).map(({ code }) => code),
  );
}

function opinionFiled(view: FormProps['view']): OpinionDraft | undefined {
  return view.submissions.findLast(submission => submission.partyOpinion)?.partyOpinion;
}
