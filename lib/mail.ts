import { Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/** E-mail from one address, which SES verifies by a mail to it; none where the installation names no address. */
export class Mail extends Construct {
  /** The address, or nothing. */
  readonly from: string;
  readonly settings: ConfigurationSet;
  readonly #identity: EmailIdentity | undefined;

  constructor(scope: Construct, id: string, { from }: { readonly from?: string | undefined }) {
    super(scope, id);
    this.from = from ?? '';
    this.settings = new ConfigurationSet(this, 'Settings');
    if (from)
      this.#identity = new EmailIdentity(this, 'From', {
        identity: Identity.email(from),
        configurationSet: this.settings,
      });
  }

  /** Lets `fn` send from the address. */
  grantSend(fn: IGrantable): void {
    if (!this.#identity) return;
    const settings = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.settings.configurationSetName,
    });
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['ses:SendEmail'],
      resourceArns: [this.#identity.emailIdentityArn, settings],
    });
  }
}
