import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  endpoint: string;
  close(): Promise<void>;
}

/** Serves on loopback; port 0 takes a free one. Closing ends idle keep-alive connections too. */
export function listen(server: Server, port = 0): Promise<Listening> {
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve({
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
