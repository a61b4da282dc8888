import { randomUUID } from 'node:crypto';
import { type Client, createClient } from '../../../../shared/client/index.ts';
import type { PlayerTokens } from '../../oidc/playerTokens.ts';

export type { Client };

/** The generated client, acting for one account. A token that the moving clock has ended is renewed once. */
export const createOfficeClient = (baseUrl: string, tokens: PlayerTokens): Client =>
  createClient({
    baseUrl,
    newKey: randomUUID,
    retries: 8,
    token(fresh) {
      if (fresh) tokens.renew();
      return tokens.token();
    },
  });
