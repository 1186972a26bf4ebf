/** One e-mail, as plain text. */
export type Mail = {
  /** The same for every try, so that a second copy is told from a second message. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** Sends e-mail. Throws where a later try may succeed. */
export type Mailer = {
  /** `bounced`: the address takes no mail. */
  send(mail: Mail): Promise<'sent' | 'bounced'>;
};
