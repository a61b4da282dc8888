import type { Socket } from 'node:net';
import { accessKeyIdOf } from '../aws-protocol/accessKeyIdOf.ts';
import type { CallLog } from '../call-log/CallLog.ts';
import { callsOf } from './callsOf.ts';
import type { confirmWritten } from './confirmWritten.ts';
import { type Answer, connectEmulator, type EmulatorConnection, statusOf } from './connectEmulator.ts';
import type { createFaults } from './createFaults.ts';
import { holdBack } from './holdBack.ts';
import { readOperation } from './Operation.ts';
import { bodyOf, headerOf, type Message, readMessages } from './readMessages.ts';
import { refusal } from './refusal.ts';

export interface ProxyParts {
  emulatorPort: number;
  faults: Pick<ReturnType<typeof createFaults>, 'draw'>;
  callLog: CallLog;
  /** Awaited between a successful operation and its answer. */
  confirm: ReturnType<typeof confirmWritten> | undefined;
  /** After each write that succeeded. */
  onWritten(): void;
}

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/** Serves one client: notes its calls, injects faults, and answers only what is safely written. Bytes go through as they are. */
export function serveConnection(client: Socket, parts: ProxyParts): void {
  const emulator = connectEmulator(parts.emulatorPort);
  let last = Promise.resolve();
  const reader = readMessages((request) => {
    last = last.then(async () => {
      const answer = await serve(request, emulator, parts).catch(internalError);
      if (!client.destroyed) client.write(Buffer.isBuffer(answer) ? answer : written(answer));
    });
  });
  client.setNoDelay(true);
  client.on('data', (bytes) => reader.push(bytes));
  client.on('error', () => client.destroy());
  client.on('close', () => emulator.close());
}

async function serve(request: Message, emulator: EmulatorConnection, parts: ProxyParts): Promise<Buffer | Answer> {
  const { faults, callLog, confirm, onWritten } = parts;
  const operation = readOperation(headerOf(request.head, 'x-amz-target') ?? '', bodyOf(request));
  const authorization = headerOf(request.head, 'authorization');
  const accessKeyId = accessKeyIdOf({ headers: { authorization }, url: request.head.split(' ', 2)[1] });
  for (const call of callsOf(operation)) callLog.record({ accessKeyId, ...call });

  const fault = faults.draw(operation.name);
  const held = fault === 'throttling' ? holdBack(operation) : undefined;
  if (fault && fault !== 'lostAnswer' && !held) return refusal(fault, operation);

  const answer = await emulator.exchange(held ? withBody(request, held.body) : request.raw);
  if (statusOf(answer) === 200) {
    await confirm?.(emulator, operation);
    if (writes.has(operation.name)) onWritten();
  }
  if (fault === 'lostAnswer') return refusal(fault, operation);
  return held ? held.complete({ status: statusOf(answer), body: bodyOf(answer) }) : answer.raw;
}

const withBody = ({ head }: Message, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${head.replace(/\r\ncontent-length:[^\r]*/i, '')}\r\n${lengthOf(body)}`), body]);

const written = ({ status, body }: Answer): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} -\r\ncontent-type: application/x-amz-json-1.0\r\n${lengthOf(body)}`),
    body,
  ]);

const lengthOf = (body: Buffer) => `content-length: ${body.length}\r\n\r\n`;

const internalError = ({ message }: Error): Answer => ({
  status: 500,
  body: Buffer.from(JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message })),
});
