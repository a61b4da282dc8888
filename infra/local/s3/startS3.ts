import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Listening, listen } from '../aws-protocol/listen.ts';
import type { CallLog } from '../call-log/CallLog.ts';
import { openBuckets } from './buckets.ts';
import { callsOfRequest } from './callsOfRequest.ts';
import { corsHeaders } from './cors.ts';
import { openObjects } from './objects.ts';
import { openIndex } from './openIndex.ts';
import { routeOf } from './routes.ts';
import { accessDenied, S3Error } from './S3Error.ts';
import { readRequest, type S3Answer, type S3Request } from './S3Request.ts';
import type { S3Stores } from './S3Stores.ts';
import { openUploads } from './uploads.ts';
import { verifySignature } from './verifySignature.ts';

interface Options {
  directory: string;
  /** Tells when a presigned address and a lock expire. */
  clock: { now(): number };
  callLog: CallLog;
  /** The secret of an access key; by default `local` for each. */
  secretOf?: (accessKeyId: string) => string;
  /** 0 or none: a free one. */
  port?: number;
}

/** S3 on loopback, path-style, its objects in files under `directory`; bodies are streamed both ways. */
export async function startS3({
  directory,
  clock,
  callLog,
  secretOf = () => 'local',
  port,
}: Options): Promise<Listening> {
  const index = openIndex(directory);
  const now = () => clock.now();
  const stores: S3Stores = {
    buckets: openBuckets(index, now),
    objects: openObjects(index, now),
    uploads: openUploads(index, now),
    blobs: index.blobs,
    now,
  };

  const answer = async (request: S3Request): Promise<S3Answer> => {
    if (request.method === 'OPTIONS') return preflight(request, stores);
    const accessKeyId = verifySignature(request, secretOf, now());
    const route = routeOf(request);
    for (const call of callsOfRequest(request, route)) callLog.record({ accessKeyId, ...call });
    return route.handle(request, stores);
  };

  const server = createServer(async (raw, response) => {
    const sent = await serve(raw, response, stores, answer).catch((error: unknown) => error);
    if (sent instanceof Error) response.destroy();
  });
  const { endpoint, close } = await listen(server, port);
  return {
    endpoint,
    async close() {
      await close();
      index.close();
    },
  };
}

async function serve(
  raw: IncomingMessage,
  response: ServerResponse,
  stores: S3Stores,
  answer: (request: S3Request) => Promise<S3Answer>,
): Promise<void> {
  const request = readRequest(raw);
  const rules = stores.buckets.find(request.bucket)?.cors ?? [];
  const { status, headers, body, file } = await answer(request).catch((error: Error) => refuse(error, request.path));
  // A client still sending the body of a refused request would otherwise never read the answer.
  if (!raw.complete) raw.resume();
  response.writeHead(status, {
    date: new Date(stores.now()).toUTCString(),
    ...(body === undefined ? {} : { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) }),
    ...corsHeaders(rules, request),
    ...headers,
  });
  if (file) await pipeline(createReadStream(file.path, { start: file.start, end: file.end }), response);
  else response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(error: Error, resource: string): S3Answer {
  const known = error instanceof S3Error ? error : new S3Error(500, 'InternalError', error.message);
  return { status: known.status, body: known.toXml(resource) };
}

function preflight(request: S3Request, { buckets }: S3Stores): S3Answer {
  const headers = corsHeaders(buckets.get(request.bucket).cors ?? [], request);
  if (!headers) throw accessDenied('CORSResponse: This CORS request is not allowed.');
  return { status: 200, headers };
}
