import { S3Error } from './S3Error.ts';

/** Both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** The part of `size` bytes that a `Range` header asks for; undefined for all (also where the header is not understood, as S3 does). */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (!match[1] && !match[2])) return undefined;
  const [, from, to] = match;
  const range = from
    ? { start: Number(from), end: Math.min(to ? Number(to) : size - 1, size - 1) }
    : { start: Math.max(size - Number(to), 0), end: size - 1 };
  if (range.start > range.end) {
    throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable');
  }
  return range;
}
