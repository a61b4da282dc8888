import { demoAccounts } from '../../infra/local/demo/accounts/demoAccounts.ts';
import { demoClients } from '../../infra/local/demo/accounts/demoClients.ts';
import { type Cloud, type CloudOptions, startCloud } from '../../infra/local/startCloud.ts';
import { assemblyOfCheckout } from './mainJob.ts';

/** The checkout's app in a local cloud where everybody of the demo county can sign in. */
export const startDemoCloud = async (options: Omit<CloudOptions, 'assemblyDirectory' | 'identity'>): Promise<Cloud> =>
  startCloud({
    ...options,
    assemblyDirectory: await assemblyOfCheckout(),
    identity: { accounts: [...demoAccounts], clients: [...demoClients] },
  });
