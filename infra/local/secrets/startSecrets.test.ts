import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../aws-protocol/listen.ts';
import { openCallLog } from '../call-log/openCallLog.ts';
import { startSecrets } from './startSecrets.ts';

describe('Secrets Manager', () => {
  const directory = mkdtempSync(join(tmpdir(), 'secrets-'));
  const callLog = openCallLog();
  let server: Listening;
  let client: SecretsManagerClient;
  const start = async () => {
    server = await startSecrets({ directory, callLog });
    const credentials = { accessKeyId: 'LOCALFeeds', secretAccessKey: 'local' };
    client = new SecretsManagerClient({ endpoint: server.endpoint, region: 'us-east-1', credentials });
  };
  const value = async (SecretId: string, VersionStage?: 'AWSCURRENT' | 'AWSPREVIOUS') =>
    (await client.send(new GetSecretValueCommand({ SecretId, VersionStage }))).SecretString;

  beforeAll(start);
  afterAll(async () => {
    client.destroy();
    await server.close();
    rmSync(directory, { recursive: true });
  });

  it('gives a secret by its name and by its ARN, also after a restart', async () => {
    const { ARN } = await client.send(new CreateSecretCommand({ Name: 'identity', SecretString: '{"current":"v1"}' }));
    expect(ARN).toMatch(/^arn:aws:secretsmanager:us-east-1:000000000000:secret:identity-\w{6}$/);
    client.destroy();
    await server.close();
    await start();
    expect(await value('identity')).toBe('{"current":"v1"}');
    expect(await value(ARN as string)).toBe('{"current":"v1"}');
    expect(statSync(join(directory, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps the previous value beside the current one', async () => {
    await client.send(new CreateSecretCommand({ Name: 'turned', SecretString: 'old' }));
    await client.send(new PutSecretValueCommand({ SecretId: 'turned', SecretString: 'new' }));
    expect([await value('turned'), await value('turned', 'AWSPREVIOUS')]).toEqual(['new', 'old']);
  });

  it('takes a write repeated with its token for one', async () => {
    const write = { SecretId: 'repeated', SecretString: 'second', ClientRequestToken: 'a'.repeat(32) };
    await client.send(new CreateSecretCommand({ Name: 'repeated', SecretString: 'first' }));
    await client.send(new PutSecretValueCommand(write));
    await client.send(new PutSecretValueCommand(write));
    expect(await value('repeated', 'AWSPREVIOUS')).toBe('first');
  });

  it('refuses a second secret of a name, and says that one is missing or empty', async () => {
    await client.send(new CreateSecretCommand({ Name: 'empty' }));
    await expect(client.send(new CreateSecretCommand({ Name: 'empty' }))).rejects.toMatchObject({
      name: 'ResourceExistsException',
    });
    await expect(value('empty')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(client.send(new DescribeSecretCommand({ SecretId: 'nowhere' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('makes passwords', async () => {
    const { RandomPassword } = await client.send(
      new GetRandomPasswordCommand({ PasswordLength: 20, ExcludePunctuation: true }),
    );
    expect(RandomPassword).toMatch(/^[A-Za-z0-9]{20}$/);
  });

  it('logs who read which secret', async () => {
    callLog.clear();
    await value('turned');
    expect(callLog.counts()).toEqual([
      {
        accessKeyId: 'LOCALFeeds',
        action: 'secretsmanager:GetSecretValue',
        resource: expect.stringMatching(/^secret:turned-\w{6}$/),
        count: 1,
      },
    ]);
  });
});
