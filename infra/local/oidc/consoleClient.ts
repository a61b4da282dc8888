import type { OidcClient } from './Account.ts';

/** The console that the local cloud serves itself, at either name of loopback. */
export const consoleClient = (apiPort: number): OidcClient => {
  const homes = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${apiPort}/console/`);
  return {
    kind: 'public',
    clientId: 'doudi-console',
    redirectUris: homes.map((home) => `${home}signed-in`),
    signedOutUris: homes,
    staysSignedIn: false,
  };
};
