import * as z from 'zod';
import { localName } from './localName.ts';
import { arnOf } from './Provision.ts';
import { passedOver } from './passedOver.ts';
import { resourceKind } from './ResourceKind.ts';

const Properties = z.strictObject({
  StateMachineName: z.string().optional(),
  StateMachineType: z.literal('STANDARD').default('STANDARD'),
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.string()).default({}),
  RoleArn: z.string(),
  LoggingConfiguration: passedOver('the engine keeps every history itself'),
  TracingConfiguration: passedOver('there is no X-Ray here'),
});

export const stateMachine = resourceKind(Properties, (id, properties, provision) => {
  const name = properties.StateMachineName ?? localName(id);
  const arn = arnOf(provision, 'states', `stateMachine:${name}`);
  const { DefinitionString, DefinitionSubstitutions, RoleArn } = properties;
  provision.blueprint.machines.push({
    logicalId: id.logicalId,
    name,
    arn,
    roleArn: RoleArn,
    definition: DefinitionString.replace(/\$\{(\w+)\}/g, (text, key: string) => DefinitionSubstitutions[key] ?? text),
  });
  return { ref: arn, attributes: { Arn: arn, Name: name } };
});
