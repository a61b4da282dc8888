import type { Trigger } from '../functions.ts';
import { type Allowed, allow } from './allow.ts';
import { tableAtRest } from './keyStatements.ts';
import type { SharedResources } from './SharedResources.ts';

/** Lambda polls queues and streams in the name of the function. */
export const triggerStatements = (trigger: Trigger, shared: SharedResources): Allowed[] => {
  if (trigger.kind === 'queue') {
    return [
      allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [shared.queues[trigger.queue].arn]),
    ];
  }
  if (trigger.kind === 'stream') {
    return [
      allow(['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'], [shared.tableStreamArn]),
      allow(['dynamodb:ListStreams'], ['*'], { wildcardReason: 'ListStreams knows no narrower resource.' }),
      allow(['sqs:SendMessage'], [shared.streamDeadLetters.arn]),
      tableAtRest(shared.storageKeyArn),
    ];
  }
  return [];
};
