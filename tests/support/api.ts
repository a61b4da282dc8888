import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, vi } from 'vitest';
import { createHandler } from '../../functions/api/createHandler.ts';
import { handlers } from '../../functions/api/handlers/index.ts';
import { createServices, type Services } from '../../functions/api/services.ts';
import { startKms } from '../../infra/local/kms/startKms.ts';
import { startSecrets } from '../../infra/local/secrets/startSecrets.ts';
import { createParameterBooks } from '../../shared/adapters/parameters/createParameterBooks.ts';
import { operations } from '../../shared/api/operations.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { demonstrationBook } from '../../shared/policy/index.ts';
import { withDynamoDb } from './dynamodb.ts';
import { audience, type Claims, startIssuer } from './issuer.ts';

export interface Call {
  body?: unknown;
  /** Sent as it is, in the place of `body`. */
  text?: string;
  as?: Claims | undefined;
  token?: string;
  key?: string;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked into by the test that asked.
  body: any;
}

export interface TestApi {
  services: Services;
  issuer: Awaited<ReturnType<typeof startIssuer>>;
  /** What `now` is for the API; starts on a Monday morning. */
  clock: { now: string };
  /** Lines of the log, as written. */
  logs: string[];
  call(method: string, path: string, call?: Call): Promise<Answer>;
  countRows(): Promise<number>;
}

const local = { region: 'us-east-1', credentials: { accessKeyId: 'LOCALApi', secretAccessKey: 'local' } };

const machineArn = (name: string) => `arn:aws:states:us-east-1:000000000000:stateMachine:${name}`;
const machines = {
  APPLICATION_MACHINE_ARN: machineArn('application'),
  WARNING_MACHINE_ARN: machineArn('warning'),
  DELIBERATION_MACHINE_ARN: machineArn('deliberation'),
  COMPARISON_MACHINE_ARN: machineArn('comparison'),
};

/** The API's handler in this process, on real local parts: table, keys, secret, issuer. Call it at the top level. */
export async function withApi(sfn = new SFNClient(local), s3Endpoint?: string): Promise<TestApi> {
  const directory = mkdtempSync(join(tmpdir(), 'doudi-api-'));
  const { client: dynamodb, tableName, callLog } = await withDynamoDb();
  const [kms, secrets, issuer] = await Promise.all([
    startKms({ directory, callLog }),
    startSecrets({ directory, callLog }),
    startIssuer(),
  ]);
  afterAll(async () => {
    await Promise.all([kms.close(), secrets.close(), issuer.close()]);
    rmSync(directory, { recursive: true });
  });
  const { keyId } = kms.createKey({});
  const secretsClient = new SecretsManagerClient({ ...local, endpoint: secrets.endpoint });
  const SecretString = JSON.stringify({ current: 'v1', keys: { v1: randomBytes(32).toString('base64') } });
  await secretsClient.send(new CreateSecretCommand({ Name: 'identity', SecretString }));
  const environment = {
    TABLE_NAME: tableName,
    DATA_BUCKET: 'data',
    EVIDENCE_BUCKET: 'evidence',
    DATA_KEY_ID: keyId,
    IDENTITY_SECRET_ID: 'identity',
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: audience,
    ...machines,
    AWS_REGION: 'us-east-1',
    SYNTHETIC_PERSONS: 'allowed' as const,
    ...(s3Endpoint && { AWS_ENDPOINT_URL_S3: s3Endpoint }),
  };
  if (s3Endpoint) {
    vi.stubEnv('AWS_ACCESS_KEY_ID', local.credentials.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', local.credentials.secretAccessKey);
  }
  const clients = {
    dynamodb,
    kms: new KMSClient({ ...local, endpoint: kms.endpoint }),
    secrets: secretsClient,
    sfn,
  };
  const clock = { now: '2026-03-02T01:00:00.000Z' };
  const logs: string[] = [];
  const log = (line: string) => logs.push(line);
  const made = createServices(environment, clients);
  const bookFor = createParameterBooks(made.reader, demonstrationBook, () => Date.parse(clock.now));
  const services = { ...made, now: () => clock.now, log, bookFor };
  // Each county's key is made when it is first needed, once: not by any one request.
  await services.sealer.seal({ id: 'per-0', county: '340404' }, { idNumber: '', name: '' });
  const handler = createHandler(Object.values(operations), handlers, services);
  return {
    services,
    issuer,
    clock,
    logs,
    async call(method, path, call = {}) {
      const token = call.token ?? (call.as && (await issuer.token(call.as)));
      const { statusCode = 0, headers = {}, body } = await handler(eventOf(method, path, call, token));
      return { status: statusCode, headers: headers as Record<string, string>, body: body && JSON.parse(body) };
    },
    async countRows() {
      const { Count = 0 } = await dynamodb.send(new ScanCommand({ TableName: tableName, Select: 'COUNT' }));
      return Count;
    },
  };
}

function eventOf(method: string, path: string, call: Call, token: string | undefined): APIGatewayProxyEventV2 {
  const url = new URL(path, 'http://api.local');
  const text = call.text ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: decodeURIComponent(url.pathname),
    rawQueryString: url.search.slice(1),
    headers: {
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method === 'POST' && { 'idempotency-key': call.key ?? randomUUID() }),
      ...call.headers,
    },
    requestContext: { requestId: randomUUID(), http: { method, path: url.pathname } } as never,
    ...(text !== undefined && { body: text }),
    isBase64Encoded: false,
  };
}

export const codesOf = (problem: Problem) => (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

export const townshipOfficer: Claims = {
  sub: 'u-township-1',
  roles: ['township-officer'],
  organ: 'township:340404003',
};
export const townshipLeader: Claims = { sub: 'u-township-2', roles: ['township-leader'], organ: 'township:340404003' };
export const otherTownship: Claims = { sub: 'u-township-9', roles: ['township-officer'], organ: 'township:340404005' };
export const countyOfficer: Claims = { sub: 'u-county-1', roles: ['county-officer'], organ: 'civil-affairs:340404' };
export const countyLeader: Claims = { sub: 'u-county-2', roles: ['county-leader'], organ: 'civil-affairs:340404' };
export const medicalOfficer: Claims = {
  sub: 'u-medical-1',
  roles: ['agency-officer'],
  organ: 'medical-insurance:340404',
};
export const medicalSystem: Claims = { sub: 'c-medical', roles: ['agency-system'], organ: 'medical-insurance:340404' };
export const administrator: Claims = { sub: 'u-admin-1', roles: ['administrator'], organ: 'civil-affairs:340404' };
export const auditor: Claims = { sub: 'u-audit-1', roles: ['auditor'], organ: 'civil-affairs:340404' };
export const registerOperator: Claims = {
  sub: 'u-register-1',
  roles: ['register-operator'],
  organ: 'civil-affairs:340404',
};
