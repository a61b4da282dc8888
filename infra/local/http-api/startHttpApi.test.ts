import { request } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import type { Listening } from '../aws-protocol/listen.ts';
import { openClock } from '../clock/openClock.ts';
import type { Invocation } from '../lambda/LocalFunction.ts';
import { startHttpApi } from './startHttpApi.ts';

const answering = (answer: unknown) => async (): Promise<Invocation> => ({ payload: JSON.stringify(answer) });

describe('the HTTP API', () => {
  const started: Listening[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((api) => api.close()));
  });

  const start = async (
    handle: (event: APIGatewayProxyEventV2) => Promise<Invocation>,
    { timeout = 1000, origins = ['http://console.test'] } = {},
  ): Promise<string> => {
    const api = await startHttpApi({
      api: { id: 'api', cors: { origins, methods: ['*'], headers: ['x-a'], exposedHeaders: ['etag'], maxAge: 60 } },
      integrationOf: () => ({ id: 'handler', functionArn: 'arn:handler', timeout }),
      account: '000000000000',
      clock: openClock(),
      invoke: (_, payload) => handle(JSON.parse(payload) as APIGatewayProxyEventV2),
      control: async () => false,
      port: 0,
    });
    started.push(api);
    return api.endpoint;
  };
  const echo = async (event: APIGatewayProxyEventV2): Promise<Invocation> => ({
    payload: JSON.stringify({ statusCode: 200, body: JSON.stringify(event) }),
  });

  it('hands over a request in payload format 2.0', async () => {
    const url = await start(echo);
    const answer = await fetch(`${url}/v1/cases/%E5%85%9C?tag=a&tag=b`, {
      method: 'POST',
      headers: { 'content-type': 'application/problem+json', cookie: 'a=1; b=2', 'X-Custom': 'yes' },
      body: '{"兜":"底"}',
    });
    expect(await answer.json()).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/v1/cases/兜',
      rawQueryString: 'tag=a&tag=b',
      queryStringParameters: { tag: 'a,b' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-custom': 'yes' },
      requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' }, stage: '$default' },
      body: '{"兜":"底"}',
      isBase64Encoded: false,
    });
  });

  it('hands over bytes in base64', async () => {
    const url = await start(echo);
    const answer = await fetch(url, { method: 'POST', body: new Uint8Array([0, 255]) });
    expect(await answer.json()).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });

  it('writes status, headers, cookies and bytes of an answer', async () => {
    const url = await start(
      answering({
        statusCode: 201,
        headers: { 'X-A': 1 },
        cookies: ['a=1', 'b=2'],
        body: 'AP8=',
        isBase64Encoded: true,
      }),
    );
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('x-a'), answer.headers.getSetCookie()]).toEqual([
      201,
      '1',
      ['a=1', 'b=2'],
    ]);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([0, 255]));
  });

  it('takes an answer without a status as the body of a 200', async () => {
    expect(await (await fetch(await start(answering({ fine: true })))).json()).toEqual({ fine: true });
    expect(await (await fetch(await start(answering('fine')))).text()).toBe('fine');
  });

  it.each([
    [7, 'what Lambda does not take'],
    [11, 'what the gateway does not take'],
  ])('answers 413 to a body of %i MB, %s', async (megabytes) => {
    const url = await start(echo);
    const answer = await fetch(url, { method: 'POST', body: 'x'.repeat(megabytes * 1024 * 1024) });
    expect([answer.status, await answer.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
  });

  it('answers 500 when the function fails and says nothing of it', async () => {
    const url = await start(async () => ({ functionError: { errorType: 'TypeError', errorMessage: 'secret' } }));
    const answer = await fetch(url);
    expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('answers 503 when the function takes longer than the integration allows', async () => {
    const url = await start(() => new Promise(() => {}), { timeout: 20 });
    const answer = await fetch(url);
    expect([answer.status, await answer.json()]).toEqual([503, { message: 'Service Unavailable' }]);
  });

  it('answers a preflight itself, as the CORS configuration says', async () => {
    const url = await start(() => Promise.reject(new Error('not reached')));
    const preflight = (origin: string) =>
      fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const allowed = await preflight('http://console.test');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, 'http://console.test']);
    expect((await preflight('http://evil.test')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses a page that reaches loopback under a name of its own', async () => {
    const url = new URL(await start(echo));
    const status = await new Promise((resolve) => {
      request({ port: url.port, host: '127.0.0.1', headers: { host: 'evil.test' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});
