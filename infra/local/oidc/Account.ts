import * as z from 'zod';

const Standing = z.object({
  /** 姓名, or the name of a system. */
  name: z.string().min(1),
  roles: z.array(z.string()),
  /** `<agency>:<division>` */
  organ: z.string().optional(),
  agency: z.string().optional(),
  /** Division code. */
  division: z.string().optional(),
  level: z.enum(['province', 'prefecture', 'county', 'township', 'village']).optional(),
});
type Standing = z.infer<typeof Standing>;

/** A person who signs in. */
export const Account = Standing.extend({
  sub: z.string().min(1),
  userName: z.string().min(1),
  password: z.string().min(1),
  /** What the sign-in page says beside the name. */
  title: z.object({ zh: z.string(), en: z.string() }).optional(),
  /** Offered on the sign-in page to be picked without a password. */
  offered: z.boolean().default(false),
});
export type Account = z.infer<typeof Account>;

/** An agency's system that fetches tokens for itself; its `sub` is the client id. */
export const AgencyClient = Standing.extend({
  kind: z.literal('agency'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});
export type AgencyClient = z.infer<typeof AgencyClient>;

/** A page or a program in which people sign in: no secret, PKCE required. */
const PublicClient = z.object({
  kind: z.literal('public'),
  clientId: z.string().min(1),
  redirectUris: z.array(z.url()).min(1),
  signedOutUris: z.array(z.url()).default([]),
  /** Its refresh tokens outlive the session in which they were issued: for programs in which nobody signs out. */
  staysSignedIn: z.boolean().default(false),
});

export const OidcClient = z.discriminatedUnion('kind', [AgencyClient, PublicClient]);
export type OidcClient = z.infer<typeof OidcClient>;

/** The claims that tokens carry beside those of the protocol. */
export const claimsOf = ({ name, roles, organ, agency, division, level }: Standing) => ({
  name,
  roles,
  ...(organ && { organ }),
  ...(agency && { agency }),
  ...(division && { division }),
  ...(level && { level }),
});
