import { CreateKeyCommand } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { arnOf } from './Provision.ts';
import { passedOver } from './passedOver.ts';
import { resourceKind } from './ResourceKind.ts';

const Properties = z.strictObject({
  Description: z.string().optional(),
  EnableKeyRotation: passedOver('a local key lives as long as its directory'),
  KeyPolicy: passedOver('the roles say who may use a key'),
});

export const key = resourceKind(Properties, async (id, { Description }, provision) => {
  const known = provision.physicalIds.get(`${id.stackName}/${id.logicalId}`);
  const keyId =
    known ?? ((await provision.clients.kms.send(new CreateKeyCommand({ Description }))).KeyMetadata?.KeyId as string);
  provision.physicalIds.set(`${id.stackName}/${id.logicalId}`, keyId);
  return { ref: keyId, attributes: { Arn: arnOf(provision, 'kms', `key/${keyId}`), KeyId: keyId } };
});
