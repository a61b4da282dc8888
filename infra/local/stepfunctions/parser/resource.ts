import type { Place } from './Place.ts';

/** How a Resource says what its Task waits for. */
export const suffixes = { response: '', token: '.waitForTaskToken', sync: '.sync', 'sync:2': '.sync:2' };
const patterns = Object.keys(suffixes) as (keyof typeof suffixes)[];

/** What a Task asks for: `arn:aws:states:::sqs:sendMessage.waitForTaskToken` → sqs, sendMessage, token. */
export interface Resource {
  arn: string;
  service: string;
  action: string;
  pattern: keyof typeof suffixes;
  /** A Lambda function's own ARN as Resource: other events, and the payload is the result. */
  direct: boolean;
  sdk: boolean;
}

/** What the engine runs: actions and patterns of each service, optimized and by `aws-sdk:`. */
const items = ['getItem', 'putItem', 'updateItem', 'deleteItem'];
const integrations: Record<string, { actions: string[]; patterns: Resource['pattern'][] }> = {
  lambda: { actions: ['invoke'], patterns: ['response', 'token'] },
  sqs: { actions: ['sendMessage'], patterns: ['response', 'token'] },
  states: { actions: ['startExecution'], patterns: ['response', 'sync', 'sync:2', 'token'] },
  dynamodb: { actions: items, patterns: ['response'] },
  'aws-sdk:s3': {
    actions: ['getObject', 'putObject', 'headObject', 'deleteObject', 'listObjectsV2'],
    patterns: ['response', 'token'],
  },
  'aws-sdk:dynamodb': { actions: [...items, 'query', 'transactWriteItems'], patterns: ['response', 'token'] },
  'aws-sdk:sqs': { actions: ['sendMessage'], patterns: ['response', 'token'] },
};

/** `arn:<any partition>:states:::[aws-sdk:]service:action[.pattern]`, or a Lambda function's ARN. */
export function resource(value: unknown, place: Place): Resource {
  const arn = String(value);
  const known = { arn, service: 'lambda', action: 'invoke', pattern: 'response', direct: true, sdk: false } as const;
  if (/^arn:[^:]+:lambda:[^:]*:\d{12}:function:[^:]+(:[^:]+)?$/.test(arn)) return known;
  const match = /^arn:[^:]+:states:[^:]*:[^:]*:(aws-sdk:)?(\w+):(\w+)(\.\w+(?::2)?)?$/.exec(arn);
  const [, sdk = '', service = '', action = '', suffix = ''] = match ?? [];
  const pattern = patterns.find((name) => suffixes[name] === suffix);
  const integration = integrations[sdk + service];
  if (pattern && integration?.actions.includes(action) && integration.patterns.includes(pattern)) {
    return { arn, service, action, pattern, direct: false, sdk: sdk !== '' };
  }
  const reason = match ? 'The local engine does not run it.' : 'The value is not a valid resource ARN.';
  place.error(`The resource provided ${arn} is not recognized. ${reason}`);
  return known;
}
