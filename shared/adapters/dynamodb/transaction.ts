import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Write } from '../../records/write.ts';
import { toItem } from './items.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const version = { '#version': 'version' };

/** Each write with its guard: created once, replaced or removed only as it was read. */
export function transactItem(tableName: string, write: Write): TransactItem {
  const { type, data } = write;
  switch (write.op) {
    case 'create':
      return {
        Put: { TableName: tableName, Item: toItem(type, data), ConditionExpression: 'attribute_not_exists(PK)' },
      };
    case 'replace':
      return {
        Put: {
          TableName: tableName,
          Item: toItem(type, data),
          ConditionExpression: '#version = :was',
          ExpressionAttributeNames: version,
          ExpressionAttributeValues: { ':was': data.version - 1 },
        },
      };
    case 'remove':
      return {
        Delete: {
          TableName: tableName,
          Key: type.key(data),
          ConditionExpression: '#version = :was',
          ExpressionAttributeNames: version,
          ExpressionAttributeValues: { ':was': data.version },
        },
      };
  }
}
