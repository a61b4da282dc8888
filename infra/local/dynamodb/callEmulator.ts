import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { readBody } from '../aws-protocol/readBody.ts';
import { UNSIGNED } from './unsigned.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface EmulatorClient {
  forward(headers: IncomingHttpHeaders, body: Buffer): Promise<Answer>;
  call(operation: string, input: unknown): Promise<Answer>;
  close(): void;
}

/** Requests to the emulator over kept-alive connections. */
export function callEmulator(port: number): EmulatorClient {
  // Jetty drops a connection that was idle for 30 s; ours are dropped before, so none is reused just then.
  const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: 20_000 });
  const forward = (headers: IncomingHttpHeaders, body: Buffer) =>
    new Promise<Answer>((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, agent, method: 'POST', path: '/', headers }, (incoming) =>
        readBody(incoming).then(
          (answer) => resolve({ status: incoming.statusCode as number, headers: incoming.headers, body: answer }),
          reject,
        ),
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return {
    forward: ({ connection, host, 'transfer-encoding': _, ...headers }, body) =>
      forward({ ...headers, 'content-length': String(body.length) }, body),
    call: (operation, input) => {
      const body = Buffer.from(JSON.stringify(input));
      const target = `DynamoDB_20120810.${operation}`;
      return forward({ ...UNSIGNED, 'x-amz-target': target, 'content-length': String(body.length) }, body);
    },
    close: () => agent.destroy(),
  };
}
