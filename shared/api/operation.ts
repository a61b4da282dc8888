import type * as z from 'zod';
import type { Action } from '../access/index.ts';

export type Method = 'GET' | 'POST';

export interface Summary {
  zh: string;
  en: string;
}

type Fields = z.ZodObject | undefined;
type Body = z.ZodType | undefined;
export type Answers = Readonly<Record<number, z.ZodType>>;

/** One operation of the API: everything that the document, the router, the policy and the client need of it. */
export interface Operation<
  Path extends Fields = Fields,
  Query extends Fields = Fields,
  Input extends Body = Body,
  Output extends Answers = Answers,
> {
  id: string;
  method: Method;
  path: `/${string}`;
  tag: string;
  summary: Summary;
  /** What the policy table is asked; `public` needs no token. */
  access: Action | 'public';
  params?: Path;
  query?: Query;
  body?: Input;
  /** Body schema of each success. */
  answers: Output;
  /** Status of each refusal that this operation can give beyond the common ones. */
  refusals: Readonly<Record<string, number>>;
  /** The body holds what identifies persons: for repeats only a keyed hash of it is kept. */
  identifies?: boolean;
  /** A POST only because what is asked does not fit an address: it needs no Idempotency-Key. */
  storesNothing?: boolean;
  /** The answer carries an ETag, or the change takes If-Match. */
  versioned?: boolean;
}

type InferOr<T, Absent> = [Exclude<T, undefined>] extends [never]
  ? Absent
  : Exclude<T, undefined> extends z.ZodType
    ? z.infer<Exclude<T, undefined>>
    : Absent;

export interface RequestOf<O extends Operation> {
  params: InferOr<O['params'], Record<string, never>>;
  query: InferOr<O['query'], Record<string, never>>;
  body: InferOr<O['body'], undefined>;
}

/** A success: one of the operation's statuses with the body that belongs to it. */
export type AnswerOf<O extends Operation> = {
  [S in keyof O['answers'] & number]: {
    status: S;
    body: z.input<O['answers'][S]>;
    headers?: Record<string, string>;
  };
}[keyof O['answers'] & number];

export function defineOperation<
  const Path extends Fields = undefined,
  const Query extends Fields = undefined,
  const Input extends Body = undefined,
  const Output extends Answers = Answers,
>(operation: Operation<Path, Query, Input, Output>): Operation<Path, Query, Input, Output> {
  return operation;
}
