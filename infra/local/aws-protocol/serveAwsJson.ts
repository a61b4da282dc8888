import { createServer } from 'node:http';
import * as z from 'zod';
import type { CallLog } from '../call-log/CallLog.ts';
import { accessKeyIdOf } from './accessKeyIdOf.ts';
import { type Listening, listen } from './listen.ts';
import { readBody } from './readBody.ts';

/** An error that a service answers: its name is the exception that clients see. */
export class ServiceError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
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
  operations: Record<string, Operation>;
  callLog: CallLog;
  port?: number | undefined;
}

/** Serves operations over the AWS JSON 1.1 protocol on loopback. Signatures are not checked, only read. */
export function serveAwsJson({ prefix, operations, callLog, port }: Service): Promise<Listening> {
  const answer = (name: string, body: Buffer, caller: Caller): unknown => {
    const known = operations[name];
    if (!known) throw new ServiceError('UnknownOperationException', `The local ${prefix} does not know ${name}.`);
    const input: unknown = JSON.parse(body.toString() || '{}');
    callLog.record({ accessKeyId: caller.accessKeyId, action: `${prefix}:${name}`, resource: known.resource(input) });
    return known.perform(input, caller);
  };

  const server = createServer(async (request, response) => {
    const name = String(request.headers['x-amz-target'] ?? '').replace(/^\w+\./, '');
    const region = /Credential=[^/]+\/\d+\/([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? 'us-east-1';
    const respond = (status: number, output: unknown) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(output ?? {}));
    };
    try {
      respond(200, answer(name, await readBody(request), { accessKeyId: accessKeyIdOf(request), region }));
    } catch (error) {
      const { code, message } = asServiceError(error as Error);
      respond(code === 'InternalFailure' ? 500 : 400, { __type: code, message });
    }
  });
  return listen(server, port);
}

function asServiceError(error: Error): ServiceError {
  if (error instanceof ServiceError) return error;
  if (error instanceof z.ZodError) return new ServiceError('ValidationException', z.prettifyError(error));
  if (error instanceof SyntaxError) return new ServiceError('SerializationException', 'The body is not JSON.');
  return new ServiceError('InternalFailure', error.message);
}
