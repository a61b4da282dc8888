import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { Construct } from 'constructs';
import { acceptFinding } from './acceptFinding.ts';
import type { Allowed } from './allow.ts';

/** A role that one service takes on. The policy is inline: a mapping is refused while its role cannot yet read. */
export const serviceRole = (scope: Construct, service: string, allowed: readonly Allowed[]): Role => {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal(service),
    inlinePolicies: { Access: new PolicyDocument({ statements: allowed.map(({ statement }) => statement) }) },
  });
  for (const { statement, wildcardReason } of allowed) {
    if (!wildcardReason) continue;
    for (const resource of statement.resources) {
      const text = flattenCfnReference(Stack.of(role).resolve(resource));
      acceptFinding(role, `AwsSolutions-IAM5[Resource::${text}]`, wildcardReason);
    }
  }
  return role;
};
