/**
 * Shifts `Date` in this thread by `offset[0]` milliseconds, read on every use, so that one write to the shared array
 * moves the time of every thread at once.
 */
export function installSimulatedDate(offset: Float64Array): void {
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  const now = () => realNow() + (offset[0] ?? 0);
  RealDate.now = now;
  const SimulatedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.prototype.constructor = SimulatedDate;
  globalThis.Date = SimulatedDate;
}
