import { Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFn } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';

/** Tries of an event after the first; then the dead-letter queue has it. */
const RETRIES = 2;

/** E-mail from one address, which SES verifies by a mail to it; none where the installation names no address. */
export class Mail extends Construct {
  /** The address, or nothing. */
  readonly from: string;
  readonly settings: ConfigurationSet;
  /** Events of mail that came back, which could not be noted. */
  readonly deadLetters: DeadLetters;
  readonly #identity: EmailIdentity | undefined;

  constructor(scope: Construct, id: string, { from }: { readonly from?: string | undefined }) {
    super(scope, id);
    this.from = from ?? '';
    this.settings = new ConfigurationSet(this, 'Settings');
    this.deadLetters = new DeadLetters(this, 'NotNoted');
    // SES tells the account's default event bus and no other.
    this.settings.addEventDestination('Returned', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    if (from)
      this.#identity = new EmailIdentity(this, 'From', {
        identity: Identity.email(from),
        configurationSet: this.settings,
      });
  }

  /** Tells `fn` of every mail that came back or was complained of. */
  follow(fn: LambdaFn): void {
    const { deadLetters } = this;
    new Rule(this, 'ToNote', {
      description: 'Mail of this installation that came back, or that its reader complained of.',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.settings.configurationSetName] } } },
      },
      targets: [new LambdaFunction(fn, { deadLetterQueue: deadLetters, retryAttempts: RETRIES })],
    });
    fn.configureAsyncInvoke({ onFailure: new SqsDestination(deadLetters), retryAttempts: RETRIES });
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
