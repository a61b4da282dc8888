import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A request as an HTTP API hands it to a function: payload format 2.0 on the `$default` route and stage. */
export const eventOf = (
  request: IncomingMessage,
  body: Buffer,
  api: { id: string; account: string; now: number },
): APIGatewayProxyEventV2 => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers = Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => name !== 'cookie')
      .map(([name, value]) => [name, [value].flat().join(',')]),
  );
  const text = body.length > 0 && isText(headers['content-type']);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: decodeURIComponent(url.pathname),
    rawQueryString: url.search.slice(1),
    ...(request.headers.cookie && { cookies: request.headers.cookie.split('; ') }),
    headers,
    ...(url.search && { queryStringParameters: joined(url.searchParams) }),
    requestContext: {
      accountId: api.account,
      apiId: api.id,
      domainName: headers.host ?? 'localhost',
      domainPrefix: api.id,
      http: {
        method: request.method ?? 'GET',
        path: decodeURIComponent(url.pathname),
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: commonLogTime(new Date(api.now)),
      timeEpoch: api.now,
    },
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
};

const isText = (contentType = ''): boolean =>
  /^(text\/|application\/(json|xml|javascript|[\w.+-]+\+(json|xml))\b)/i.test(contentType);

const joined = (search: URLSearchParams): Record<string, string> =>
  Object.fromEntries(Array.from(search.keys(), (name) => [name, search.getAll(name).join(',')]));

/** `21/Nov/2025:22:50:00 +0000` */
const commonLogTime = (date: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  return `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
};
