export function CongressPage({ term, union }: { term: string; union: string }) {
  return (
    <p>
      {term} {union}
    </p>
  );
}
