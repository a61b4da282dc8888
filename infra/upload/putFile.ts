import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/**
 * PUTs some bytes of a file to a presigned address.
 * @param to the first byte that is not sent
 * @param sent told after each piece: bytes so far
 * @throws Error when the store refuses them, or cannot be reached
 */
export async function putFile(
  url: string,
  path: string,
  from: number,
  to: number,
  sent: (bytes: number) => void,
): Promise<void> {
  const answer = await fetch(url, {
    method: 'PUT',
    body: Readable.toWeb(Readable.from(counted(path, from, to, sent))) as ReadableStream,
    headers: { 'content-length': String(to - from) },
    duplex: 'half',
  } as RequestInit);
  if (!answer.ok) throw new Error(`The store could not take the file: ${answer.status}`);
}

async function* counted(path: string, from: number, to: number, sent: (bytes: number) => void): AsyncGenerator<Buffer> {
  if (to === from) return;
  let bytes = 0;
  for await (const chunk of createReadStream(path, { start: from, end: to - 1 }) as AsyncIterable<Buffer>) {
    yield chunk;
    bytes += chunk.length;
    sent(bytes);
  }
}
