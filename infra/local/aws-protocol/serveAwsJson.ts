import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { CallLog } from '../call-log/CallLog.ts';
import { accessKeyIdOf } from './accessKeyIdOf.ts';
import { type Listening, listen } from './listen.ts';
import { readBody } from './readBody.ts';

/** An error that a service answers: its name is the exception that clients see. */
export class ServiceError extends Error {
  readonly code: string;
  /** Fields beside the message, where AWS gives any. */
  readonly details: object;
  readonly status: number;

  constructor(code: string, message: string, details: object = {}, status = 400) {
    super(message);
    this.code = code;
    this.details = details;
    this.status = status;
  }
}

export function refuse(code: string, message: string, details?: object): never {
  throw new ServiceError(code, message, details);
}

export interface Caller {
  accessKeyId: string;
  /** From the signature's scope. */
  region: string;
}

export interface Operation {
  /** Parses the input (a zod error is the client's fault) and does the work. */
  perform(input: unknown, caller: Caller): unknown;
  /** What the call is about, for the log. */
  resource(input: unknown): string;
}

export function operation<Input extends z.ZodType>(
  schema: Input,
  resource: (input: z.infer<Input>) => string,
  perform: (input: z.infer<Input>, caller: Caller) => unknown,
): Operation {
  return {
    perform: (input, caller) => perform(schema.parse(input), caller),
    resource: (input) => resource(schema.parse(input)),
  };
}

interface Service {
  /** The prefix of IAM's actions: `kms`. */
  prefix: string;
  /** Of the AWS JSON protocol. */
  version?: '1.0' | '1.1';
  /** The largest request, in bytes. */
  limit?: number;
  operations: Record<string, Operation>;
  callLog: CallLog;
  port?: number | undefined;
}

/** Serves operations over the AWS JSON protocol on loopback. Signatures are not checked, only read. */
export function serveAwsJson({ port, version = '1.1', ...service }: Service): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(service, request).then((body) => ({ status: 200, body }), refusal);
    const text = JSON.stringify(body ?? {});
    response.writeHead(status, {
      'content-type': `application/x-amz-json-${version}`,
      'content-length': Buffer.byteLength(text),
      'x-amzn-requestid': randomUUID(),
    });
    response.end(text);
  });
  return listen(server, port);
}

async function answer({ prefix, operations, limit, callLog }: Service, request: IncomingMessage): Promise<unknown> {
  const bytes = await readBody(request);
  const name = String(request.headers['x-amz-target'] ?? '').replace(/^\w+\./, '');
  const known = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!known) throw new ServiceError('UnknownOperationException', `The local ${prefix} does not know ${name}.`);
  if (limit !== undefined && bytes.length > limit)
    throw new ServiceError('ValidationException', `The request is larger than ${limit} bytes.`, {}, 413);
  const input = parse(bytes);
  const region = /Credential=[^/]+\/\d+\/([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? 'us-east-1';
  const caller = { accessKeyId: accessKeyIdOf(request), region };
  const resource = known.resource(input);
  callLog.record({ accessKeyId: caller.accessKeyId, action: `${prefix}:${name}`, resource });
  return known.perform(input, caller);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString() || '{}');
  } catch {
    throw new ServiceError('SerializationException', 'The body is not JSON.');
  }
}

function refusal(error: Error): { status: number; body: object } {
  const { message } = error;
  if (error instanceof z.ZodError) {
    return { status: 400, body: { __type: 'ValidationException', message: z.prettifyError(error) } };
  }
  if (!(error instanceof ServiceError)) return { status: 500, body: { __type: 'InternalFailure', message } };
  return { status: error.status, body: { __type: error.code, message, ...error.details } };
}
