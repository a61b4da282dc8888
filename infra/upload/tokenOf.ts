/** An access token for an agency's system, by its own secret. @throws Error when the issuer refuses it */
export async function tokenOf(issuer: string, clientId: string, clientSecret: string): Promise<string> {
  const known = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!known.ok) throw new Error(`${issuer} is no issuer: ${known.status}`);
  const { token_endpoint } = (await known.json()) as { token_endpoint: string };
  const answer = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'api',
    }),
  });
  if (!answer.ok)
    throw new Error(`The issuer gave no token (${answer.status}): check DOUDI_CLIENT_ID and DOUDI_CLIENT_SECRET.`);
  return ((await answer.json()) as { access_token: string }).access_token;
}
