import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CongressView } from '../../../../lambdas/api/contracts.ts';
import type { Stage } from '../../../../lambdas/domain/stages.ts';
import { useSub } from '../../../sign-in/use-session.ts';
import { vi } from '../../../words/vi.ts';
import { deviceDrafts } from './device-drafts.ts';
import { Draft } from './draft.ts';
import type { FoundDraft } from './draft-store.ts';
import { roundsOf } from './drafted-forms.ts';

/** A browser whose database does not answer is one without drafts. */
const PATIENCE_MS = 3000;

/** Finds the draft of a form before the form opens. Thrown away, the form opens again as new. */
export function Drafted(props: {
  view: CongressView;
  form: string;
  stages: readonly Stage[];
  children: (draft: Draft, onDiscard: () => void) => ComponentChildren;
}) {
  const { view, form } = props;
  const sub = useSub();
  const [rounds] = useState(() => roundsOf(view, props.stages));
  const [opened, setOpened] = useState<{ draft: Draft; turn: number }>();
  const [turn, setTurn] = useState(0);
  const { term, union, today: day } = view;
  // The form files what stood when it was opened, whatever is read meanwhile.
  useEffect(() => {
    let isLeft = false;
    const place = { sub, term, union, form };
    const late = new Promise<undefined>(done => setTimeout(done, PATIENCE_MS));
    const open = (found: FoundDraft | undefined) => {
      if (isLeft) return;
      const newKey = () => crypto.randomUUID();
      setOpened({ draft: new Draft({ store: deviceDrafts, place, rounds, day, found, newKey }), turn });
    };
    void Promise.race([deviceDrafts.find(place, rounds), late]).then(open);
    return () => {
      isLeft = true;
    };
  }, [turn]);
  if (opened?.turn !== turn) return <p class="loading">{vi.app.loading}</p>;
  const discard = async () => {
    await opened.draft.drop();
    setTurn(turn + 1);
  };
  return <div key={turn}>{props.children(opened.draft, () => void discard())}</div>;
}
