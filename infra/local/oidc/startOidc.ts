import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import * as z from 'zod';
import { listen } from '../aws-protocol/listen.ts';
import { Account, OidcClient } from './Account.ts';
import { createConfiguration } from './configuration.ts';
import { handleSignIn } from './handleSignIn.ts';
import { openGrantStore } from './openGrantStore.ts';
import { openSigningKeys } from './openSigningKeys.ts';
import { sendFont } from './sendFont.ts';

export interface Oidc {
  issuer: string;
  close(): Promise<void>;
}

interface Options {
  directory: string;
  /** Tells when what is stored expires; the times in tokens come from `Date`, which the local cloud sets to the same clock. */
  clock: { now(): number };
  accounts: z.input<typeof Account>[];
  clients: z.input<typeof OidcClient>[];
  /** The `aud` of access tokens. */
  audience?: string;
  /** 0 or none: a free one. The port is part of the issuer, so another port makes all earlier tokens strange. */
  port?: number;
}

/** An OpenID Connect issuer on loopback: a real sign-in page, code with PKCE, refresh tokens, client credentials. */
export async function startOidc({ directory, clock, audience = 'doudi', port, ...given }: Options): Promise<Oidc> {
  const accounts = z.array(Account).parse(given.accounts);
  const clients = z.array(OidcClient).parse(given.clients);
  const keys = await openSigningKeys(directory);
  const grants = openGrantStore(directory, () => clock.now());

  const server = createServer();
  const { endpoint, close } = await listen(server, port);
  const issuer = endpoint.replace('127.0.0.1', 'localhost');
  const provider = new Provider(issuer, createConfiguration({ accounts, clients, audience, keys, grants }));
  const serveProvider = provider.callback();

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    if (path.startsWith('/fonts/')) return sendFont(path, response);
    if (!path.startsWith('/sign-in/')) return serveProvider(request, response);
    return handleSignIn(provider, accounts, request, response).catch(() => response.destroy());
  });
  return {
    issuer,
    async close() {
      await close();
      grants.close();
    },
  };
}
