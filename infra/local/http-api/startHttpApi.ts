import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Listening, listen } from '../aws-protocol/listen.ts';
import type { Clock } from '../clock/Clock.ts';
import { type Invocation, payloadLimit } from '../lambda/LocalFunction.ts';
import type { ApiBlueprint, IntegrationBlueprint } from '../resources/Blueprint.ts';
import { applyCors } from './cors.ts';
import { eventOf } from './eventOf.ts';
import { writeAnswer, writeMessage } from './writeAnswer.ts';

interface HttpApiOptions {
  /** None: only the control endpoints answer. */
  api: ApiBlueprint | undefined;
  integrationOf(method: string, path: string): IntegrationBlueprint | undefined;
  account: string;
  clock: Clock;
  /** @param payload JSON */
  invoke(functionArn: string, payload: string): Promise<Invocation>;
  /** Paths that belong to the local cloud itself, not to the API. */
  control(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  port: number;
}

/** API Gateway's limit of a request body, in bytes. */
const bodyLimit = 10 * 1024 * 1024;

/** One API with its routes, on loopback, with the limits of API Gateway. */
export const startHttpApi = (options: HttpApiOptions): Promise<Listening> => {
  const server = createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) writeMessage(response, 500, 'Internal Server Error');
      else response.destroy();
    });
  });
  return listen(server, options.port);
};

const answer = async (request: IncomingMessage, response: ServerResponse, options: HttpApiOptions): Promise<void> => {
  const { api, integrationOf, account, clock, invoke, control } = options;
  if (!isLoopback(request.headers.host)) return writeMessage(response, 403, 'Forbidden');
  if (await control(request, response)) return;
  const integration = integrationOf(request.method ?? 'GET', new URL(request.url ?? '/', 'http://localhost').pathname);
  if (!api || !integration) return writeMessage(response, 404, 'Not Found');
  if (api.cors && applyCors(request, response, api.cors)) return;
  const body = await readWithin(request, bodyLimit);
  if (!body) return writeMessage(response, 413, 'Request Entity Too Large');
  const payload = JSON.stringify(eventOf(request, body, { id: api.id, account, now: clock.now() }));
  // Lambda refuses what the gateway still takes, and the gateway says no more than this.
  if (Buffer.byteLength(payload) > payloadLimit) return writeMessage(response, 413, 'Request Entity Too Large');
  const invocation = await within(integration.timeout, invoke(integration.functionArn, payload));
  if (!invocation) return writeMessage(response, 503, 'Service Unavailable');
  if ('functionError' in invocation) return writeMessage(response, 500, 'Internal Server Error');
  writeAnswer(response, invocation.payload);
};

/** A page elsewhere could reach loopback by a name of its own that leads here. */
const isLoopback = (host = ''): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

/** The body, or nothing when it is longer; the rest is read and dropped, so that the client sees the answer. */
const readWithin = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
  }
  return length <= limit ? Buffer.concat(chunks) : undefined;
};

const within = async <Value>(timeout: number, work: Promise<Value>): Promise<Value | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
