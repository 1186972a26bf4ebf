import { App, type CfnElement, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { CongressStack, type CongressStackProps } from '../../lib/congress-stack.ts';

/** A CloudFormation resource of the template, loosely typed: tests read, they do not build. */
export type Resource = {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates are JSON of a hundred shapes
  readonly Properties: any;
  readonly DeletionPolicy?: string;
};

/** The stack as it would be deployed, without bundling and without CloudFormation's own rules (seconds). */
export function synthesise(props: CongressStackProps = {}) {
  process.env.CDK_VALIDATION = 'false';
  const app = new App({ context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [] } });
  const stack = new CongressStack(app, 'Congress', props);
  const template = Template.fromStack(stack);
  const resources = template.toJSON().Resources as Record<string, Resource>;
  return {
    app,
    stack,
    template,
    resources,
    /** The resources of one type, by logical id. */
    ofType: (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type),
    /** The one resource of its type. */
    single(type: string): Resource {
      const found = Object.values(resources).filter(resource => resource.Type === type);
      if (found.length !== 1) throw new Error(`${found.length} resources of type ${type}`);
      return found[0] as Resource;
    },
    /** The logical id of the construct at `path` below the stack. */
    logicalId: (path: string) => logicalId(stack, path),
  };
}

/** What `synthesise` gives. */
export type Synthesised = ReturnType<typeof synthesise>;

function logicalId(stack: Stack, path: string): string {
  let found = stack.node;
  for (const part of path.split('/')) found = found.findChild(part).node;
  const element = (found.defaultChild ?? found.scope) as CfnElement;
  return Stack.of(element).getLogicalId(element);
}
