import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Servers {
  dynamodb: string;
  s3: string;
  /** CPU seconds of the process that holds S3 and the proxy; the database's own process is not in it. */
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
    async close() {
      child.send('close');
      await once(child, 'exit');
    },
  };
}
