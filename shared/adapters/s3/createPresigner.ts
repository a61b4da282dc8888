import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { toInstant } from '../../time/index.ts';

export interface SignedAddress {
  url: string;
  expiresAt: string;
}

export interface Presigner {
  put(key: string): Promise<SignedAddress>;
  get(key: string): Promise<SignedAddress>;
}

const seconds = 900;

/** Addresses for one object of the data bucket, valid for a quarter of an hour. Signing needs no call. */
export function createPresigner(bucket: string, s3: S3Client): Presigner {
  const expiresAt = () => toInstant(Date.now() + seconds * 1000);
  return {
    async put(Key) {
      const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket: bucket, Key }), { expiresIn: seconds });
      return { url, expiresAt: expiresAt() };
    },
    async get(Key) {
      const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key }), { expiresIn: seconds });
      return { url, expiresAt: expiresAt() };
    },
  };
}
