import type { IncomingMessage } from 'node:http';

/** A request as the handlers see it: path-style address taken apart; `x-amz-*` query parameters count as headers. */
export interface S3Request {
  method: string;
  bucket: string;
  key: string;
  query: URLSearchParams;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** The path as it came, still encoded. */
  path: string;
  raw: IncomingMessage;
}

export interface S3Answer {
  status: number;
  headers?: Record<string, string | number>;
  body?: string;
  /** A part of a stored file, both ends included, sent instead of `body`. */
  file?: { path: string; start: number; end: number };
}

export function readRequest(raw: IncomingMessage): S3Request {
  const url = raw.url ?? '/';
  const [path = '/', search = ''] = splitOnce(url, '?');
  const [bucket = '', key = ''] = splitOnce(path.slice(1), '/');
  const query = new URLSearchParams(search.replaceAll('+', '%20'));
  const hoisted = [...query]
    .filter(([name]) => /^x-amz-/i.test(name))
    .map(([name, value]) => [name.toLowerCase(), value]);
  const headers = Object.entries(raw.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: raw.method ?? 'GET',
    bucket: decodeURIComponent(bucket),
    key: decodeURIComponent(key),
    query,
    headers: Object.fromEntries([...hoisted, ...headers]),
    path,
    raw,
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
