import * as z from 'zod';
import { refuse } from './ApiError.ts';

export const pageFields = {
  maxResults: z.number().int().min(0).max(1000).default(0),
  nextToken: z.string().max(3096).optional(),
};

interface PageInput {
  maxResults: number;
  nextToken?: string | undefined;
}

type Position = string | number;

/**
 * One page of the list called `of`, 100 rows unless said otherwise. `find` gives so many rows after a position;
 * `positionOf` tells where the last row shown stands.
 */
export function paged<Row, At extends Position>(
  { maxResults, nextToken }: PageInput,
  of: string,
  find: (after: At | undefined, most: number) => Row[],
  positionOf: (row: Row) => At,
): { rows: Row[]; nextToken: string | undefined } {
  const size = maxResults || 100;
  const found = find(readToken(nextToken, of) as At | undefined, size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  if (found.length <= size || last === undefined) return { rows, nextToken: undefined };
  const token = JSON.stringify({ after: positionOf(last), of });
  return { rows, nextToken: Buffer.from(token).toString('base64url') };
}

const tokenShape = z.strictObject({ after: z.union([z.number(), z.string()]), of: z.string() });

/** A page token is only good for the list that gave it. */
function readToken(token: string | undefined, of: string): Position | undefined {
  if (token === undefined) return undefined;
  try {
    const parsed = tokenShape.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
    if (parsed.of === of) return parsed.after;
  } catch {}
  refuse('InvalidToken', "Invalid Token: 'Invalid token'");
}
