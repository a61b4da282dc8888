import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A loopback port that nothing listens on, below the kernel's range for outgoing connections (32768 and up):
 * the emulator binds it about a second later, and by then an ephemeral one might be taken.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    if (await canBind(port)) return port;
  }
}

function canBind(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
