import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { TokenClaims } from '../../access/index.ts';

export type Verified =
  | { ok: true; claims: TokenClaims }
  | { ok: false; because: 'token-expired' | 'token-invalid' | 'identity-provider-unavailable' };

export type VerifyToken = (token: string) => Promise<Verified>;

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockTolerance = 5;

/** Verifies access tokens of one issuer for one audience, by the issuer's own key set, which is kept for ten minutes. */
export function createTokenVerifier({ issuer, audience }: { issuer: string; audience: string }): VerifyToken {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const keySet = () => {
    keys ??= discover(issuer).catch((error) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, await keySet(), {
        issuer,
        audience,
        algorithms,
        clockTolerance,
        requiredClaims: ['exp', 'sub'],
      });
      const claims = TokenClaims.safeParse(payload);
      return claims.success ? { ok: true, claims: claims.data } : { ok: false, because: 'token-invalid' };
    } catch (error) {
      return { ok: false, because: reasonOf(error) };
    }
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`The issuer answered ${response.status}`);
  const { jwks_uri } = (await response.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(jwks_uri), { cacheMaxAge: 600_000 });
}

function reasonOf(error: unknown): Extract<Verified, { ok: false }>['because'] {
  if (error instanceof errors.JWTExpired) return 'token-expired';
  const ours = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
  return ours ? 'identity-provider-unavailable' : 'token-invalid';
}
