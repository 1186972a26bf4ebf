/** The namespace of this system's own metrics. */
const NAMESPACE = 'DaiHoi';

/**
 * Counts something in CloudWatch by a line of the log in the embedded metric format; `installation` keeps two of them
 * in one account apart. Numbers only: no id and no name. The line goes past the console, whose JSON would wrap it.
 */
export function countMetric(name: string, value: number, installation: string, now: number): void {
  const line = {
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        { Namespace: NAMESPACE, Dimensions: [['Installation']], Metrics: [{ Name: name, Unit: 'Count' }] },
      ],
    },
    Installation: installation,
    [name]: value,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
