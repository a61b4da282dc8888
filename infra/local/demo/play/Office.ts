import type { Client } from './client.ts';

/** A desk with somebody at it: one demo account, its organ and roles, and a client that acts with its own tokens. */
export interface Office {
  /** Name of the account, as it signs in. */
  readonly account: string;
  readonly organ: string;
  readonly roles: readonly string[];
  readonly client: Client;
}
