import * as z from 'zod';
import { PolicyDocument } from '../permissions/Statement.ts';
import { localName } from './localName.ts';
import { passedOver } from './passedOver.ts';
import { resourceKind } from './ResourceKind.ts';

const Properties = z.strictObject({
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument })).default([]),
  AssumeRolePolicyDocument: passedOver('each function and machine acts by its own access key'),
});

/** The permission check reads it; nothing is refused while running. */
export const role = resourceKind(Properties, (id, { Policies }, { partition, account, blueprint }) => {
  const name = localName(id);
  const arn = `arn:${partition}:iam::${account}:role/${name}`;
  blueprint.roles.push({
    logicalId: id.logicalId,
    arn,
    statements: Policies.flatMap(({ PolicyDocument: { Statement } }) => Statement),
  });
  return { ref: name, attributes: { Arn: arn } };
});
