/** Things looked at at the same time; each costs a read or two. */
const AT_ONCE = 8;

/** Does `work` for every one of `things`, some at the same time, and waits for all. */
export async function eachOf<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const queue = [...things];
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  });
  await Promise.all(workers);
}
