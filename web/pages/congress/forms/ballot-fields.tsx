import type { Ballot, BallotFault } from '../../../../lambdas/domain/ballots.ts';
import { CountInput, TextInput } from '../../../design/inputs.tsx';
import { Notice } from '../../../design/notice.tsx';
import { vi } from '../../../words/vi.ts';
import { ballotSentence } from '../../../words/vi-ballots.ts';
import { formWords } from '../../../words/vi-forms.ts';
import { BALLOT_COUNTS, type BallotDraft, type HeldDraft, heldReportOf, newBallot } from './held-draft.ts';

type BallotsProps = {
  draft: HeldDraft;
  onDraft: (draft: HeldDraft) => void;
  /** The ballots that a congress of this size may have. */
  kinds: readonly Ballot['of'][];
  faults: readonly BallotFault[];
  quorum: { of: number; in: number };
};

/** The ballots of an event, each checked while it is typed. */
export function BallotFields(props: BallotsProps) {
  const { draft, onDraft } = props;
  const left = props.kinds.filter(of => !draft.ballots.some(ballot => ballot.of === of));
  const set = (index: number, ballot: BallotDraft) =>
    onDraft({ ...draft, ballots: draft.ballots.map((old, at) => (at === index ? ballot : old)) });
  return (
    <fieldset>
      <legend>{formWords.held.ballots}</legend>
      <div class="stack">
        {draft.ballots.map((ballot, index) => (
          <BallotCard
            key={ballot.of}
            ballot={ballot}
            sentences={sentencesOf(props, index)}
            onBallot={changed => set(index, changed)}
            onRemove={() => onDraft({ ...draft, ballots: draft.ballots.filter((_, at) => at !== index) })}
          />
        ))}
        {left.length > 0 && (
          <div class="row">
            {left.map(of => (
              <button
                key={of}
                type="button"
                class="button"
                onClick={() =>
                  onDraft({ ...draft, ballots: [...draft.ballots, newBallot(of, draft.present)] })
                }
              >
                {formWords.held.addBallot(vi.codes.ballots[of])}
              </button>
            ))}
          </div>
        )}
      </div>
    </fieldset>
  );
}

/** What is wrong with ballot `index`, or with the attendance where it is undefined, in sentences. */
export function sentencesOf(
  { draft, faults, quorum }: Pick<BallotsProps, 'draft' | 'faults' | 'quorum'>,
  index: number | undefined,
): string[] {
  const report = heldReportOf(draft);
  return faults
    .filter(fault => fault.ballot === index)
    .map(fault => ballotSentence(fault, report, report.ballots, quorum));
}

/** The same of the attendance and of every ballot. */
export function sentencesOfAll(props: Parameters<typeof sentencesOf>[0]): string[] {
  return [undefined, ...props.draft.ballots.keys()].flatMap(at => sentencesOf(props, at));
}

function BallotCard(props: {
  ballot: BallotDraft;
  sentences: readonly string[];
  onBallot: (ballot: BallotDraft) => void;
  onRemove: () => void;
}) {
  const { ballot, onBallot } = props;
  const name = vi.codes.ballots[ballot.of];
  const isFull = BALLOT_COUNTS.every(count => ballot[count] !== undefined);
  return (
    <fieldset class="ballot" data-wrong={props.sentences.length > 0 || undefined}>
      <legend>{name}</legend>
      <div class="stack">
        <div class="grid-2 grid-4 keep">
          {BALLOT_COUNTS.map(count => (
            <CountInput
              key={count}
              label={formWords.held[count]}
              value={ballot[count]}
              required
              onValue={value => onBallot({ ...ballot, [count]: value })}
            />
          ))}
        </div>
        <TextInput
          label={formWords.held.winners}
          hint={formWords.held.winnersHint}
          value={ballot.winners}
          onValue={winners => onBallot({ ...ballot, winners })}
        />
        <div role="status">
          {props.sentences.length > 0 && (
            <Notice tone="back">
              {props.sentences.map(sentence => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Notice>
          )}
          {props.sentences.length === 0 && isFull && <p class="done-text">{formWords.held.agree}</p>}
        </div>
        <div>
          <button type="button" class="plain" onClick={props.onRemove}>
            {formWords.held.removeBallot(name)}
          </button>
        </div>
      </div>
    </fieldset>
  );
}
