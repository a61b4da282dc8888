import { Fn } from 'aws-cdk-lib';
import { type Allowed, allow } from './allow.ts';

const endpoint = (service: string): string => Fn.sub(`${service}.\${AWS::Region}.\${AWS::URLSuffix}`);

/** DynamoDB opens its table key on the caller's behalf, for writing as for reading; no other key action is the caller's. */
export const tableAtRest = (keyArn: string): Allowed => allow(['kms:Decrypt'], [keyArn], { via: endpoint('dynamodb') });

/** Reading an object needs Decrypt, writing one GenerateDataKey, a multipart upload both. */
export const bucketAtRest = (keyArn: string): Allowed =>
  allow(['kms:Decrypt', 'kms:GenerateDataKey'], [keyArn], { via: endpoint('s3') });

export const secretAtRest = (keyArn: string): Allowed =>
  allow(['kms:Decrypt'], [keyArn], { via: endpoint('secretsmanager') });
