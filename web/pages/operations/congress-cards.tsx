import { Link } from 'wouter';
import { holds, useMe } from '../../api/use-me.ts';
import { Failure } from '../../design/failure.tsx';
import { congressPlace, PLACES } from '../../places.ts';
import { operationsWords } from '../../words/vi-operations.ts';
import type { Checked } from './joined.ts';
import { type RepairAsked, RepairButton } from './repair-button.tsx';
import type { useChecked } from './use-checked.ts';

const words = operationsWords.congresses;
const owners = operationsWords.ownerless;

type Wrong = Checked['wrong'][number];

/** Congresses whose machine does not do what the record asks for, each with its repair. */
export function WrongCongresses({ checked, isWhole, list }: ReturnType<typeof useChecked>) {
  const { wrong, looked } = checked;
  return (
    <section class="card stack" aria-labelledby="operations-congresses">
      <h2 id="operations-congresses">{words.title}</h2>
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      <p role="status" class="soft">
        {!isWhole && !list.isError && words.looking(looked)}
        {isWhole && (wrong.length > 0 ? words.found(wrong.length, looked) : words.none(looked))}
      </p>
      {wrong.length > 0 && (
        <ul class="operations-list">
          {wrong.map(one => (
            <li key={`${one.term}/${one.union}`}>
              <div>
                <Link href={congressPlace(one.term, one.union)}>{one.name}</Link>
                <p class="small">{words.whats[one.what]}</p>
              </div>
              <RepairButton {...repairOf(one)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function repairOf({ term, union, attempt, what, name }: Wrong) {
  const isAsleep = what === 'unwoken' || what === 'outlived';
  const word = isAsleep ? words.wake : words.restart;
  const asks: RepairAsked = isAsleep ? { do: 'wake', term, union } : { do: 'restart', term, union, attempt };
  return { asks, word, label: words.of(word, name) };
}

/** What waits for somebody who is not there: registrars give posts, so an operator tells them. */
export function OwnerlessCongresses({ checked, isWhole }: ReturnType<typeof useChecked>) {
  const me = useMe();
  const { ownerless } = checked;
  return (
    <section class="card stack" aria-labelledby="operations-ownerless">
      <h2 id="operations-ownerless">{owners.title}</h2>
      {isWhole && ownerless.length === 0 && <p class="soft">{owners.none}</p>}
      {ownerless.length > 0 && (
        <>
          <p>{holds(me, 'registrar') ? <Link href={PLACES.people}>{owners.people}</Link> : owners.how}</p>
          <ul class="operations-list operations-wide">
            {ownerless.map(one => (
              <li key={one.parent}>
                <div>
                  <strong>{one.name}</strong>
                  {one.ofUpper > 0 && <p class="late-text">{owners.ofUpper(one.ofUpper)}</p>}
                  {one.ofUnion > 0 && <p>{owners.ofUnion(one.ofUnion)}</p>}
                  <p class="small soft">
                    {owners.some(one.some, one.some.length === one.ofUpper + one.ofUnion)}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
