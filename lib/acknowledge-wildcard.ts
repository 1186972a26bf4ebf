import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Says why the policies under `scope` may name `resource`, which ends in a wildcard. cdk-nag matches the words
 * exactly, so another wildcard in the same policy is still a finding.
 */
export function acknowledgeWildcard(scope: IConstruct, resource: string, reason: string): void {
  Validations.of(scope).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
}

/** An attribute of `resource` as cdk-nag spells it in findings, e.g. `<DocumentsBucket089EA665.Arn>`. */
export function attribute(resource: IConstruct, name: 'Arn' | 'Name'): string {
  const element = (resource.node.defaultChild ?? resource) as CfnElement;
  return `<${Stack.of(resource).getLogicalId(element)}.${name}>`;
}
