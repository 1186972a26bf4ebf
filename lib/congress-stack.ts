import { Aws, CfnOutput, Duration, Lazy, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Api } from './api.ts';
import { apiFunctions } from './api-functions.ts';
import { Documents } from './documents.ts';
import { CongressFunction } from './function.ts';
import { Mail } from './mail.ts';
import { Schedules } from './schedule.ts';
import { SignIn } from './sign-in.ts';
import { Storage } from './storage.ts';
import { Stream } from './stream.ts';
import { Watch } from './watch.ts';
import { WebSite } from './web-site.ts';
import { Workflow } from './workflow.ts';

/** One installation: a province with its unions, terms and accounts. */
export type CongressStackProps = StackProps & {
  /** The folder of the built web app; without it a placeholder page is deployed. */
  readonly siteFolder?: string | undefined;
  /**
   * Where browsers load the site from, as `https://host`. CloudFront's own domains unless said: the exact one is
   * known after the first deployment only, and every use of the bucket is signed in any case.
   */
  readonly siteOrigin?: string | undefined;
  /** The address that digests come from by e-mail; without it they are in the app alone. */
  readonly mailFrom?: string | undefined;
  /** Whether the record, documents and accounts outlive the stack. True unless said. */
  readonly deletionProtection?: boolean;
};

/**
 * The name of the function that reminds people. It is known before, since the operator's page begins it and stands
 * before the site, which its mails name.
 */
const DIGEST_NAME = `${Aws.STACK_NAME}-digest`;

/** What the operator's page looks at and begins. */
type Watched = {
  readonly reconcile: CongressFunction;
  readonly insight: CongressFunction;
  readonly stream: Stream;
  readonly schedules: Schedules;
  readonly mail: Mail;
};

