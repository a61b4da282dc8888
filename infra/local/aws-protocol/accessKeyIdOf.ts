import type { IncomingMessage } from 'node:http';

/** The access key id that signed a request (SigV4 header or presigned URL); `anonymous` when there is none. */
export function accessKeyIdOf(request: Pick<IncomingMessage, 'headers' | 'url'>): string {
  const header = /Credential=([^/,\s]+)/.exec(request.headers.authorization ?? '')?.[1];
  if (header) return header;
  const query = /[?&]X-Amz-Credential=([^&%/]+)/i.exec(request.url ?? '')?.[1];
  return query ?? 'anonymous';
}
