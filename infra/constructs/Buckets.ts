import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CorsRule,
  HttpMethods,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { daysAsSent } from '../../shared/feeds/index.ts';
import { acceptFinding } from './acceptFinding.ts';

/** Agencies upload straight to the bucket by presigned URL, from a browser too. */
const uploads = (origin: string): CorsRule[] => [
  {
    allowedOrigins: [origin],
    allowedMethods: [HttpMethods.GET, HttpMethods.PUT],
    allowedHeaders: ['content-type', 'x-amz-*', 'if-none-match'],
    exposedHeaders: ['etag'],
    maxAge: 3600,
  },
];

export class Buckets extends Construct {
  /** `uploads/` (files of agencies as they were sent), `feeds/` (rows with hashes), `imports/` (opening rolls), `runs/` (frozen registers and results). */
  readonly data: Bucket;
  /** Photos, minutes, signed forms. */
  readonly evidence: Bucket;
  /** Daily signed roots of the assistance chains; nobody can shorten their retention. */
  readonly roots: Bucket;

  constructor(scope: Construct, id: string, props: { key: IKey; consoleOrigin: string }) {
    super(scope, id);
    const accessLogs = this.#accessLogs();
    const common = {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: accessLogs,
    } satisfies BucketProps;
    this.data = new Bucket(this, 'Data', {
      ...common,
      serverAccessLogsPrefix: 'data/',
      cors: uploads(props.consoleOrigin),
      lifecycleRules: [
        {
          prefix: 'uploads/',
          expiration: Duration.days(daysAsSent),
          abortIncompleteMultipartUploadAfter: Duration.days(2),
        },
        // The longest freshness of a feed, and a month: rows about people whom nothing was found of go with their batch (P1).
        { prefix: 'feeds/', expiration: Duration.days(230), abortIncompleteMultipartUploadAfter: Duration.days(2) },
        { prefix: 'imports/', expiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(2) },
        { prefix: 'runs/', expiration: Duration.days(400), abortIncompleteMultipartUploadAfter: Duration.days(2) },
      ],
    });
    this.evidence = new Bucket(this, 'Evidence', {
      ...common,
      serverAccessLogsPrefix: 'evidence/',
      versioned: true,
      lifecycleRules: [
        // 定期十年, the shorter term of files (国家档案局令第8号); its hash stays on the chain, and nothing of it after that.
        {
          prefix: 'photos/',
          expiration: Duration.days(3650),
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(2),
        },
      ],
      cors: uploads(props.consoleOrigin),
    });
    this.roots = new Bucket(this, 'Roots', {
      ...common,
      serverAccessLogsPrefix: 'roots/',
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(3650)),
    });
  }

  #accessLogs(): IBucket {
    const bucket = new Bucket(this, 'AccessLogs', {
      // Log delivery cannot write with a customer managed key.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: Duration.days(400) }],
    });
    acceptFinding(bucket, 'AwsSolutions-S1', 'It receives the access logs of the other buckets; its own would loop.');
    return bucket as IBucket;
  }
}
