import type { S3Request } from './S3Request.ts';

const KEPT = new Set(['content-type', 'content-disposition', 'content-language', 'cache-control', 'expires']);

/** The headers of an upload that its reads give back. */
export function keptHeaders({ headers }: Pick<S3Request, 'headers'>): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => KEPT.has(name) || name.startsWith('x-amz-meta-') || name.startsWith('x-amz-server-side-encryption'),
  );
  const encoding = headers['content-encoding']
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== 'aws-chunked')
    .join(', ');
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(kept),
    ...(encoding ? { 'content-encoding': encoding } : {}),
  };
}
