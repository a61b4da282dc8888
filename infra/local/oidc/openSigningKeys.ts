import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { openJsonFile } from '../aws-protocol/openJsonFile.ts';

const SigningKeys = z.object({
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })) }),
  cookies: z.array(z.string()),
});
export type SigningKeys = z.infer<typeof SigningKeys>;

/** The issuer's ES256 key and the key of its cookies, made once per directory. */
export async function openSigningKeys(directory: string): Promise<SigningKeys> {
  const file = openJsonFile(join(directory, 'keys.json'), SigningKeys.optional(), undefined);
  const known = file.read();
  if (known) return known;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = randomBytes(8).toString('hex');
  const made = SigningKeys.parse({
    jwks: { keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] },
    cookies: [randomBytes(32).toString('base64url')],
  });
  file.write(made);
  return made;
}
