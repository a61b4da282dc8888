import { toInstant } from '../../time/index.ts';
import { type BucketPlace, bucketAddress } from './bucketAddress.ts';
import { percentEncoded, presign, type SigningCredentials } from './presign.ts';

export interface SignedAddress {
  url: string;
  expiresAt: string;
}

export interface Presigner {
  /** @param headers that the upload must carry, names in lower case */
  put(key: string, headers?: Readonly<Record<string, string>>): Promise<SignedAddress>;
  get(key: string): Promise<SignedAddress>;
  /** Bytes of the object; undefined when there is none. */
  sizeOf(key: string): Promise<number | undefined>;
}

export interface PresignerOptions extends BucketPlace {
  credentials(): SigningCredentials;
}

const expiresIn = 900;

/** Addresses for one object of a bucket, valid for a quarter of an hour. Signing needs no call. */
export function createPresigner({ credentials, ...place }: PresignerOptions): Presigner {
  const base = bucketAddress(place);
  const { region } = place;
  const sign = async (
    method: 'GET' | 'HEAD' | 'PUT',
    key: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<SignedAddress> => {
    const now = Date.now();
    const url = new URL(`${base}/${key.split('/').map(percentEncoded).join('/')}`);
    const common = { region, credentials: credentials(), at: now, expiresIn, ...(headers && { headers }) };
    const signed = await presign({ method, url, ...common });
    return { url: signed, expiresAt: toInstant(now + expiresIn * 1000) };
  };
  return {
    put: (key, headers) => sign('PUT', key, headers),
    get: (key) => sign('GET', key),
    async sizeOf(key) {
      const { url } = await sign('HEAD', key);
      const { ok, status, headers } = await fetch(url, { method: 'HEAD' });
      if (ok) return Number(headers.get('content-length'));
      // Who may not list a bucket is told 403 of an object that is not there.
      if (status === 404 || status === 403) return undefined;
      throw new Error(`The store answers ${status}.`);
    },
  };
}

/** As Lambda hands them over: they change while the process lives, so they are read each time. */
export function credentialsOfProcess(): SigningCredentials {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error('The environment holds no AWS credentials.');
  return { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, sessionToken: AWS_SESSION_TOKEN };
}
