import type { CongressView, TermView } from '../../../lambdas/api/contracts.ts';
import { Notice } from '../../design/notice.tsx';
import { congress as words } from '../../words/vi-congress.ts';
import { exceptionWords } from '../../words/vi-exceptions.ts';
import { FAILURES } from '../../words/vi-history.ts';
import { DocumentLink } from './document-link.tsx';
import { codedReasons, standingReasons } from './standing-reasons.ts';

/** Why the papers came back, above all else, each reason with the file it is about. */
export function Reasons({ view, term, event }: { view: CongressView; term: TermView; event: string }) {
  const standing = standingReasons(view);
  if (!standing) return null;
  const { ruling, by, at } = standing;
  const label = (code: string) => term.returnReasons.find(reason => reason.code === code)?.label ?? code;
  return (
    <Notice tone="back" title={titleOf(ruling, event)}>
      <Cause ruling={ruling} />
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

/** What was written or ticked where there are no coded reasons. */
function Cause({ ruling }: { ruling: Ruling }) {
  switch (ruling.type) {
    case 'confirmation-withdrawn':
      return <p>{ruling.reason}</p>;
    case 'nominee-dropped':
      return <p>{exceptionWords.causes[ruling.cause]}.</p>;
    case 'failed':
      return <p>{exceptionWords.failedCause(FAILURES[ruling.cause], ruling.note)}</p>;
    default:
      return null;
  }
}

function titleOf(ruling: Ruling, event: string): string {
  switch (ruling.type) {
    case 'returned':
      return words.page.returnedTitle;
    case 'rejected':
      return words.page.rejectedTitle;
    case 'confirmation-withdrawn':
      return words.page.unconfirmedTitle;
    case 'recognition-refused':
      return exceptionWords.notRecognised(event);
    case 'nominee-dropped':
      return exceptionWords.dropped;
    case 'failed':
      return exceptionWords.failed(event, ruling.on);
  }
}
