import { type Client, createClient } from '../../../shared/client/index.ts';
import { accessToken } from '../session/session.ts';
import { currentLanguage, type Language } from '../texts/i18n.ts';
import { syncClock } from './clock.ts';

const create = (language: Language, signedIn: boolean): Client =>
  createClient({
    baseUrl: location.origin,
    language,
    newKey: () => crypto.randomUUID(),
    fetch: (input, init) => fetch(input, init),
    retries: 2,
    ...(signedIn && {
      async token(fresh: boolean) {
        if (fresh) await syncClock();
        return accessToken(fresh);
      },
    }),
  });

const clients = new Map<string, Client>();

const client = (signedIn: boolean): Client => {
  const language = currentLanguage();
  const key = `${language} ${signedIn}`;
  const known = clients.get(key) ?? create(language, signedIn);
  clients.set(key, known);
  return known;
};

/** The API in the chosen language, as the signed-in person. */
export const api = (): Client => client(true);

/** The operations that need nobody to be signed in. */
export const publicApi = (): Client => client(false);
