import { RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/**
 * Two keys, because their users differ: everybody who touches the table needs the storage key,
 * only those who open personal data need the data key.
 */
export class Keys extends Construct {
  readonly storage = new Key(this, 'StorageKey', {
    description: 'Encrypts the table and the buckets at rest',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

  readonly data = new Key(this, 'DataKey', {
    description: 'Wraps the keys of divisions that protect personal data',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
