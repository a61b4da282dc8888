import { createHmac } from 'node:crypto';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';

/** Versioned keys of the lookup HMAC: the current one writes, all of them may be asked. */
export const IdentitySecret = z.object({ current: z.string(), keys: z.record(z.string(), z.base64()) });

export interface IdentityHash {
  /** `<key version>:<hex>` of the normalised ID number. */
  of(idNumber: string): Promise<string>;
  /** The current key itself, for bulk hashing in a feed's own engine. */
  currentKey(): Promise<Key>;
  /** Every key that was current before. */
  olderKeys(): Promise<Key[]>;
}

interface Key {
  version: string;
  key: Uint8Array;
}

/** People are looked up by a keyed HMAC-SHA-256 of their ID number; the number itself is stored sealed only. */
export function createIdentityHash(secrets: SecretsManagerClient, secretId: string): IdentityHash {
  let loaded: Promise<{ current: Key; older: Key[] }> | undefined;
  const keys = () => {
    loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  const currentKey = async () => (await keys()).current;
  return {
    currentKey,
    olderKeys: async () => (await keys()).older,
    async of(idNumber) {
      const { version, key } = await currentKey();
      return `${version}:${createHmac('sha256', key).update(idNumber.toUpperCase()).digest('hex')}`;
    },
  };

  async function load() {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretId }));
    const secret = IdentitySecret.parse(JSON.parse(SecretString ?? '{}'));
    const all = Object.entries(secret.keys).map(([version, key]) => ({ version, key: Buffer.from(key, 'base64') }));
    const current = all.find(({ version }) => version === secret.current);
    if (!current) throw new Error(`The identity secret has no key ${secret.current}`);
    return { current, older: all.filter((key) => key !== current) };
  }
}
