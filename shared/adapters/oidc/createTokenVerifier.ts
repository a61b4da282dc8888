import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { TokenClaims } from '../../access/index.ts';

export type Verified =
  | { ok: true; claims: TokenClaims }
  | { ok: false; because: 'token-expired' | 'token-invalid' | 'identity-provider-unavailable' };

export type VerifyToken = (token: string) => Promise<Verified>;

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const clockTolerance = 5;
/** ms */
const keysKept = 600_000;
/** Officers of a county who work at the same time, several times over. */
const tokensKept = 500;

/**
 * Verifies access tokens of one issuer for one audience, by the issuer's own key set, which is kept for ten minutes. A token
 * that was found good stays so until it ends, as its signature does, but no longer than a key set is kept.
 */
export function createTokenVerifier({ issuer, audience }: { issuer: string; audience: string }): VerifyToken {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const keySet = () => {
    keys ??= discover(issuer).catch((error) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
  const good = new Map<string, { claims: TokenClaims; until: number }>();
  return async (token) => {
    const known = good.get(token);
    if (known && Date.now() < known.until) return { ok: true, claims: known.claims };
    good.delete(token);
    try {
      const { payload } = await jwtVerify(token, await keySet(), {
        issuer,
        audience,
        algorithms,
        clockTolerance,
        requiredClaims: ['exp', 'sub'],
      });
      const claims = TokenClaims.safeParse(payload);
      if (!claims.success) return { ok: false, because: 'token-invalid' };
      const until = Math.min((payload.exp as number) * 1000, Date.now() + keysKept);
      if (good.size >= tokensKept) good.clear();
      good.set(token, { claims: claims.data, until });
      return { ok: true, claims: claims.data };
    } catch (error) {
      return { ok: false, because: reasonOf(error) };
    }
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`The issuer answered ${response.status}`);
  const { jwks_uri } = (await response.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(jwks_uri), { cacheMaxAge: keysKept });
}

function reasonOf(error: unknown): Extract<Verified, { ok: false }>['because'] {
  if (error instanceof errors.JWTExpired) return 'token-expired';
  const ours = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
  return ours ? 'identity-provider-unavailable' : 'token-invalid';
}
