import type { Operation } from './Operation.ts';

const transactActions = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
  Get: 'dynamodb:GetItem',
} as const;

/** The (action, resource) pairs that IAM would check for one request; a transaction is checked item by item. */
export function callsOf({ name, input }: Operation): { action: string; resource: string }[] {
  if (input.TransactItems) {
    return input.TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, part]) => ({
        action: transactActions[kind as keyof typeof transactActions],
        resource: tableResource(part?.TableName),
      })),
    );
  }
  const action = `dynamodb:${name}`;
  if (input.RequestItems)
    return Object.keys(input.RequestItems).map((table) => ({ action, resource: tableResource(table) }));
  return [{ action, resource: resourceOf(input) }];
}

function resourceOf(input: Operation['input']): string {
  const stream = /table\/[^|]+\/stream\/[^|]+/.exec(input.StreamArn ?? input.ShardIterator ?? '')?.[0];
  if (stream) return stream;
  const table = tableResource(input.TableName ?? input.ResourceArn);
  return input.IndexName ? `${table}/index/${input.IndexName}` : table;
}

/** Accepts a table's name or its ARN. */
const tableResource = (table: string | undefined) => (table ? `table/${table.replace(/^arn:.*:table\//, '')}` : '*');
