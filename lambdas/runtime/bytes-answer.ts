/** An answer that is no JSON: its bytes and headers. Apart from files, which most functions never make. */
export class BytesAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(bytes: Uint8Array, headers: Readonly<Record<string, string>>) {
    this.bytes = new Uint8Array(bytes);
    this.headers = headers;
  }
}
