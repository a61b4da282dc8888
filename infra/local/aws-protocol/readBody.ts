import type { IncomingMessage } from 'node:http';

/** The whole body of a request or a response. */
export function readBody(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    message.on('error', reject);
    message.on('aborted', () => reject(new Error('The peer ended the connection inside a message.')));
  });
}
