import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** The objects of one bucket. */
export interface Objects {
  /** Undefined when there is no such object. */
  read(key: string): Promise<Readable | undefined>;
  readText(key: string): Promise<string | undefined>;
  /** False when there is no such object; nothing is written then. */
  readToFile(key: string, path: string): Promise<boolean>;
  writeText(key: string, text: string, contentType: string): Promise<void>;
  writeFile(key: string, path: string, contentType: string): Promise<void>;
}

/** Bytes that may wait to be written together, and that are read at a time: each piece is a way to another thread. */
const writtenAtOnce = 4_194_304;
const readAtOnce = 262_144;

export function openObjects(bucket: string, s3: S3Client): Objects {
  const read = async (Key: string) => {
    try {
      return (await s3.send(new GetObjectCommand({ Bucket: bucket, Key }))).Body;
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  };
  const write = async (Key: string, Body: Readable | string, ContentLength: number, ContentType: string) => {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentLength, ContentType }));
  };
  return {
    read: async (key) => (await read(key)) as Readable | undefined,
    readText: async (key) => (await read(key))?.transformToString(),
    async readToFile(key, path) {
      const body = await read(key);
      if (!body) return false;
      await pipeline(body as Readable, createWriteStream(path, { highWaterMark: writtenAtOnce }));
      return true;
    },
    writeText: (key, text, contentType) => write(key, text, Buffer.byteLength(text), contentType),
    async writeFile(key, path, contentType) {
      await write(key, createReadStream(path, { highWaterMark: readAtOnce }), (await stat(path)).size, contentType);
    },
  };
}
