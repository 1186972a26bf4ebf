import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import cdkJson from '../cdk.json' with { type: 'json' };
import { CongressStack } from '../lib/congress-stack.ts';

// The CDK's command line would hand the context of cdk.json over; synthesis runs without it.
const app = new App({ context: cdkJson.context });

// CDK_VALIDATION=false is CDK's own switch: it saves the embedded run, which deploys nothing, three seconds.
if (process.env.CDK_VALIDATION !== 'false') {
  const { AwsSolutionsChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

const siteFolder = join(import.meta.dirname, '../web/dist');
new CongressStack(app, 'Congress', {
  description: 'Dai Hoi: moves every trade union of a province through the stages of its congress.',
  siteFolder: existsSync(siteFolder) ? siteFolder : undefined,
  mailFrom: app.node.tryGetContext('mailFrom') ?? process.env.MAIL_FROM,
  siteOrigin: app.node.tryGetContext('siteOrigin'),
  deletionProtection: app.node.tryGetContext('keep') !== 'false',
});
app.synth();
