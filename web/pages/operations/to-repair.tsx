import { Notice } from '../../design/notice.tsx';
import { operationsWords as words } from '../../words/vi-operations.ts';

/** How much of each part of the page is to be repaired, with a link to each part that has something. */
export function ToRepair({ parts }: { parts: readonly { id: string; title: string; count: number }[] }) {
  const wrong = parts.filter(({ count }) => count > 0);
  if (wrong.length === 0) return <Notice tone="done" role="status" title={words.allWell} />;
  const total = wrong.reduce((sum, { count }) => sum + count, 0);
  return (
    <Notice tone="late" role="status" title={words.toRepair(total)}>
      <ul>
        {wrong.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>{words.partOf(title, count)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
