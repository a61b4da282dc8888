import * as z from 'zod';
import { isJson } from '../engine/isJson.ts';
import { refuse } from './operation.ts';

const forbidden = /[\s\p{Cc}?*<>{}[\]"#%\\^|~`$&,;:/]/u;

/** Names of machines and executions: 1 to 80 characters without whitespace, wildcards, brackets or special characters. */
export const name = z.string().refine((text) => text.length > 0 && text.length <= 80 && !forbidden.test(text), {
  params: { error: 'InvalidName' },
  error: ({ input }) => `Invalid Name: '${input}'`,
});

export function arn(kind: 'stateMachine' | 'execution' | 'mapRun') {
  const pattern = new RegExp(`^arn:[\\w-]+:states:[\\w-]*:\\d{12}:${kind}:.{1,300}$`);
  return z.string().refine((text) => pattern.test(text), {
    params: { error: 'InvalidArn' },
    error: ({ input }) => {
      const other = /^arn:[\w-]+:states:[\w-]*:\d{12}:(\w+):/.exec(String(input))?.[1];
      const reason = other ? `Resource type not valid in this context: ${other}` : `Invalid ARN prefix: ${input}`;
      return `Invalid Arn: '${reason}'`;
    },
  });
}

export const text = (most: number, least = 0) => z.string().min(least).max(most);
export const definitionText = text(1_048_576, 1);
export const jsonText = z.string().refine(isJson, 'Member must be valid JSON');
/** What StopExecution and SendTaskFailure say of a failure. */
export const failureFields = { error: text(256).optional(), cause: text(32_768).optional() };
/** `METADATA_ONLY` leaves out what may be secret: input, output and definitions. */
export const includedData = z.enum(['ALL_DATA', 'METADATA_ONLY']).default('ALL_DATA');

/** Times are numbers of seconds in the protocol; what is null is left out of the answer. */
export const seconds = (milliseconds: number | null): number | undefined =>
  milliseconds === null ? undefined : milliseconds / 1000;

export const pageFields = {
  maxResults: z.number().int().min(0).max(1000).default(0),
  nextToken: z.string().max(3096).optional(),
};

type PageInput = z.infer<z.ZodObject<typeof pageFields>>;
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