/** The whole system, wired: what each part is stands in its construct, what it may do in the grants here. */
export class CongressStack extends Stack {
  constructor(scope: Construct, id: string, props: CongressStackProps = {}) {
    super(scope, id, props);
    const deletionProtection = props.deletionProtection ?? true;
    const storage = new Storage(this, 'Storage', { deletionProtection });
    const siteOrigin = props.siteOrigin ?? 'https://*.cloudfront.net';
    const documents = new Documents(this, 'Documents', { siteOrigin, deletionProtection });
    const signIn = new SignIn(this, 'SignIn', { deletionProtection });

    const api = apiFunctions(this, { storage, documents, signIn });
    const steps = this.#workflowFunctions(storage);
    const workflow = new Workflow(this, 'Workflow', steps);
    workflow.grantAnswer(steps.awaitRuling);
    const background = this.#backgroundFunctions(storage, documents, workflow);

    const stream = new Stream(this, 'Stream', { table: storage.table, ...background });
    // Its mails name the site, which stands behind the API, which the schedules' dead letters are shown by.
    const siteUrl = Lazy.string({ produce: () => `https://${site.distribution.distributionDomainName}` });
    const mail = new Mail(this, 'Mail', { from: props.mailFrom });
    const mailReturned = this.#mailReturnedFunction(storage, mail);
    const digest = this.#digestFunction(storage, siteUrl, mail);
    const schedules = new Schedules(this, 'Schedules', { ...background, digest });
    const operations = this.#operationsFunction(storage, workflow, {
      ...background,
      stream,
      schedules,
      mail,
    });
    const { api: httpApi } = new Api(this, 'Api', { ...api, operations, signIn });
    const site = new WebSite(this, 'Site', {
      api: httpApi,
      signIn,
      documents: documents.bucket,
      folder: props.siteFolder,
    });
    const watch = new Watch(this, 'Watch', {
      api: httpApi,
      machine: workflow.machine,
      functions: { ...api, operations, ...steps, ...background, digest, mailReturned },
      ...background,
      digest,
      table: storage.table,
      deadLetters: { stream: stream.deadLetters, schedule: schedules.deadLetters, mail: mail.deadLetters },
    });

    this.#tell('SiteUrl', `https://${site.distribution.distributionDomainName}`);
    this.#tell('ApiUrl', httpApi.apiEndpoint);
    this.#tell('UserPoolId', signIn.pool.userPoolId);
    this.#tell('ClientId', signIn.client.userPoolClientId);
    this.#tell('TableName', storage.table.tableName);
    this.#tell('DocumentsBucket', documents.bucket.bucketName);
    this.#tell('StateMachineArn', workflow.machine.stateMachineArn);
    this.#tell('AlarmTopicArn', watch.topic.topicArn);
  }

  #workflowFunctions(storage: Storage) {
    const TABLE = storage.table.tableName;
    const openStage = new CongressFunction(this, 'OpenStage', {
      description: 'Opens a stage of a congress, with its due date.',
      entry: 'lambdas/workflow/open-stage.lambda.ts',
      profile: 'workflow',
      environment: { TABLE },
    });
    const awaitRuling = new CongressFunction(this, 'AwaitRuling', {
      description:
        'Notes the token of a machine that waits, and wakes it at once if there is nothing to wait for.',
      entry: 'lambdas/workflow/await-ruling.lambda.ts',
      profile: 'workflow',
      environment: { TABLE },
    });
    const deadlinePassed = new CongressFunction(this, 'DeadlinePassed', {
      description: 'Records that a deadline was missed.',
      entry: 'lambdas/workflow/deadline-passed.lambda.ts',
      profile: 'workflow',
      environment: { TABLE },
    });
    storage.grantRecord(openStage);
    storage.grantWait(awaitRuling);
    storage.grantRecord(deadlinePassed);
    return { openStage, awaitRuling, deadlinePassed };
  }

  #backgroundFunctions(storage: Storage, documents: Documents, workflow: Workflow) {
    const TABLE = storage.table.tableName;
    const STATE_MACHINE_ARN = workflow.machine.stateMachineArn;
    const relay = new CongressFunction(this, 'Relay', {
      description: 'Starts and wakes machines after what was recorded.',
      entry: 'lambdas/stream/relay.lambda.ts',
      profile: 'relay',
      environment: { TABLE, STATE_MACHINE_ARN },
      timeout: Duration.minutes(1),
    });
    const worker = new CongressFunction(this, 'Worker', {
      description: 'Works long jobs off in many small transactions: imports, bulk rulings.',
      entry: 'lambdas/stream/worker.lambda.ts',
      profile: 'worker',
      environment: { TABLE, DOCUMENTS_BUCKET: documents.bucket.bucketName },
      timeout: Duration.minutes(15),
      memorySize: 1024,
    });
    const reconcile = new CongressFunction(this, 'Reconcile', {
      description: 'Compares the record with the machines that run, and repairs what is missing or stuck.',
      entry: 'lambdas/schedule/reconcile.lambda.ts',
      profile: 'reconcile',
      environment: { TABLE, STATE_MACHINE_ARN },
      timeout: Duration.minutes(10),
    });
    const insight = new CongressFunction(this, 'Insight', {
      description: 'Tells where papers are stuck, and which unions need attention.',
      entry: 'lambdas/schedule/insight.lambda.ts',
      profile: 'insight',
      environment: { TABLE },
      timeout: Duration.minutes(10),
      memorySize: 1024,
    });
    storage.grantWake(relay);
    workflow.grantAnswer(relay);
    workflow.grantStart(relay);
    storage.grantRecord(worker);
    documents.grantReadImports(worker);
    storage.grantRecord(reconcile, 'read');
    workflow.grantAnswer(reconcile);
    workflow.grantObserve(reconcile);
    storage.grantInsight(insight);
    return { relay, worker, reconcile, insight };
  }

  #operationsFunction(
    storage: Storage,
    workflow: Workflow,
    { reconcile, insight, stream, schedules, mail }: Watched,
  ) {
    const operations = new CongressFunction(this, 'Operations', {
      description: 'Tells whoever runs the system how it is, and repairs what they ask for.',
      entry: 'lambdas/api/operations.lambda.ts',
      profile: 'operations',
      environment: {
        TABLE: storage.table.tableName,
        STATE_MACHINE_ARN: workflow.machine.stateMachineArn,
        STREAM_LETTERS: stream.deadLetters.queueUrl,
        SCHEDULE_LETTERS: schedules.deadLetters.queueUrl,
        MAIL_LETTERS: mail.deadLetters.queueUrl,
        RECONCILE: reconcile.functionName,
        INSIGHT: insight.functionName,
        DIGEST: DIGEST_NAME,
      },
      memorySize: 1024,
    });
    storage.grantRecord(operations, 'read');
    workflow.grantAnswer(operations);
    workflow.grantObserve(operations);
    for (const { deadLetters } of [stream, schedules, mail]) deadLetters.grantLook(operations);
    for (const fn of [reconcile, insight]) fn.grantBegin(operations);
    CongressFunction.grantBeginNamed(this, DIGEST_NAME, operations);
    return operations;
  }

  #mailReturnedFunction(storage: Storage, mail: Mail) {
    const mailReturned = new CongressFunction(this, 'MailReturned', {
      description: 'Notes the addresses that mail came back from.',
      entry: 'lambdas/mail/mail-returned.lambda.ts',
      profile: 'mail',
      environment: { TABLE: storage.table.tableName },
    });
    storage.grantReturnedMail(mailReturned);
    mail.follow(mailReturned);
    return mailReturned;
  }

  #digestFunction(storage: Storage, siteUrl: string, mail: Mail) {
    const digest = new CongressFunction(this, 'Digest', {
      description: 'Reminds people of their deadlines, with one digest a day.',
      entry: 'lambdas/schedule/digest.lambda.ts',
      profile: 'digest',
      functionName: DIGEST_NAME,
      environment: {
        TABLE: storage.table.tableName,
        SITE_URL: siteUrl,
        MAIL_FROM: mail.from,
        MAIL_SETTINGS: mail.settings.configurationSetName,
      },
      timeout: Duration.minutes(10),
      memorySize: 1024,
    });
    storage.grantReminders(digest);
    mail.grantSend(digest);
    return digest;
  }

  #tell(id: string, value: string): void {
    new CfnOutput(this, id, { value });
  }
}
