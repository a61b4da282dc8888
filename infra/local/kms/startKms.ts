import type { Listening } from '../aws-protocol/listen.ts';
import { serveAwsJson } from '../aws-protocol/serveAwsJson.ts';
import type { CallLog } from '../call-log/CallLog.ts';
import { kmsOperations } from './kmsOperations.ts';
import { type Key, type NewKey, openKeys } from './openKeys.ts';

export interface Kms extends Listening {
  /** Makes a key under an id of the caller's; the same call again changes nothing. */
  createKey(key: NewKey): Pick<Key, 'keyId' | 'spec'>;
}

interface Options {
  /** Where the key material is kept. */
  directory: string;
  callLog: CallLog;
  /** 0 or none: a free one. */
  port?: number;
}

/** KMS on loopback, with real AES-256-GCM, HMAC and ECDSA. */
export async function startKms({ directory, callLog, port }: Options): Promise<Kms> {
  const keys = openKeys(directory);
  const listening = await serveAwsJson({ prefix: 'kms', operations: kmsOperations(keys), callLog, port });
  return { ...listening, createKey: (key) => keys.create(key) };
}
