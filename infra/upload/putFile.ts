import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

const attempts = 5;

/**
 * PUTs a file to a presigned address; a broken connection is tried again from the start.
 * @param sent told after each piece: bytes so far
 * @throws Error when the store refuses the file, or cannot be reached any more
 */
export async function putFile(url: string, path: string, bytes: number, sent: (bytes: number) => void): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(url, {
      method: 'PUT',
      body: Readable.toWeb(Readable.from(counted(path, sent))) as ReadableStream,
      headers: { 'content-length': String(bytes) },
      duplex: 'half',
    } as RequestInit).catch((error: unknown) => (attempt < attempts ? undefined : Promise.reject(error)));
    if (answer?.ok) return;
    if (answer && answer.status < 500) throw new Error(`The store refused the file: ${answer.status}`);
    if (attempt >= attempts) throw new Error(`The store could not take the file: ${answer?.status}`);
    sent(0);
  }
}

async function* counted(path: string, sent: (bytes: number) => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    yield chunk;
    bytes += chunk.length;
    sent(bytes);
  }
}
