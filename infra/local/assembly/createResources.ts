import type { Provision } from '../resources/Provision.ts';
import type { PhysicalResource } from '../resources/ResourceKind.ts';
import { resourceKinds } from '../resources/resourceKinds.ts';
import { LocalCloudRefusal } from './LocalCloudRefusal.ts';
import type { AssemblyStack } from './readAssembly.ts';
import { referencesOf } from './referencesOf.ts';
import { noValue, resolveIntrinsics, type Scope } from './resolveIntrinsics.ts';
import type { Template } from './Template.ts';

/** Makes what the templates describe, each resource after those it refers to; what exists already is found again. */
export const createResources = async (
  stacks: readonly AssemblyStack[],
  provision: Provision,
  parameters: Readonly<Record<string, string>>,
): Promise<void> => {
  const exports = new Map<string, unknown>();
  for (const { name, template } of stacks) await createStack(name, template, provision, parameters, exports);
};

const createStack = async (
  stackName: string,
  template: Template,
  provision: Provision,
  parameters: Readonly<Record<string, string>>,
  exports: Map<string, unknown>,
): Promise<void> => {
  const created = new Map<string, PhysicalResource>();
  const scope = stackScope(stackName, template, provision, parameters, exports, created);
  for (const [logicalId, resource] of inReferenceOrder(template)) {
    if (resource.Condition && !scope.condition(resource.Condition)) continue;
    const kind = resourceKinds[resource.Type];
    if (!kind) throw new LocalCloudRefusal(`The local cloud does not know the type ${resource.Type} of ${logicalId}.`);
    const properties = kind.properties.parse(resolveIntrinsics(resource.Properties, scope));
    created.set(logicalId, await kind.create({ logicalId, stackName }, properties as never, provision));
  }
  for (const [name, { Value, Export, Condition }] of Object.entries(template.Outputs)) {
    if (Condition && !scope.condition(Condition)) continue;
    const value = resolveIntrinsics(Value, scope);
    provision.blueprint.outputs[`${stackName}.${name}`] = String(value);
    if (Export) exports.set(String(resolveIntrinsics(Export.Name, scope)), value);
  }
};

const inReferenceOrder = ({ Resources }: Template): [string, Template['Resources'][string]][] => {
  const ordered = new Map<string, Template['Resources'][string]>();
  const visit = (logicalId: string, path: readonly string[]): void => {
    const resource = Resources[logicalId];
    if (!resource || ordered.has(logicalId)) return;
    if (path.includes(logicalId)) throw new LocalCloudRefusal(`Resources refer to each other: ${path.join(' → ')}.`);
    for (const name of referencesOf(resource)) if (name !== logicalId) visit(name, [...path, logicalId]);
    ordered.set(logicalId, resource);
  };
  for (const logicalId of Object.keys(Resources)) visit(logicalId, []);
  return [...ordered];
};

const stackScope = (
  stackName: string,
  template: Template,
  { account, region, partition }: Provision,
  parameters: Readonly<Record<string, string>>,
  exports: ReadonlyMap<string, unknown>,
  created: ReadonlyMap<string, PhysicalResource>,
): Scope => {
  const pseudo: Record<string, unknown> = {
    'AWS::AccountId': account,
    'AWS::NoValue': noValue,
    'AWS::Partition': partition,
    'AWS::Region': region,
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:${partition}:cloudformation:${region}:${account}:stack/${stackName}/local`,
    'AWS::URLSuffix': partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
  };
  const expected = <Value>(value: Value | undefined, what: string): Value => {
    if (value === undefined) throw new LocalCloudRefusal(`Stack ${stackName} refers to ${what}, which is not there.`);
    return value;
  };
  const scope: Scope = {
    ref: (name) =>
      expected(pseudo[name] ?? created.get(name)?.ref ?? parameters[name] ?? template.Parameters[name]?.Default, name),
    attribute: (logicalId, attribute) =>
      expected(created.get(logicalId)?.attributes[attribute], `${logicalId}.${attribute}`),
    importValue: (name) => expected(exports.get(name), `the export ${name}`),
    condition: (name) => Boolean(resolveIntrinsics(expected(template.Conditions[name], name), scope)),
  };
  return scope;
};
