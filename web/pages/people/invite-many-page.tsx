import { useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter';
import { SignedOut } from '../../api/problem.ts';
import { useMe } from '../../api/use-me.ts';
import { useApp } from '../../app-context.ts';
import { failureText } from '../../design/failure.tsx';
import { Field } from '../../design/field.tsx';
import { SelectInput } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { peopleWords as words } from '../../words/vi-people.ts';
import { loadUnions } from './load-unions.ts';
import { ManyPreview } from './many-preview.tsx';
import { type PastedLine, pastedPeople } from './pasted-people.ts';
import { peoplePlace } from './places.ts';
import { Slips } from './slips.tsx';
import { useInviteMany } from './use-invite-many.ts';
import type { Office } from './use-offices.ts';

/** Most lines at once: what somebody can look through, and two dozen pages of slips. */
const MOST_LINES = 200;

/** Accounts for many people, from lines copied out of Excel: a preview, one request each, and the slips. */
export function InviteManyPage({ offices }: { offices: readonly Office[] }) {
  const [address] = useSearchParams();
  const first = offices.find(({ id }) => id === address.get('o'))?.id ?? offices[0]?.id ?? '';
  const [text, setText] = useState('');
  const [lines, setLines] = useState<readonly PastedLine[]>();
  const many = useInviteMany();
  const hasSlips = many.slips.length > 0 && !many.isSending;
  const send = async (chosen: readonly PastedLine[]) => {
    const made = await many.send(chosen);
    // What is made is done with; the rest can be mended where it was pasted.
    const rest = (lines ?? []).filter(({ line }) => !made.has(line) && !many.results.get(line)?.isMade);
    setText(rest.map(({ raw }) => raw).join('\n'));
  };
  return (
    <Page title={words.many.title} lead={!many.isBegun && <p class="soft">{words.many.lead}</p>}>
      {hasSlips && <Slips slips={many.slips} />}
      {many.isBegun && lines && <ManyPreview lines={lines} many={many} onSend={it => void send(it)} />}
      {!many.isSending && (
        <PasteForm
          offices={offices}
          first={first}
          text={text}
          onText={setText}
          onLines={checked => {
            many.startAnew();
            setLines(checked);
          }}
        />
      )}
      {!many.isBegun && lines && <ManyPreview lines={lines} many={many} onSend={it => void send(it)} />}
      <p class="no-print">
        <Link href={peoplePlace(first)}>{words.list.all}</Link>
      </p>
    </Page>
  );
}

function PasteForm(props: {
  offices: readonly Office[];
  first: string;
  text: string;
  onText: (text: string) => void;
  onLines: (lines: readonly PastedLine[] | undefined) => void;
}) {
  const { client } = useApp();
  const term = useMe().terms[0]?.id ?? '';
  const [office, setOffice] = useState(props.first);
  const { text } = props;
  const [progress, setProgress] = useState('');
  const [fault, setFault] = useState('');
  const check = async () => {
    setFault('');
    props.onLines(undefined);
    try {
      const tell = (count: number) => setProgress(words.many.reading(count));
      const unions = await loadUnions(client, term, office, tell);
      const lines = pastedPeople(text, [...props.offices, ...unions], words.spellings);
      if (lines.length === 0) setFault(words.many.none);
      else if (lines.length > MOST_LINES) setFault(words.many.tooMany(MOST_LINES));
      else props.onLines(lines);
    } catch (error) {
      if (!(error instanceof SignedOut)) setFault(failureText(error));
    }
    setProgress('');
  };
  const choices = Object.fromEntries(props.offices.map(({ id, name }) => [id, name]));
  return (
    <form
      class="card stack no-print"
      onSubmit={event => {
        event.preventDefault();
        if (progress === '') void check();
      }}
    >
      {props.offices.length > 1 && (
        <SelectInput label={words.many.office} value={office} words={choices} onValue={setOffice} />
      )}
      <Field label={words.many.lines}>
        {control => (
          <textarea
            {...control}
            class="paste"
            value={text}
            onInput={event => props.onText(event.currentTarget.value)}
          />
        )}
      </Field>
      {fault && <Notice tone="late" title={fault} role="alert" />}
      <div class="row actions">
        <button type="submit" class="button" disabled={progress !== ''}>
          {words.many.check}
        </button>
        <span class="soft small" role="status">
          {progress}
        </span>
      </div>
    </form>
  );
}
