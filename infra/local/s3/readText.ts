import { readBody } from '../aws-protocol/readBody.ts';
import { invalid } from './S3Error.ts';
import type { S3Request } from './S3Request.ts';

const MAX = 2 * 1024 * 1024;

/** The document in a request's body, 2 MB at most. */
export async function readText({ raw, headers }: S3Request): Promise<string> {
  if (Number(headers['content-length'] ?? 0) > MAX)
    throw invalid('MaxMessageLengthExceeded', 'Your request was too big.');
  return (await readBody(raw)).toString('utf8');
}
