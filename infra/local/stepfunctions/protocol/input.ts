import * as z from 'zod';
import { ApiError } from './ApiError.ts';

const forbidden = /[\s\p{Cc}?*<>{}[\]"#%\\^|~`$&,;:/]/u;

/** Names of machines and executions: 1 to 80 characters without whitespace, wildcards, brackets or special characters. */
export function checkName(name: string): void {
  if (name.length === 0 || name.length > 80 || forbidden.test(name))
    throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
}

export function checkArn(arn: string, kind: string): void {
  if (!new RegExp(`^arn:[\\w-]+:states:[\\w-]*:\\d{12}:${kind}:.{1,300}$`).test(arn)) {
    const other = /^arn:[\w-]+:states:[\w-]*:\d{12}:(\w+):/.exec(arn)?.[1];
    const reason = other ? `Resource type not valid in this context: ${other}` : `Invalid ARN prefix: ${arn}`;
    throw new ApiError('InvalidArn', `Invalid Arn: '${reason}'`);
  }
}

export const text = (most: number, least = 0) => z.string().min(least).max(most);
export const arnText = text(2000, 1);
/** `METADATA_ONLY` leaves out what may be secret: input, output and definitions. */
export const includedData = z.enum(['ALL_DATA', 'METADATA_ONLY']).default('ALL_DATA');
export const pageSize = z.number().int().min(0).max(1000).default(0);
export const pageToken = z.string().max(3096).optional();

/** Parsed input, or ValidationException in AWS's words. */
export function read<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const found = parsed.error.issues.map((issue) => {
    const at = issue.path.join('.');
    return issue.code === 'invalid_type' && issue.message.includes('undefined')
      ? `Value null at '${at}' failed to satisfy constraint: Member must not be null`
      : `Value at '${at}' failed to satisfy constraint: ${issue.message}`;
  });
  throw new ApiError(
    'ValidationException',
    `${found.length} validation error${found.length > 1 ? 's' : ''} detected: ${found.join('; ')}`,
  );
}

const tokenShape = z.strictObject({ after: z.number(), of: z.string() });

/** A page token is only good for the list that gave it. */
export function makePageToken(after: number, of: string): string {
  return Buffer.from(JSON.stringify({ after, of })).toString('base64url');
}

export function readPageToken(token: string | undefined, of: string): number | undefined {
  if (token === undefined) return undefined;
  try {
    const parsed = tokenShape.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
    if (parsed.of === of) return parsed.after;
  } catch {}
  throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
}

/** Times are numbers of seconds in the protocol; what is null is left out of the answer. */
export const seconds = (milliseconds: number | null): number | undefined =>
  milliseconds === null ? undefined : milliseconds / 1000;
