import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { listen } from '../../infra/local/aws-protocol/listen.ts';
import { createClient, ProblemError } from './index.ts';

type Reply = [status: number, body: unknown, headers?: Record<string, string>];
let replies: Reply[] = [];
let requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];

const server = createServer(async (request, response) => {
  const body = (await request.toArray()).join('');
  requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
  const [status, answer, headers = {}] = replies.shift() ?? [500, {}];
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(answer));
});
const { endpoint, close } = await listen(server);
afterAll(close);

let keys = 0;
const tokens: boolean[] = [];
const client = createClient({
  baseUrl: endpoint,
  newKey: () => `key-number-${++keys}`,
  token: async (fresh) => {
    tokens.push(fresh);
    return fresh ? 'new' : 'old';
  },
});

function answering(...next: Reply[]) {
  replies = next;
  requests = [];
}

describe('the client', () => {
  it('fills in path and query, and gives back the body with its etag', async () => {
    answering([200, { id: 'per-1' }, { etag: '"3"' }]);
    const answer = await client.readPerson({ params: { id: 'per/1' }, query: { purpose: 'service' } });
    expect(answer).toEqual({ status: 200, body: { id: 'per-1' }, etag: '"3"' });
    expect(requests[0]).toMatchObject({ method: 'GET', url: '/persons/per%2F1?purpose=service' });
    expect(requests[0]?.headers).toMatchObject({ authorization: 'Bearer old', 'accept-language': 'zh-CN' });
    expect(requests[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('repeats a change under the same key while the service is busy', async () => {
    answering([503, { code: 'busy' }], [200, { taskId: 't', claimedBy: 'u' }]);
    await client.claimTask({ params: { id: 't' }, ifMatch: '"2"' });
    expect(requests).toHaveLength(2);
    expect(requests[0]?.headers['idempotency-key']).toMatch(/^key-number-/);
    expect(requests[1]?.headers['idempotency-key']).toBe(requests[0]?.headers['idempotency-key']);
    expect(requests[1]?.headers['if-match']).toBe('"2"');
  });

  it('fetches a fresh token once when the last one has expired', async () => {
    tokens.length = 0;
    answering([401, { code: 'token-expired' }], [200, { items: [] }]);
    await client.listTasks({ query: { place: 'open' } });
    expect(tokens).toEqual([false, true]);
    expect(requests[1]?.headers.authorization).toBe('Bearer new');
    answering([401, { code: 'token-expired' }], [401, { code: 'token-expired' }]);
    await expect(client.listTasks()).rejects.toMatchObject({ code: 'token-expired' });
  });

  it('throws a refusal with its code and the fields at fault, and does not repeat it', async () => {
    const errors = [{ in: 'body', pointer: '/reason', code: 'required', detail: '必填' }];
    answering([422, { code: 'request-invalid', detail: '不符', errors }]);
    const refused = client.withdrawApplication({
      params: { id: 'app-1' },
      body: { reason: '' },
      idempotencyKey: 'my-own-key',
    });
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
    await expect(refused).rejects.toMatchObject({ status: 422, code: 'request-invalid', errors });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ body: '{"reason":""}', headers: { 'idempotency-key': 'my-own-key' } });
  });

  it('takes an answer that is no problem document for a refusal without a code', async () => {
    answering([404, '<html>']);
    await expect(client.health()).rejects.toMatchObject({ status: 404, code: 'no-problem-document' });
  });
});
