import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { generateSecretString } from '../secrets/generateSecretString.ts';
import { localName } from './localName.ts';
import { passedOver } from './passedOver.ts';
import { resourceKind } from './ResourceKind.ts';

const Properties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .strictObject({
      SecretStringTemplate: z.string(),
      GenerateStringKey: z.string(),
      PasswordLength: z.number(),
      ExcludePunctuation: z.literal(true),
    })
    .optional(),
  KmsKeyId: passedOver('the local secret is a file of its user'),
});
type Properties = z.infer<typeof Properties>;

/** A secret keeps its first value: everything looked up by it would be lost with another. */
export const secret = resourceKind(Properties, async (id, properties, { clients: { secrets } }) => {
  const SecretId = properties.Name ?? localName(id);
  const known = await secrets.send(new DescribeSecretCommand({ SecretId })).catch(() => undefined);
  if (known) return { ref: known.ARN as string, attributes: { Id: known.ARN as string } };
  const SecretString = await firstValue(properties, secrets);
  const created = await secrets.send(new CreateSecretCommand({ Name: SecretId, SecretString }));
  return { ref: created.ARN as string, attributes: { Id: created.ARN as string } };
});

const firstValue = async (properties: Properties, secrets: SecretsManagerClient): Promise<string> => {
  const { GenerateSecretString: generate, SecretString = '' } = properties;
  if (!generate) return resolveSecretReferences(SecretString, secrets);
  return generateSecretString(generate);
};

/** Replaces `{{resolve:secretsmanager:ARN:SecretString:KEY}}` as CloudFormation does. */
const resolveSecretReferences = async (text: string, secrets: SecretsManagerClient): Promise<string> => {
  let resolved = text;
  for (const [reference, SecretId, key] of text.matchAll(/\{\{resolve:secretsmanager:(.+?):SecretString:(\w+)\}\}/g)) {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    const values = JSON.parse(SecretString as string) as Record<string, string>;
    resolved = resolved.replace(reference, values[key as string] as string);
  }
  return resolved;
};
