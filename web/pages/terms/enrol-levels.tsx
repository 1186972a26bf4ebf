import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import { useSending } from '../../api/use-sending.ts';
import { useApp } from '../../app-context.ts';
import { Failure } from '../../design/failure.tsx';
import { levelWords } from '../../words/vi-levels.ts';

const words = levelWords.enrol;

/** Brings the unions above the grassroots that are missing into the term, and says how many came. */
export function EnrolLevels({ term }: { term: string }) {
  const { client } = useApp();
  const queries = useQueryClient();
  const { once, isSending, error } = useSending();
  const [told, setTold] = useState('');
  const send = () =>
    void once(async () => {
      setTold('');
      const { added, standing } = await client.call('enrolLevels', { params: { term } });
      setTold(words.done(added, standing));
      await queries.invalidateQueries();
    });
  return (
    <section class="card stack" aria-labelledby="enrol-levels">
      <h2 id="enrol-levels">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <p role="status" class="done-text">
        {told}
      </p>
      {error !== undefined && <Failure error={error} onRetry={send} />}
      <div>
        <button type="button" class="button" disabled={isSending} onClick={send}>
          {isSending ? words.sending : words.send}
        </button>
      </div>
    </section>
  );
}
