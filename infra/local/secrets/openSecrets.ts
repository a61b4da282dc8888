import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { openJsonFile } from '../aws-protocol/openJsonFile.ts';
import { ServiceError } from '../aws-protocol/serveAwsJson.ts';

const Version = z.object({ id: z.string(), secretString: z.string(), created: z.number() });
export type Version = z.infer<typeof Version>;

const Secret = z.object({
  name: z.string(),
  /** Six characters behind the name in the ARN, as AWS adds them. */
  suffix: z.string(),
  description: z.string(),
  created: z.number(),
  current: Version.optional(),
  previous: Version.optional(),
});
export type Secret = z.infer<typeof Secret>;

const State = z.record(z.string(), Secret);

/** The secrets in `directory`, each with its current and its previous value. */
export function openSecrets(directory: string) {
  const file = openJsonFile(join(directory, 'secrets.json'), State, {});
  const get = (id: string): Secret => {
    const name = id.replace(/^arn:.*:secret:/, '');
    const secret = file.read()[name] ?? Object.values(file.read()).find((one) => `${one.name}-${one.suffix}` === name);
    if (!secret)
      throw new ServiceError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    return secret;
  };
  const save = (secret: Secret) => file.write({ ...file.read(), [secret.name]: secret });

  return {
    get,
    create(name: string, { description = '', secretString, token }: NewSecret): Secret {
      if (file.read()[name]) {
        throw new ServiceError('ResourceExistsException', `A secret with the name ${name} already exists.`);
      }
      const secret: Secret = { name, suffix: randomSuffix(), description, created: Date.now() };
      if (secretString !== undefined) secret.current = versionOf(secretString, token);
      save(secret);
      return secret;
    },
    put(id: string, secretString: string, token?: string): Secret {
      const secret = get(id);
      // The same token again is a client's retry.
      if (token && secret.current?.id === token) return secret;
      const next = { ...secret, previous: secret.current, current: versionOf(secretString, token) };
      save(next);
      return next;
    },
  };
}

export type Secrets = ReturnType<typeof openSecrets>;

interface NewSecret {
  description?: string | undefined;
  secretString?: string | undefined;
  /** The client's id for the version. */
  token?: string | undefined;
}

const versionOf = (secretString: string, token: string = randomUUID()): Version => ({
  id: token,
  secretString,
  created: Date.now(),
});

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const randomSuffix = () => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
