import type { MachineName } from '../../../infra/grants.ts';
import { machineSpecs } from '../../../infra/machines.ts';
import { type Definition, placeholdersOf } from './definitions.ts';

export type Partition = 'aws' | 'aws-cn';

const pascal = (name: string) => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** What infra/ supplies to a machine: exactly what its entry in machines.ts says. */
export function substitutionsFor(name: string, partition: Partition): Record<string, string> {
  const spec = machineSpecs[name as MachineName];
  const region = partition === 'aws' ? 'us-east-1' : 'cn-north-1';
  const at = (service: string) => `arn:${partition}:${service}:${region}:000000000000`;
  return {
    Partition: partition,
    ...Object.fromEntries(spec.functions.map((fn) => [`${pascal(fn)}FunctionArn`, `${at('lambda')}:function:${fn}`])),
    ...Object.fromEntries(
      spec.queues.map((queue) => [`${pascal(queue)}QueueUrl`, `https://sqs.${region}/000000000000/${queue}`]),
    ),
    ...Object.fromEntries(
      spec.nested.map((nested) => [`${pascal(nested)}MachineArn`, `${at('states')}:stateMachine:${nested}`]),
    ),
    ...(spec.distributedMap && { DataBucketName: 'data' }),
  };
}

/** The definition as CloudFormation would hand it over. @throws when a placeholder is not supplied */
export function render({ name, text }: Definition, values: Record<string, string>): string {
  for (const placeholder of placeholdersOf(text)) {
    if (values[placeholder] === undefined) throw new Error(`Nothing supplies \${${placeholder}} to ${name}`);
  }
  return text.replace(/\$\{(\w+)\}/g, (_, placeholder: string) => values[placeholder] as string);
}
