import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { generateSecretString } from '../secrets/generateSecretString.ts';
import { localName } from './localName.ts';
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
  KmsKeyId: z.string().optional(),
});
type Properties = z.infer<typeof Properties>;

/** A secret keeps its first value: everything looked up by it would be lost with another. */
export const secret = resourceKind(Properties, async (id, properties, { clients: { secrets }, blueprint }) => {
  const SecretId = properties.Name ?? localName(id);
  const known = await secrets.send(new DescribeSecretCommand({ SecretId })).catch(() => undefined);
  const { ARN } =
    known ?? (await secrets.send(new CreateSecretCommand(await newSecret(SecretId, properties, secrets))));
  const Id = ARN as string;
  // The local secret is a file of its user, but on AWS its reader needs the key too.
  if (properties.KmsKeyId) blueprint.atRest[Id] = properties.KmsKeyId;
  return { ref: Id, attributes: { Id } };
});

const newSecret = async (Name: string, properties: Properties, secrets: SecretsManagerClient) => ({
  Name,
  SecretString: await firstValue(properties, secrets),
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
