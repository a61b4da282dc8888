import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { eachOf } from '../../../shared/adapters/eachOf.ts';

/** The items of recorded transactions, written again as they are into another table, and nothing else. */
const [path = '', endpoint = '', width = '4', table = ''] = process.argv.slice(2);
type Items = NonNullable<ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']>;
/** Each warning in a transaction of its own: a warning's items end with the record of its command. */
const transactions: Items[] = [];
for (const items of JSON.parse(readFileSync(path, 'utf8')) as Items[]) {
  let own: Items = [];
  for (const item of items) {
    own.push(item);
    if (item.Put?.Item?.recordType === 'Command') {
      transactions.push(own);
      own = [];
    }
  }
}
const credentials = { accessKeyId: 'LOCALBench', secretAccessKey: 'local' };
const plain = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
plain.middlewareStack.remove('loggerMiddleware');
const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
const into = (items: Items): Items =>
  items.map(({ Put }) => ({ Put: { ...(Put as NonNullable<typeof Put>), TableName: table } }));
const cpu = process.cpuUsage();
const started = performance.now();
await eachOf(transactions, Number(width), async (items) => {
  await client.send(new TransactWriteCommand({ TransactItems: into(items) }));
});
const used = process.cpuUsage(cpu);
const warnings = transactions.flat().filter(({ Put }) => Put?.Item?.recordType === 'Warning').length;
process.stdout.write(
  JSON.stringify({
    wall: (performance.now() - started) / 1000,
    cpu: (used.user + used.system) / 1e6,
    warnings,
    transactions: transactions.length,
  }),
);
