import { connect, type Socket } from 'node:net';
import { bodyOf, type Message, readMessages } from './readMessages.ts';
import { UNSIGNED } from './unsigned.ts';

export interface Answer {
  status: number;
  body: Buffer;
}

/** One connection to the emulator, for one request at a time. */
export interface EmulatorConnection {
  /** Sends a whole request as it is. @throws when the emulator is gone */
  exchange(request: Buffer): Promise<Message>;
  /** Asks on behalf of the proxy itself. */
  call(operation: string, input: unknown): Promise<Answer>;
  close(): void;
}

/** ms; Jetty drops a connection that was idle for 30 s: ours are dropped before, so none is reused just then. */
const idleTimeout = 20_000;

export function connectEmulator(port: number): EmulatorConnection {
  let socket: Socket | undefined;
  let waiting: PromiseWithResolvers<Message> | undefined;

  const open = (): Socket => {
    const opened = connect({ host: '127.0.0.1', port, noDelay: true });
    const reader = readMessages((message) => {
      const answered = waiting;
      waiting = undefined;
      answered?.resolve(message);
    });
    opened.on('data', (bytes) => reader.push(bytes));
    opened.setTimeout(idleTimeout, () => {
      if (!waiting) opened.destroy();
    });
    opened.on('error', () => {});
    opened.on('close', () => {
      if (socket !== opened) return;
      socket = undefined;
      waiting?.reject(new Error('The emulator ended the connection.'));
      waiting = undefined;
    });
    return opened;
  };

  const exchange = (request: Buffer): Promise<Message> => {
    socket ??= open();
    waiting = Promise.withResolvers<Message>();
    const { promise } = waiting;
    socket.write(request);
    return promise;
  };
  return {
    exchange,
    async call(operation, input) {
      const body = JSON.stringify(input);
      const answer = await exchange(
        Buffer.from(
          `POST / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${unsigned}x-amz-target: DynamoDB_20120810.${operation}\r\n` +
            `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        ),
      );
      return { status: statusOf(answer), body: bodyOf(answer) };
    },
    close: () => socket?.destroy(),
  };
}

const unsigned = Object.entries(UNSIGNED)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');

/** `HTTP/1.1 200 OK` */
export const statusOf = ({ head }: Message): number => Number(head.slice(9, 12));
