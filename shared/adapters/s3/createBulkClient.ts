import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

/**
 * A client for whoever reads hundreds of megabytes in a second: it does not reckon their checksums a second time. TLS
 * guards them on the way, the store at rest, and what an agency sent is held against its SHA-256.
 */
export const createBulkClient = (config: S3ClientConfig = {}): S3Client =>
  new S3Client({ responseChecksumValidation: 'WHEN_REQUIRED', ...config });
