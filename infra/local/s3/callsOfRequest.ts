import type { Call } from '../call-log/CallLog.ts';
import type { Route } from './routes.ts';
import type { S3Request } from './S3Request.ts';

/** The (action, resource) pairs that IAM would check; resources are `bucket` or `bucket/key`. */
export function callsOfRequest({ bucket, key, headers }: S3Request, { action }: Route): Omit<Call, 'accessKeyId'>[] {
  const resource = key || action === 's3:DeleteObject' ? `${bucket}/${key || '*'}` : bucket || '*';
  const source = headers['x-amz-copy-source'];
  return [
    { action, resource },
    ...(source ? [{ action: 's3:GetObject', resource: decodeURIComponent(source.replace(/^\//, '')) }] : []),
    ...(headers['x-amz-object-lock-mode'] ? [{ action: 's3:PutObjectRetention', resource }] : []),
    ...(headers['x-amz-object-lock-legal-hold'] ? [{ action: 's3:PutObjectLegalHold', resource }] : []),
    ...(headers['x-amz-bypass-governance-retention'] ? [{ action: 's3:BypassGovernanceRetention', resource }] : []),
  ];
}
