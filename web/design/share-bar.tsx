/** A share as a bar; the number stands beside it, so that the bar itself says nothing to a screen reader. */
export function ShareBar({ percent }: { percent: number | null }) {
  return (
    <span class="bar" aria-hidden="true">
      <span style={{ width: `${Math.min(100, percent ?? 0)}%` }} />
    </span>
  );
}
