import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { cpuOfTree } from './cpuOfTree.ts';

export interface Servers {
  dynamodb: string;
  s3: string;
  /** CPU seconds so far, the database's own process with them. */
  cpu(): number;
  close(): Promise<void>;
}

/** DynamoDB Local and the local S3, in a process of their own: what they cost is not the product's. */
export async function startServers(directory: string): Promise<Servers> {
  const child = fork(join(import.meta.dirname, 'serversProcess.ts'), [directory], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [endpoints] = (await once(child, 'message')) as [{ dynamodb: string; s3: string }];
  return {
    ...endpoints,
    cpu: () => cpuOfTree(child.pid ?? 0),
    async close() {
      child.send('close');
      await once(child, 'exit');
    },
  };
}
