import { createServer } from 'node:net';
import { freePort } from '../dynamodb/freePort.ts';

/** The preferred port, or a free one when somebody listens there already. */
export const portOrFree = async (preferred: number): Promise<number> => {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(preferred, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return free ? preferred : freePort();
};
