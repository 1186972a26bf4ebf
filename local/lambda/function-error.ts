/** A function failed: `name` is its error type as Lambda reports it (`Sandbox.Timedout`, `TypeError`, …). */
export class FunctionError extends Error {
  readonly trace: string[];

  constructor(errorType: string, message: string, trace: string[] = []) {
    super(message);
    this.name = errorType;
    this.trace = trace;
  }

  /** The error as a caller of Lambda gets it. */
  payload(): { errorType: string; errorMessage: string; trace: string[] } {
    return { errorType: this.name, errorMessage: this.message, trace: this.trace };
  }
}
