/** Why a picked file is not sent: it will not do better by trying again. */
export type FileFaultCode = 'empty' | 'too-big' | 'wrong-type' | 'not-what-it-says' | 'unreadable-photo';

/** A picked file that is not sent. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly code: FileFaultCode;

  constructor(code: FileFaultCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
