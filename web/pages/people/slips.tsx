import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonLine } from '../../../lambdas/api/contracts.ts';
import { readableLogin } from '../../../lambdas/domain/login.ts';
import { Tick } from '../../design/inputs.tsx';
import { Notice } from '../../design/notice.tsx';
import { vi } from '../../words/vi.ts';
import { peopleWords as words } from '../../words/vi-people.ts';
import './slips.css';
import { useLeaveWarning } from './use-leave-warning.ts';

/** A person with the password that was told a moment ago. */
export type Slip = { readonly person: PersonLine; readonly firstPassword: string };

/**
 * First passwords as slips to print and cut: the only time that they show. Leaving the page is warned of until
 * whoever made them says that they are printed or written down.
 */
export function Slips({ slips }: { slips: readonly Slip[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isHandedOver, setHandedOver] = useState(false);
  useLeaveWarning(!isHandedOver, words.slips.leave);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="stack" aria-labelledby="slips-title">
      <h2 id="slips-title" class="no-print" ref={heading} tabIndex={-1}>
        {words.slips.title}
      </h2>
      <div class="no-print stack">
        <Notice tone="back" title={words.slips.lead(slips.length)} role="status" />
        <div class="row actions">
          <button type="button" class="button main-action" onClick={() => print()}>
            {words.slips.print}
          </button>
          <Tick label={words.slips.handedOver} value={isHandedOver} onValue={setHandedOver} />
        </div>
      </div>
      <ul class="slips">
        {slips.map(slip => (
          <SlipCard key={slip.person.sub} {...slip} />
        ))}
      </ul>
    </section>
  );
}

function SlipCard({ person, firstPassword }: Slip) {
  return (
    <li class="slip">
      <p class="slip-head">{words.slips.head}</p>
      <p class="slip-name">{person.name}</p>
      {person.posts.map(({ role, union, unionName }) => (
        <p key={`${role} ${union}`} class="small">
          {words.postOf(role, unionName)}
        </p>
      ))}
      <dl>
        <dt>{words.slips.site}</dt>
        <dd>{location.origin}</dd>
        <dt>{words.slips.login}</dt>
        <dd>{readableLogin(person.login ?? '')}</dd>
        <dt>{words.slips.password}</dt>
        <dd class="slip-password" translate={false}>
          {firstPassword}
        </dd>
      </dl>
      <ol>
        {words.slips.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="slip-app">{vi.app.name}</p>
    </li>
  );
}
