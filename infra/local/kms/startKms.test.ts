import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateKeyCommand,
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  KMSClient,
  ReEncryptCommand,
  SignCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCallLog } from '../call-log/openCallLog.ts';
import { type Kms, startKms } from './startKms.ts';

describe('KMS', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kms-'));
  const callLog = openCallLog();
  const text = (plain: string) => new TextEncoder().encode(plain);
  let kms: Kms;
  let client: KMSClient;
  const start = async () => {
    kms = await startKms({ directory, callLog });
    const credentials = { accessKeyId: 'LOCALApi', secretAccessKey: 'local' };
    client = new KMSClient({ endpoint: kms.endpoint, region: 'us-east-1', credentials });
  };
  const encrypt = async (EncryptionContext = {}) =>
    (await client.send(new EncryptCommand({ KeyId: 'data', Plaintext: text('name'), EncryptionContext })))
      .CiphertextBlob;

  beforeAll(async () => {
    await start();
    kms.createKey({ keyId: 'data', alias: 'alias/data' });
    kms.createKey({ keyId: 'other' });
    kms.createKey({ keyId: 'mac', spec: 'HMAC_256' });
    kms.createKey({ keyId: 'roots', spec: 'ECC_NIST_P256' });
  });
  beforeEach(() => callLog.clear());
  afterAll(async () => {
    client.destroy();
    await kms.close();
    rmSync(directory, { recursive: true });
  });

  it('decrypts only under the context that it encrypted under, in whatever order', async () => {
    const CiphertextBlob = await encrypt({ division: '340404', field: 'name' });
    const decrypt = (EncryptionContext = {}) => client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext }));
    const { Plaintext, KeyId } = await decrypt({ field: 'name', division: '340404' });
    expect(new TextDecoder().decode(Plaintext)).toBe('name');
    expect(KeyId).toBe('arn:aws:kms:us-east-1:000000000000:key/data');
    await expect(decrypt({ division: '340404' })).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    await expect(decrypt()).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('refuses a ciphertext that was changed, cut, or is of another key', async () => {
    const blob = (await encrypt()) as Uint8Array;
    const changed = Uint8Array.from(blob, (byte, at) => (at === blob.length - 1 ? byte ^ 1 : byte));
    for (const CiphertextBlob of [changed, blob.subarray(0, 20)]) {
      await expect(client.send(new DecryptCommand({ CiphertextBlob }))).rejects.toMatchObject({
        name: 'InvalidCiphertextException',
      });
    }
    await expect(client.send(new DecryptCommand({ CiphertextBlob: blob, KeyId: 'other' }))).rejects.toMatchObject({
      name: 'IncorrectKeyException',
    });
  });

  it('generates a data key whose wrapped form opens to it', async () => {
    const key = await client.send(new GenerateDataKeyCommand({ KeyId: 'alias/data', KeySpec: 'AES_256' }));
    expect(key.Plaintext).toHaveLength(32);
    const { Plaintext } = await client.send(new DecryptCommand({ CiphertextBlob: key.CiphertextBlob }));
    expect(Plaintext).toEqual(key.Plaintext);
  });

  it('keeps its keys over a restart, readable by their user alone', async () => {
    const CiphertextBlob = await encrypt();
    client.destroy();
    await kms.close();
    await start();
    const { Plaintext } = await client.send(new DecryptCommand({ CiphertextBlob }));
    expect(new TextDecoder().decode(Plaintext)).toBe('name');
    expect(statSync(join(directory, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(directory, 'keys.json'), 'utf8')).toContain('"roots"');
  });

  it('verifies the MAC it made and no other', async () => {
    const input = { KeyId: 'mac', Message: text('m'), MacAlgorithm: 'HMAC_SHA_256' as const };
    const { Mac } = await client.send(new GenerateMacCommand(input));
    expect((await client.send(new VerifyMacCommand({ ...input, Mac }))).MacValid).toBe(true);
    const other = new VerifyMacCommand({ ...input, Message: text('n'), Mac });
    await expect(client.send(other)).rejects.toMatchObject({ name: 'KMSInvalidMacException' });
  });

  it('signs so that anyone with the public key can check', async () => {
    const Message = text('root of 2026-01-01');
    const { Signature } = await client.send(
      new SignCommand({ KeyId: 'roots', Message, SigningAlgorithm: 'ECDSA_SHA_256' }),
    );
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: 'roots' }));
    const key = createPublicKey({ key: Buffer.from(PublicKey as Uint8Array), format: 'der', type: 'spki' });
    expect(verify('sha256', Message, key, Signature as Uint8Array)).toBe(true);
    expect(verify('sha256', text('another root'), key, Signature as Uint8Array)).toBe(false);
  });

  it('makes keys on request and describes them', async () => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({ KeySpec: 'HMAC_256', Description: 'lookups' }));
    const described = await client.send(new DescribeKeyCommand({ KeyId: KeyMetadata?.Arn }));
    expect(described.KeyMetadata).toEqual(KeyMetadata);
    expect(KeyMetadata).toMatchObject({ KeyUsage: 'GENERATE_VERIFY_MAC', Description: 'lookups', Enabled: true });
  });

  it('names the error of an unknown key, a wrong use, bad input and an unknown operation', async () => {
    const encryptWith = (KeyId: string, Plaintext = text('x')) => client.send(new EncryptCommand({ KeyId, Plaintext }));
    await expect(encryptWith('nobody')).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(encryptWith('mac')).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
    await expect(encryptWith('data', new Uint8Array(4097))).rejects.toMatchObject({ name: 'ValidationException' });
    const reEncrypt = new ReEncryptCommand({ CiphertextBlob: text('x'), DestinationKeyId: 'data' });
    await expect(client.send(reEncrypt)).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });

  it('logs a decryption under the key inside the ciphertext', async () => {
    const CiphertextBlob = await encrypt();
    await client.send(new DecryptCommand({ CiphertextBlob }));
    expect(callLog.counts()).toEqual([
      { accessKeyId: 'LOCALApi', action: 'kms:Decrypt', resource: 'key/data', count: 1 },
      { accessKeyId: 'LOCALApi', action: 'kms:Encrypt', resource: 'key/data', count: 1 },
    ]);
  });
});
