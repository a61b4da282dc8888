import type { CallCount } from '../call-log/openCallLog.ts';

/** A call of a key that another service makes for the caller. */
export interface KeyCall extends CallCount {
  /** `dynamodb`, `s3`, `secretsmanager` */
  via: string;
}

/** Calls of KMS that AWS makes in the caller's name for data encrypted at rest, and that no local service makes. */
export const keyCallsOf = (call: CallCount, atRest: Readonly<Record<string, string>>): KeyCall[] => {
  const [service = '', operation = ''] = call.action.split(':');
  const action = keyActions[service]?.(operation);
  const key = action && keyOfResource(service, call.resource, atRest);
  return key ? [{ ...call, action, resource: key, via: service }] : [];
};

const keyActions: Record<string, (operation: string) => string | undefined> = {
  dynamodb: (operation) => (operation === 'ListStreams' ? undefined : 'kms:Decrypt'),
  s3: (operation) => ({ GetObject: 'kms:Decrypt', PutObject: 'kms:GenerateDataKey' })[operation],
  secretsmanager: (operation) => (operation === 'GetSecretValue' ? 'kms:Decrypt' : undefined),
};

/** An index and a stream belong to their table, an object to its bucket. */
const keyOfResource = (service: string, resource: string, atRest: Readonly<Record<string, string>>) =>
  Object.entries(atRest).find(([arn]) => {
    if (!arn.includes(`:${service}:`)) return false;
    const owner = arn.split(':').slice(5).join(':');
    return resource === owner || resource.startsWith(`${owner}/`);
  })?.[1];
