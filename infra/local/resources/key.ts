import { createHash } from 'node:crypto';
import * as z from 'zod';
import { arnOf } from './Provision.ts';
import { passedOver } from './passedOver.ts';
import { type ResourceId, resourceKind } from './ResourceKind.ts';

const Properties = z.strictObject({
  Description: z.string().optional(),
  EnableKeyRotation: passedOver('a local key lives as long as its directory'),
  KeyPolicy: passedOver('the roles say who may use a key'),
});

export const key = resourceKind(Properties, (id, { Description: description }, provision) => {
  const { keyId } = provision.createKey({ keyId: keyIdOf(id), description });
  return { ref: keyId, attributes: { Arn: arnOf(provision, 'kms', `key/${keyId}`), KeyId: keyId } };
});

/** The same id at every start: a UUID made of the resource's name. */
const keyIdOf = ({ stackName, logicalId }: ResourceId): string =>
  createHash('sha256')
    .update(`${stackName}/${logicalId}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
