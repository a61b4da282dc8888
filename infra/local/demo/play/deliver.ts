import { createHash } from 'node:crypto';

/** What an announcement answers: where the file is to be put. */
export interface Upload {
  readonly url: string;
  readonly method: 'PUT';
}

/** Puts a file to its presigned address. @returns its checksum, lower-case hexadecimal */
export async function upload({ url, method }: Upload, bytes: Buffer): Promise<string> {
  const answer = await fetch(url, { method, body: new Uint8Array(bytes) });
  if (!answer.ok) throw new Error(`The upload was answered ${answer.status}: ${await answer.text()}`);
  return createHash('sha256').update(bytes).digest('hex');
}
