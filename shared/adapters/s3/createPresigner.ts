import { toInstant } from '../../time/index.ts';
import { type BucketPlace, bucketAddress } from './bucketAddress.ts';
import { percentEncoded, presign, type SigningCredentials } from './presign.ts';

export interface SignedAddress {
  url: string;
  expiresAt: string;
}

export interface Presigner {
  put(key: string): Promise<SignedAddress>;
  get(key: string): Promise<SignedAddress>;
}

export interface PresignerOptions extends BucketPlace {
  credentials(): SigningCredentials;
}

const expiresIn = 900;

/** Addresses for one object of the data bucket, valid for a quarter of an hour. Signing needs no call. */
export function createPresigner({ credentials, ...place }: PresignerOptions): Presigner {
  const base = bucketAddress(place);
  const { region } = place;
  const sign = async (method: 'GET' | 'PUT', key: string): Promise<SignedAddress> => {
    const now = Date.now();
    const url = new URL(`${base}/${key.split('/').map(percentEncoded).join('/')}`);
    const signed = await presign({ method, url, region, credentials: credentials(), at: now, expiresIn });
    return { url: signed, expiresAt: toInstant(now + expiresIn * 1000) };
  };
  return { put: (key) => sign('PUT', key), get: (key) => sign('GET', key) };
}

/** As Lambda hands them over: they change while the process lives, so they are read each time. */
export function credentialsOfProcess(): SigningCredentials {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error('The environment holds no AWS credentials.');
  return { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, sessionToken: AWS_SESSION_TOKEN };
}
