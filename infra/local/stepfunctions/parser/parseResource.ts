import type { Resource } from './model.ts';

const actions: Record<string, readonly string[]> = {
  lambda: ['invoke'],
  sqs: ['sendMessage'],
  states: ['startExecution'],
  dynamodb: ['getItem', 'putItem', 'updateItem', 'deleteItem'],
};
const sdkActions: Record<string, readonly string[]> = {
  s3: ['getObject', 'putObject', 'headObject', 'deleteObject', 'listObjectsV2'],
  dynamodb: ['getItem', 'putItem', 'updateItem', 'deleteItem', 'query', 'transactWriteItems'],
  sqs: ['sendMessage'],
};
const patterns: Record<string, readonly Resource['pattern'][]> = {
  lambda: ['response', 'token'],
  sqs: ['response', 'token'],
  states: ['response', 'sync', 'sync:2', 'token'],
  dynamodb: ['response'],
};

/** `arn:<any partition>:states:::[aws-sdk:]service:action[.pattern]`, or a Lambda function's ARN. A sentence when this engine cannot run it. */
export function parseResource(arn: string): Resource | { problem: string } {
  if (/^arn:[^:]+:lambda:[^:]*:\d{12}:function:[^:]+(:[^:]+)?$/.test(arn)) {
    return { arn, service: 'lambda', action: 'invoke', pattern: 'response', direct: true, sdk: false };
  }
  const match = /^arn:[^:]+:states:[^:]*:[^:]*:(aws-sdk:)?(\w+):(\w+)(?:\.(\w+(?::2)?))?$/.exec(arn);
  if (!match)
    return { problem: `The resource provided ${arn} is not recognized. The value is not a valid resource ARN.` };
  const [, sdk, service = '', action = '', suffix] = match;
  const pattern = patternOf(suffix);
  const known = (sdk ? sdkActions : actions)[service]?.includes(action);
  const allowed = sdk ? ['response', 'token'] : (patterns[service] ?? []);
  if (!known || !pattern || !allowed.includes(pattern)) {
    return { problem: `The resource provided ${arn} is not recognized. The local engine does not run it.` };
  }
  return { arn, service, action, pattern, direct: false, sdk: Boolean(sdk) };
}

function patternOf(suffix: string | undefined): Resource['pattern'] | undefined {
  if (suffix === undefined) return 'response';
  if (suffix === 'sync' || suffix === 'sync:2') return suffix;
  return suffix === 'waitForTaskToken' ? 'token' : undefined;
}
