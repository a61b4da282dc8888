import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { listen } from '../../infra/local/aws-protocol/listen.ts';

export interface Claims {
  sub: string;
  roles?: string[];
  organ?: string;
}

export interface Issuer {
  issuer: string;
  token(claims: Claims, more?: { expiresAt?: Date; audience?: string; issuer?: string }): Promise<string>;
  close(): Promise<void>;
}

export const audience = 'doudi-api';

/** Publishes one key set and signs access tokens with it, as an OIDC issuer does. */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  let issuer = '';
  const server = createServer((request, response) => {
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/jwks` },
      '/jwks': { keys: [jwk] },
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  const { endpoint, close } = await listen(server);
  issuer = endpoint;
  return {
    issuer,
    close,
    token: ({ sub, roles = [], organ }, more = {}) =>
      new SignJWT({ roles, ...(organ && { organ }) })
        .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
        .setSubject(sub)
        .setIssuer(more.issuer ?? issuer)
        .setAudience(more.audience ?? audience)
        .setIssuedAt()
        .setExpirationTime(more.expiresAt ?? new Date(Date.now() + 600_000))
        .sign(privateKey),
  };
}
