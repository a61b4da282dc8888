import { describe, expect, it } from 'vitest';
import { codesOf, countyOfficer, townshipOfficer, withApi } from '../support/api.ts';
import { applicationBody, inventedNumber } from '../support/applicationBody.ts';

const api = await withApi();
type Body = ReturnType<typeof applicationBody>;

/** Calls, and asserts that the table holds as many rows as before. */
async function withoutTrace(...[method, path, call]: Parameters<typeof api.call>) {
  const before = await api.countRows();
  const answer = await api.call(method, path, call);
  expect(await api.countRows()).toBe(before);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status: answer.status, type: expect.stringContaining(answer.body.code) });
  return answer;
}

const submit = (body: unknown) => withoutTrace('POST', '/applications', { as: townshipOfficer, body });

describe('an application that is malformed', () => {
  const change = (edit: (body: Body) => unknown) => {
    const body = applicationBody(1);
    return edit(body) ?? body;
  };
  const identity = (body: Body) => body.members[0]?.identity as { idNumber: string };

  it.each<[string, string, (body: Body) => unknown]>([
    ['an unknown field', '/salary unknown-field', (body) => ({ ...body, salary: 1 })],
    [
      'an unknown field deep inside',
      '/facts/members/0/mood unknown-field',
      (body) => Object.assign(body.facts.members[0] ?? {}, { mood: 'good' }) && body,
    ],
    ['a wrong type', '/consentToCascade wrong-type', (body) => ({ ...body, consentToCascade: 'yes' })],
    [
      'a fraction of a fen',
      '/facts/income/0/fen wrong-type',
      (body) => Object.assign(body.facts.income[0] ?? {}, { fen: 0.5 }) && body,
    ],
    ['a missing field', '/route required', ({ route: _, ...body }) => body],
    ['a value outside its list', '/channel not-allowed', (body) => ({ ...body, channel: 'pigeon' })],
    ['no members', '/members too-small', (body) => ({ ...body, members: [] })],
    [
      'a bad check digit',
      '/members/0/identity/idNumber id-number-check-digit',
      (body) => {
        identity(body).idNumber = '990101198403050002';
      },
    ],
    [
      'letters for an ID number',
      '/members/0/identity/idNumber id-number-format',
      (body) => {
        identity(body).idNumber = 'ABCDEFGHIJKLMNOPQR';
      },
    ],
    [
      'an ID number of no region',
      '/members/0/identity/idNumber id-number-region',
      (body) => {
        identity(body).idNumber = '000101198403050000';
      },
    ],
    [
      'an ID number born on 30 February',
      '/members/0/identity/idNumber id-number-birth-date',
      (body) => {
        identity(body).idNumber = inventedNumber('1984-02-30', 2);
      },
    ],
    [
      'an ID number born tomorrow',
      '/members/0/identity/idNumber id-number-birth-date-in-future',
      (body) => {
        identity(body).idNumber = inventedNumber('2026-03-03', 2);
      },
    ],
    [
      'the same ID number twice',
      '/members/1/identity/idNumber id-number-twice',
      (body) => ({
        ...body,
        members: body.members.map((member) => ({
          ...member,
          identity: { ...member.identity, idNumber: identity(body).idNumber },
        })),
      }),
    ],
    [
      'a birth date that is not the one of the ID number',
      '/facts/members/0/birthDate birth-date-differs',
      (body) => Object.assign(body.facts.members[0] ?? {}, { birthDate: '1984-03-06' }) && body,
    ],
    [
      'a day that does not exist',
      '/facts/asOf invalid',
      (body) => ({ ...body, facts: { ...body.facts, asOf: '2026-02-30' } }),
    ],
    [
      'facts of a day to come',
      '/facts/asOf date-in-the-future',
      (body) => ({ ...body, facts: { ...body.facts, asOf: '2026-03-03' } }),
    ],
    [
      'a signature of tomorrow',
      '/authorisations/0/signedOn date-in-the-future',
      (body) => ({ ...body, authorisations: [{ ref: 'mother', form: 'paper', signedOn: '2026-03-03' }] }),
    ],
    [
      'a division that is no code',
      '/facts/division format',
      (body) => ({ ...body, facts: { ...body.facts, division: '3404' } }),
    ],
    [
      'an unknown village',
      '/facts/division division-unknown',
      (body) => ({ ...body, facts: { ...body.facts, division: '340404003999' } }),
    ],
    ['an applicant who is no member', '/applicant applicant-not-a-member', (body) => ({ ...body, applicant: 'uncle' })],
    [
      'an authorisation of a stranger',
      '/authorisations/0/ref authorisation-of-a-stranger',
      (body) => ({ ...body, authorisations: [{ ref: 'uncle', form: 'paper', signedOn: '2026-03-01' }] }),
    ],
    [
      'facts about a stranger',
      '/facts/members/0/person member-unknown',
      (body) => Object.assign(body.facts.members[0] ?? {}, { person: 'uncle' }) && body,
    ],
  ])('%s is refused by name, and leaves nothing behind', async (_name, expected, edit) => {
    const answer = await submit(change(edit));
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toContain(expected);
  });

  it('names every fault at once', async () => {
    const body = { ...applicationBody(1), channel: 'pigeon', salary: 1 };
    const { body: problem } = await submit(body);
    expect(codesOf(problem).toSorted()).toEqual(['/channel not-allowed', '/salary unknown-field']);
  });

  it('never repeats what was typed', async () => {
    const body = applicationBody(1);
    identity(body).idNumber = '990101198403050002';
    expect(JSON.stringify((await submit(body)).body)).not.toContain('9901011984');
  });

  it('is told in Chinese, or in English when that is asked for', async () => {
    const body = { ...applicationBody(1), channel: 'pigeon' };
    const chinese = await submit(body);
    expect(chinese.body.title).toBe('请求有不符合要求之处');
    expect(chinese.headers['content-language']).toBe('zh-CN');
    const headers = { 'accept-language': 'en-GB, zh;q=0.5' };
    const english = await withoutTrace('POST', '/applications', { as: townshipOfficer, body, headers });
    expect(english.body.errors[0].detail).toMatch(/^is not one of the allowed values/);
  });
});

