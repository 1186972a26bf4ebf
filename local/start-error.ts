/** Why an embedded run cannot start; each has its own advice, so tools can tell them apart. */
export type StartErrorCode =
  | 'ASSEMBLY_UNREADABLE'
  | 'TEMPLATE_UNSUPPORTED'
  | 'TABLE_CHANGED'
  | 'DATA_NEWER'
  | 'DATA_UNWRITABLE'
  | 'DATA_IN_USE'
  | 'PORT_IN_USE'
  | 'CLOCK_BACK';

/** The embedded run cannot start, for a reason that the person who started it can do something about. One line. */
export class StartError extends Error {
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
    this.code = code;
  }
}
