import type * as z from 'zod';
import type { Provision } from './Provision.ts';

export interface ResourceId {
  logicalId: string;
  stackName: string;
}

/** What `Ref` and `Fn::GetAtt` answer for a resource that exists. */
export interface PhysicalResource {
  ref: string;
  attributes: Readonly<Record<string, string>>;
}

/**
 * How the local cloud makes one type of resource. The schema is the whole list of properties it knows:
 * those it handles, and those it passes over for a reason that is written there.
 */
export interface ResourceKind {
  properties: z.ZodType;
  create(id: ResourceId, properties: never, provision: Provision): Promise<PhysicalResource> | PhysicalResource;
}

export const resourceKind = <Schema extends z.ZodType>(
  properties: Schema,
  create: (
    id: ResourceId,
    properties: z.infer<Schema>,
    provision: Provision,
  ) => Promise<PhysicalResource> | PhysicalResource,
): ResourceKind => ({ properties, create });
