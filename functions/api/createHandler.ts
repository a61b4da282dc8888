import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Principal, principalOf } from '../../shared/access/index.ts';
import { type Language, languageOf } from '../../shared/api/language.ts';
import type { Operation } from '../../shared/api/operation.ts';
import { problemOf } from '../../shared/api/problemOf.ts';
import { Refused } from '../../shared/api/refused.ts';
import { createExchange } from './exchange.ts';
import type { Handlers, Served } from './handlers/index.ts';
import { logFault, logRequest, type RequestLog } from './log.ts';
import { parseBody } from './parseBody.ts';
import { parseRequest } from './parseRequest.ts';
import { expectedVersionOf, idempotencyKeyOf, traceContextOf } from './requestHeaders.ts';
import { createRouter } from './router.ts';
import type { Services } from './services.ts';

type Result = APIGatewayProxyStructuredResultV2;

const nobody: Principal = { id: 'public', roles: [] };

/** The whole border: route, token, contract, policy, command, answer. Every refusal is a problem+json of ours. */
export function createHandler(operations: readonly Operation[], handlers: Handlers, services: Services) {
  const route = createRouter(operations);
  return async (event: APIGatewayProxyEventV2): Promise<Result> => {
    const started = Date.now();
    const language = languageOf(event.headers['accept-language']);
    const { requestId } = event.requestContext;
    const about: Partial<RequestLog> = { requestId, ...traceContextOf(event.headers.traceparent) };
    const result = await answer(event, language, about).catch((error) =>
      refuse(services, error, language, requestId, about),
    );
    logRequest(services.log, { ...about, requestId, status: result.statusCode ?? 0, ms: Date.now() - started });
    return result;
  };

  async function answer(
    event: APIGatewayProxyEventV2,
    language: Language,
    about: Partial<RequestLog>,
  ): Promise<Result> {
    const match = route(event.requestContext.http.method, event.rawPath);
    if (match.kind === 'unknown') throw new Refused('route-unknown', 404);
    if (match.kind === 'other-method') {
      throw new Refused('method-not-allowed', 405, { headers: { allow: match.allowed.join(', ') } });
    }
    const { operation } = match;
    about.operation = operation.id;
    const principal = operation.access === 'public' ? nobody : await authenticate(event.headers.authorization);
    about.principal = principal.id;
    const changes = operation.method === 'POST';
    const body = changes ? parseBody(event.body, event.isBase64Encoded, event.headers['content-type']) : undefined;
    const repeatable = changes && !operation.storesNothing;
    const idempotencyKey = repeatable ? idempotencyKeyOf(event.headers['idempotency-key']) : undefined;
    const expectedVersion = operation.versioned && changes ? expectedVersionOf(event.headers['if-match']) : undefined;
    const query = Object.fromEntries(new URLSearchParams(event.rawQueryString));
    const request = parseRequest(operation, { params: match.params, query, body }, language);
    const fingerprint = { operation: operation.id, params: request.params, body: request.body ?? null };
    const exchange = createExchange({
      operation,
      principal,
      language,
      services,
      fingerprint,
      idempotencyKey,
      expectedVersion,
    });
    const served: Served = await handlers[operation.id as keyof Handlers](request as never, exchange);
    return success(operation, served, language);
  }

  async function authenticate(header: string | undefined): Promise<Principal> {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '')?.[1];
    if (!token) throw new Refused('token-missing', 401, { headers: { 'www-authenticate': 'Bearer' } });
    const verified = await services.verifyToken(token);
    if (verified.ok) return principalOf(verified.claims);
    if (verified.because === 'identity-provider-unavailable') {
      throw new Refused(verified.because, 503, { headers: { 'retry-after': '2' } });
    }
    throw new Refused(verified.because, 401, { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
  }
}

/** What the contract does not name does not leave: each body is cut to its schema. */
function success(operation: Operation, { status, body, headers }: Served, language: Language): Result {
  const schema = operation.answers[status];
  if (!schema) throw new TypeError(`${operation.id} does not answer ${status}`);
  return {
    statusCode: status,
    headers: { ...common(language), 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(schema.parse(body)),
  };
}

function refuse(
  { log }: Services,
  error: unknown,
  language: Language,
  requestId: string,
  about: Partial<RequestLog>,
): Result {
  if (!(error instanceof Refused)) logFault(log, requestId, error);
  const known = error instanceof Refused ? error : faultOf(error);
  about.code = known.code;
  const problem = problemOf(
    { ...known.more, code: known.code, status: known.status },
    language,
    `urn:request:${requestId}`,
  );
  return {
    statusCode: known.status,
    headers: { ...common(language), 'content-type': 'application/problem+json; charset=utf-8', ...known.more.headers },
    body: JSON.stringify(problem),
  };
}

const overloaded = new Set(['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded']);

function faultOf(error: unknown): Refused {
  if (error instanceof Error && overloaded.has(error.name))
    return new Refused('busy', 503, { headers: { 'retry-after': '1' } });
  return new Refused('internal-error', 500);
}

const common = (language: Language) => ({
  'content-language': language,
  vary: 'accept-language, authorization',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});
