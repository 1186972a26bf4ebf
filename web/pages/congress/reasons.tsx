import type { CongressView, TermView } from '../../../lambdas/api/contracts.ts';
import { Notice } from '../../design/notice.tsx';
import { congress as words } from '../../words/vi-congress.ts';
import { DocumentLink } from './document-link.tsx';
import { codedReasons, standingReasons } from './standing-reasons.ts';

/** Why the papers came back, above all else, each reason with the file it is about. */
export function Reasons({ view, term }: { view: CongressView; term: TermView }) {
  const standing = standingReasons(view);
  if (!standing) return null;
  const { ruling, by, at } = standing;
  const label = (code: string) => term.returnReasons.find(reason => reason.code === code)?.label ?? code;
  return (
    <Notice tone="back" title={titleOf(ruling)}>
      {'reason' in ruling && <p>{ruling.reason}</p>}
      <ul class="reasons">
        {codedReasons(ruling).map(reason => (
          <li key={`${reason.code}${reason.document ?? ''}`}>
            <strong>{label(reason.code)}</strong>
            {reason.note && <>: {reason.note}</>}
            {reason.document && (
              <span class="row">
                <span class="soft">{words.page.about}</span>
                <DocumentLink view={view} id={reason.document} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="soft small">{words.page.at(at, by || words.page.system)}</p>
    </Notice>
  );
}

type Ruling = NonNullable<ReturnType<typeof standingReasons>>['ruling'];

function titleOf({ type }: Ruling): string {
  if (type === 'returned') return words.page.returnedTitle;
  return type === 'confirmation-withdrawn' ? words.page.unconfirmedTitle : words.page.rejectedTitle;
}
