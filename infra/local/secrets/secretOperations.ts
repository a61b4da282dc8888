import * as z from 'zod';
import { type Caller, type Operation, operation, ServiceError } from '../aws-protocol/serveAwsJson.ts';
import { generateSecretString } from './generateSecretString.ts';
import type { Secret, Secrets } from './openSecrets.ts';

const SecretId = z.string().min(1);
const SecretString = z.string().max(65_536);
const ClientRequestToken = z.string().optional();
const PasswordRecipe = z.object({
  PasswordLength: z.int().min(1).max(4096).optional(),
  ExcludeCharacters: z.string().optional(),
  ExcludeNumbers: z.boolean().optional(),
  ExcludePunctuation: z.boolean().optional(),
  ExcludeUppercase: z.boolean().optional(),
  ExcludeLowercase: z.boolean().optional(),
  IncludeSpace: z.boolean().optional(),
  RequireEachIncludedType: z.boolean().optional(),
});

const arnOf = ({ name, suffix }: Secret, { region }: Caller) =>
  `arn:aws:secretsmanager:${region}:000000000000:secret:${name}-${suffix}`;

export function secretOperations(secrets: Secrets): Record<string, Operation> {
  const ofSecret = ({ SecretId: id }: { SecretId: string }) => {
    const { name, suffix } = secrets.get(id);
    return `secret:${name}-${suffix}`;
  };
  const written = (secret: Secret, caller: Caller) => ({
    ARN: arnOf(secret, caller),
    Name: secret.name,
    VersionId: secret.current?.id,
  });

  return {
    CreateSecret: operation(
      z.object({
        Name: z.string().regex(/^[\w/+=.@-]{1,512}$/),
        Description: z.string().optional(),
        SecretString: SecretString.optional(),
        ClientRequestToken,
      }),
      ({ Name }) => `secret:${Name}`,
      ({ Name, Description, SecretString: secretString, ClientRequestToken: token }, caller) =>
        written(secrets.create(Name, { description: Description, secretString, token }), caller),
    ),
    PutSecretValue: operation(z.object({ SecretId, SecretString, ClientRequestToken }), ofSecret, (input, caller) => {
      const secret = secrets.put(input.SecretId, input.SecretString, input.ClientRequestToken);
      return { ...written(secret, caller), VersionStages: ['AWSCURRENT'] };
    }),
    GetSecretValue: operation(
      z.object({
        SecretId,
        VersionId: z.string().optional(),
        VersionStage: z.enum(['AWSCURRENT', 'AWSPREVIOUS']).optional(),
      }),
      ofSecret,
      ({ SecretId: id, VersionId, VersionStage = 'AWSCURRENT' }, caller) => {
        const secret = secrets.get(id);
        const versions = { AWSCURRENT: secret.current, AWSPREVIOUS: secret.previous };
        const [stage, version] = Object.entries(versions).find(([name, candidate]) =>
          VersionId ? candidate?.id === VersionId : name === VersionStage,
        ) ?? ['', undefined];
        if (!version) {
          throw new ServiceError('ResourceNotFoundException', "Secrets Manager can't find the specified secret value.");
        }
        return {
          ARN: arnOf(secret, caller),
          Name: secret.name,
          VersionId: version.id,
          VersionStages: [stage],
          SecretString: version.secretString,
          CreatedDate: version.created / 1000,
        };
      },
    ),
    DescribeSecret: operation(z.object({ SecretId }), ofSecret, ({ SecretId: id }, caller) => {
      const secret = secrets.get(id);
      const { current, previous } = secret;
      return {
        ARN: arnOf(secret, caller),
        Name: secret.name,
        Description: secret.description,
        CreatedDate: secret.created / 1000,
        VersionIdsToStages: {
          ...(current ? { [current.id]: ['AWSCURRENT'] } : {}),
          ...(previous ? { [previous.id]: ['AWSPREVIOUS'] } : {}),
        },
      };
    }),
    GetRandomPassword: operation(
      PasswordRecipe,
      () => '*',
      (recipe) => ({ RandomPassword: generateSecretString(recipe) }),
    ),
  };
}