describe('a body that is no application at all', () => {
  const send = (text: string, headers = {}) =>
    withoutTrace('POST', '/applications', { as: townshipOfficer, text, headers });

  it.each([
    ['cut off', '{"route": "whole-family"', 400, 'malformed-json'],
    ['half a character', '{"a":"\\ud800"}', 400, 'malformed-json'],
    ['nested without end', `${'['.repeat(5000)}${']'.repeat(5000)}`, 400, 'malformed-json'],
    ['a list', '[]', 422, 'request-invalid'],
    ['nothing', 'null', 422, 'request-invalid'],
    ['2 MB', JSON.stringify({ route: 'x'.repeat(2_097_152) }), 413, 'body-too-large'],
  ])('%s is refused', async (_name, text, status, code) => {
    const answer = await send(text);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is refused when it is not called JSON', async () => {
    const answer = await send('{}', { 'content-type': 'text/plain' });
    expect([answer.status, answer.body.code]).toEqual([415, 'media-type-unsupported']);
  });
});

describe('headers', () => {
  const body = applicationBody(2);

  it('refuses a change without an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': '' };
    const answer = await withoutTrace('POST', '/applications', { as: townshipOfficer, body, headers });
    expect([answer.status, answer.body.code]).toEqual([400, 'idempotency-key-missing']);
  });

  it('refuses a key that is none', async () => {
    const answer = await withoutTrace('POST', '/applications', { as: townshipOfficer, body, key: 'short' });
    expect([answer.status, answer.body.code]).toEqual([400, 'idempotency-key-invalid']);
  });

  it.each([
    ['no token', async () => undefined, 401, 'token-missing'],
    ['a token that is none', async () => 'abc.def.ghi', 401, 'token-invalid'],
    [
      'an expired token',
      () => api.issuer.token(townshipOfficer, { expiresAt: new Date(Date.now() - 60_000) }),
      401,
      'token-expired',
    ],
    [
      'a token for another audience',
      () => api.issuer.token(townshipOfficer, { audience: 'elsewhere' }),
      401,
      'token-invalid',
    ],
    [
      'a token of another issuer',
      () => api.issuer.token(townshipOfficer, { issuer: 'https://elsewhere.example' }),
      401,
      'token-invalid',
    ],
    ['a token without a role', () => api.issuer.token({ sub: 'u-nobody' }), 403, 'role-missing'],
    [
      'a role that does not fit its organ',
      () => api.issuer.token({ sub: 'u-1', roles: ['county-officer'], organ: 'township:340404003' }),
      403,
      'role-missing',
    ],
    [
      'an officer of another county',
      () => api.issuer.token({ sub: 'u-2', roles: ['township-officer'], organ: 'township:340421001' }),
      403,
      'outside-scope',
    ],
  ])('refuses %s', async (_name, makeToken, status, code) => {
    const token = await makeToken();
    const answer = await withoutTrace('POST', '/applications', { body, ...(token && { token }) });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses a token that was signed by a stranger', async () => {
    const { startIssuer } = await import('../support/issuer.ts');
    const stranger = await startIssuer();
    const token = await stranger.token(townshipOfficer, { issuer: api.issuer.issuer });
    await stranger.close();
    const answer = await withoutTrace('POST', '/applications', { token, body });
    expect([answer.status, answer.body.code]).toEqual([401, 'token-invalid']);
  });
});

describe('routes and queries', () => {
  const as = countyOfficer;

  it.each([
    ['GET', '/nowhere', 404, 'route-unknown'],
    ['GET', '/applications/../admin', 404, 'route-unknown'],
    ['DELETE', '/applications', 405, 'method-not-allowed'],
    ['GET', '/applications?sort=asc', 422, 'request-invalid'],
    ['GET', '/applications?limit=1000', 422, 'request-invalid'],
    ['GET', '/applications?limit=ten', 422, 'request-invalid'],
    ['GET', '/applications?cursor=abc', 400, 'cursor-invalid'],
    [
      'GET',
      `/applications?cursor=${Buffer.from('{"GSI1PK":"CASES#application#340421#open"}').toString('base64url')}`,
      400,
      'cursor-invalid',
    ],
    [
      'GET',
      `/applications?cursor=${Buffer.from('{"GSI1PK":"CASES#application#340404#open"}').toString('base64url')}`,
      400,
      'cursor-invalid',
    ],
    ['GET', '/applications/app-unknown', 404, 'application-unknown'],
    ['GET', '/applications/war-1', 404, 'application-unknown'],
    ['GET', '/tasks/nonsense', 404, 'task-unknown'],
    ['GET', '/persons/per-1', 422, 'request-invalid'],
    ['GET', '/persons/per-1?purpose=curiosity', 422, 'request-invalid'],
    ['GET', '/persons/per-1?purpose=decision', 404, 'person-unknown'],
    ['GET', '/families/fam-1', 404, 'family-unknown'],
    ['GET', '/warnings?division=340421', 403, 'outside-scope'],
  ])('%s %s is answered %i %s', async (method, path, status, code) => {
    const answer = await withoutTrace(method, path, { as });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
