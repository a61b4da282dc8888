import { describe, expect, it } from 'vitest';
import { principalOf } from '../../../../shared/access/index.ts';
import { definitionOf, feedIds } from '../../../../shared/feeds/index.ts';
import { Account, OidcClient } from '../../oidc/Account.ts';
import { demoAccounts } from './demoAccounts.ts';
import { demoClients } from './demoClients.ts';

describe('the demo accounts', () => {
  it('are accounts as the issuer takes them, each user name once', () => {
    for (const account of demoAccounts) expect(Account.safeParse(account).success).toBe(true);
    expect(new Set(demoAccounts.map(({ userName }) => userName)).size).toBe(demoAccounts.length);
  });

  it('hold only roles that fit their organ', () => {
    for (const { sub, roles, organ } of demoAccounts) {
      expect({ sub, roles: principalOf({ sub, roles, ...(organ && { organ }) }).roles }).toEqual({ sub, roles });
    }
  });

  it('have a system for each agency that delivers a feed', () => {
    for (const client of demoClients) expect(OidcClient.safeParse(client).success).toBe(true);
    const organs = demoClients.flatMap((client) => (client.kind === 'agency' ? [client.organ] : []));
    const owners = new Set(feedIds.map((feed) => `${definitionOf(feed).owners[0]}:340404`));
    expect(organs.sort()).toEqual([...owners].sort());
  });
});
