import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { accessDenied, invalid, S3Error } from './S3Error.ts';
import type { S3Request } from './S3Request.ts';

interface Signature {
  accessKeyId: string;
  /** date/region/service/aws4_request */
  scope: string;
  signedHeaders: string[];
  signature: string;
  /** YYYYMMDDTHHMMSSZ */
  at: string;
  payload: string;
}

const WEEK = 7 * 24 * 3600;

/**
 * Checks an AWS Signature Version 4, of a header or of a presigned address, and returns the access key id.
 * A presigned address is refused after its time, by the clock given; a header's age is not checked (a jump of the clock would make all old).
 */
export function verifySignature(request: S3Request, secretOf: (accessKeyId: string) => string, now: number): string {
  const presigned = request.query.has('X-Amz-Signature');
  const signature = presigned ? fromQuery(request) : fromHeader(request);
  if (presigned) checkTime(signature.at, Number(request.query.get('X-Amz-Expires')), now);
  const expected = sign(request, signature, secretOf(signature.accessKeyId));
  if (!timingSafeEqual(sha256(expected), sha256(signature.signature))) {
    throw new S3Error(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  return signature.accessKeyId;
}

function fromHeader({ headers }: S3Request): Signature {
  const match = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  );
  if (!match) throw accessDenied('Anonymous access is denied.');
  const [, accessKeyId, scope, signedHeaders, signature] = match as unknown as [string, string, string, string, string];
  const payload = headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  return {
    accessKeyId,
    scope,
    signature,
    signedHeaders: signedHeaders.split(';'),
    at: headers['x-amz-date'] ?? '',
    payload,
  };
}

function fromQuery({ query }: S3Request): Signature {
  const part = (name: string) => query.get(name) ?? '';
  const [accessKeyId = '', ...scope] = part('X-Amz-Credential').split('/');
  return {
    accessKeyId,
    scope: scope.join('/'),
    signature: part('X-Amz-Signature'),
    signedHeaders: part('X-Amz-SignedHeaders').split(';'),
    at: part('X-Amz-Date'),
    payload: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function checkTime(at: string, expires: number, now: number): void {
  const signed = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(signed) || !(expires > 0 && expires <= WEEK)) {
    throw invalid('AuthorizationQueryParametersError', 'X-Amz-Date or X-Amz-Expires is not valid.');
  }
  if (now > signed + expires * 1000) throw accessDenied('Request has expired');
}

function sign(request: S3Request, { scope, signedHeaders, at, payload }: Signature, secret: string): string {
  const canonical = [
    request.method,
    request.path.split('/').map(encodeAgain).join('/'),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    payload,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical).toString('hex')].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((signing, part) => hmac(signing, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
}

const canonicalQuery = (query: URLSearchParams) =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');

const encodeAgain = (segment: string) => encode(decodeURIComponent(segment));
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
const sha256 = (text: string) => createHash('sha256').update(text).digest();
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
