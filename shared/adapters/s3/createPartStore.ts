import { toInstant } from '../../time/index.ts';
import { bucketAddress } from './bucketAddress.ts';
import type { PresignerOptions, SignedAddress } from './createPresigner.ts';
import { percentEncoded, presign, type ToPresign } from './presign.ts';

export interface Part {
  /** From 1. */
  number: number;
  bytes: number;
  etag: string;
}

/** Uploads in parts to one bucket, by signed requests: the SDK's client would make the bundle a fifth larger. */
export interface PartStore {
  /** @returns the id of the upload */
  create(key: string): Promise<string>;
  /** Address to PUT one part to. */
  address(key: string, uploadId: string, number: number): Promise<SignedAddress>;
  /** Undefined when there is no such upload: it was never begun, has run out, or is complete. */
  list(key: string, uploadId: string): Promise<Part[] | undefined>;
  /** False when there is no such upload. */
  complete(key: string, uploadId: string, parts: readonly Part[]): Promise<boolean>;
}

const expiresIn = 900;

export function createPartStore({ credentials, ...place }: PresignerOptions): PartStore {
  const base = bucketAddress(place);
  const { region } = place;
  const sign = async (method: ToPresign['method'], key: string, query: Record<string, string>) => {
    const at = Date.now();
    const url = new URL(`${base}/${key.split('/').map(percentEncoded).join('/')}`);
    const signed = await presign({ method, url, query, region, credentials: credentials(), at, expiresIn });
    return { url: signed, expiresAt: toInstant(at + expiresIn * 1000) };
  };
  /** Undefined for what is not there. @throws Error for every other refusal */
  const ask = async (
    method: ToPresign['method'],
    key: string,
    query: Record<string, string>,
    init: RequestInit = {},
  ) => {
    const { url } = await sign(method, key, query);
    const answer = await fetch(url, { method, ...init });
    const body = await answer.text();
    if (answer.status === 404) return undefined;
    // A completion may fail after its answer has begun.
    if (!answer.ok || body.includes('<Error>'))
      throw new Error(`S3 answers ${method} of an upload with ${answer.status} ${fieldOf(body, 'Code') ?? ''}`);
    return body;
  };
  return {
    async create(key) {
      const id = fieldOf((await ask('POST', key, { uploads: '' })) ?? '', 'UploadId');
      if (!id) throw new Error('S3 has begun no upload.');
      return id;
    },
    address: (key, uploadId, number) => sign('PUT', key, { partNumber: String(number), uploadId }),
    async list(key, uploadId) {
      const parts: Part[] = [];
      for (let marker: string | undefined = '0'; marker !== undefined; ) {
        const page = await ask('GET', key, { uploadId, 'part-number-marker': marker });
        if (!page) return undefined;
        parts.push(...partsIn(page));
        marker = fieldOf(page, 'IsTruncated') === 'true' ? fieldOf(page, 'NextPartNumberMarker') : undefined;
      }
      return parts;
    },
    async complete(key, uploadId, parts) {
      const listed = parts.map(
        ({ number, etag }) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`,
      );
      const body = `<CompleteMultipartUpload>${listed.join('')}</CompleteMultipartUpload>`;
      return (await ask('POST', key, { uploadId }, { body })) !== undefined;
    },
  };
}

const fieldOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

const partsIn = (xml: string): Part[] =>
  [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
    number: Number(fieldOf(part, 'PartNumber')),
    bytes: Number(fieldOf(part, 'Size')),
    etag: (fieldOf(part, 'ETag') ?? '').replaceAll('&quot;', '"'),
  }));
