import { ProblemError } from './problemError.ts';

export interface Request {
  method: string;
  path: string;
  params?: Record<string, unknown>;
  query?: Record<string, unknown> | undefined;
  body?: unknown;
  idempotencyKey?: string | undefined;
  ifMatch?: string | undefined;
}

export interface Answer<Status extends number, Body> {
  status: Status;
  body: Body;
  /** Give it back as `ifMatch` to change the record only as it was read. */
  etag?: string;
}

/** Sends one request and gives its success. @throws ProblemError */
export type Send = <Status extends number, Body>(request: Request) => Promise<Answer<Status, Body>>;

export interface SendOptions {
  baseUrl: string;
  /** An access token; `fresh` is true when the last one was refused as expired. Without it only public operations work. */
  token?: (fresh: boolean) => Promise<string>;
  /** Makes an Idempotency-Key when the caller gives none: 8 to 128 visible characters, never the same twice. */
  newKey(): string;
  language?: 'zh-CN' | 'en';
  fetch?: typeof fetch;
  /** Attempts after the first, when the service is busy or cannot be reached. A repeat carries the same key. */
  retries?: number;
}

const busy = new Set([429, 503]);

export function createSend({
  baseUrl,
  token,
  newKey,
  language = 'zh-CN',
  fetch: call = fetch,
  retries = 4,
}: SendOptions): Send {
  return async <Status extends number, Body>(request: Request) => {
    const url = addressOf(baseUrl, request);
    const idempotencyKey = request.method === 'POST' ? (request.idempotencyKey ?? newKey()) : undefined;
    let fresh = false;
    for (let attempt = 0; ; attempt++) {
      const init = initOf(request, { language, idempotencyKey, token: await token?.(fresh) });
      const response = await call(url, init).catch((error: unknown) => {
        if (attempt >= retries) throw error;
        return undefined;
      });
      if (response?.ok) return success<Status, Body>(response);
      const refusal = response && (await problemOf(response));
      if (refusal?.code === 'token-expired' && !fresh && token) {
        fresh = true;
        continue;
      }
      const asked = Number(response?.headers.get('retry-after') ?? 0) * 1000 || 0;
      if (refusal && (!busy.has(refusal.status) || attempt >= retries || asked > patience)) throw refusal;
      await pause(asked, attempt);
    }
  };
}

function addressOf(baseUrl: string, { path, params = {}, query = {} }: Request): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(
    Object.fromEntries(asked.map(([name, value]) => [name, String(value)])),
  ).toString();
  return `${baseUrl.replace(/\/$/, '')}${filled}${search && `?${search}`}`;
}

interface Sent {
  language: string;
  idempotencyKey: string | undefined;
  token: string | undefined;
}

function initOf({ method, body, ifMatch }: Request, { language, idempotencyKey, token }: Sent): RequestInit {
  return {
    method,
    headers: {
      'accept-language': language,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      ...(ifMatch && { 'if-match': ifMatch }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

async function success<Status extends number, Body>(response: Response): Promise<Answer<Status, Body>> {
  const etag = response.headers.get('etag');
  return { status: response.status as Status, body: (await response.json()) as Body, ...(etag && { etag }) };
}

async function problemOf(response: Response): Promise<ProblemError> {
  const problem: unknown = await response.json().catch(() => ({}));
  return new ProblemError(response.status, (problem ?? {}) as Record<string, unknown>);
}

/** ms: whoever is asked to wait longer is told so. */
const patience = 30_000;

/** Half a second, then twice as long each time, up to 8 s; longer when the service says so. */
const pause = (asked: number, attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.max(asked, Math.min(500 * 2 ** attempt, 8000)));
  });
