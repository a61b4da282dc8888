import * as z from 'zod';

const Metadata = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url(), jwks_uri: z.url() });
type Metadata = z.infer<typeof Metadata>;

/** Where an issuer's endpoints are. */
export async function discover(issuer: string): Promise<Metadata> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`The issuer ${issuer} answered ${response.status}.`);
  return Metadata.parse(await response.json());
}
