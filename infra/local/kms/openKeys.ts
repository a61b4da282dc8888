import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { openJsonFile } from '../aws-protocol/openJsonFile.ts';
import { ServiceError } from '../aws-protocol/serveAwsJson.ts';

export const KeySpec = z.enum(['SYMMETRIC_DEFAULT', 'HMAC_256', 'ECC_NIST_P256']);
export type KeySpec = z.infer<typeof KeySpec>;

const Key = z.object({
  keyId: z.string(),
  spec: KeySpec,
  description: z.string(),
  /** ms since the epoch */
  created: z.number(),
  /** Base64: 32 bytes, or for ECC the private key in PKCS 8. */
  material: z.string(),
});
export type Key = z.infer<typeof Key>;

const State = z.object({ keys: z.record(z.string(), Key), aliases: z.record(z.string(), z.string()) });

export interface NewKey {
  keyId?: string | undefined;
  spec?: KeySpec | undefined;
  description?: string | undefined;
  /** `alias/name` */
  alias?: string | undefined;
}

export const keyUsage = {
  SYMMETRIC_DEFAULT: 'ENCRYPT_DECRYPT',
  HMAC_256: 'GENERATE_VERIFY_MAC',
  ECC_NIST_P256: 'SIGN_VERIFY',
} as const satisfies Record<KeySpec, string>;

/** The keys in `directory`, with their material: losing the file loses everything encrypted under them. */
export function openKeys(directory: string) {
  const file = openJsonFile(join(directory, 'keys.json'), State, { keys: {}, aliases: {} });
  return {
    /** Makes a key, or leaves the one of that id as it is. */
    create({ keyId = randomUUID(), spec = 'SYMMETRIC_DEFAULT', description = '', alias }: NewKey): Key {
      const { keys, aliases } = file.read();
      const key = keys[keyId] ?? { keyId, spec, description, created: Date.now(), material: newMaterial(spec) };
      if (key.spec !== spec) throw new ServiceError('AlreadyExistsException', `Key ${keyId} is of spec ${key.spec}.`);
      file.write({
        keys: { ...keys, [keyId]: key },
        aliases: alias ? { ...aliases, [alias]: keyId } : aliases,
      });
      return key;
    },
    /** Takes an id, an alias, or the ARN of either; the key must serve `spec` where one is given. */
    get(name: string, spec?: KeySpec): Key {
      const { keys, aliases } = file.read();
      const plain = plainName(name);
      const key = keys[aliases[plain] ?? plain];
      if (!key) throw new ServiceError('NotFoundException', `Key '${name}' does not exist`);
      if (spec && key.spec !== spec) {
        throw new ServiceError('InvalidKeyUsageException', `Key ${key.keyId} is of usage ${keyUsage[key.spec]}.`);
      }
      return key;
    },
  };
}

export type Keys = ReturnType<typeof openKeys>;

/** `ID` or `alias/NAME`, whatever form it was given in. */
export const plainName = (name: string) => name.replace(/^arn:[^/]*:(key\/)?/, '');

function newMaterial(spec: KeySpec): string {
  if (spec !== 'ECC_NIST_P256') return randomBytes(32).toString('base64');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}
