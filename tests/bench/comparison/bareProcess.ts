import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { eachOf } from '../../../shared/adapters/eachOf.ts';

/** The items of recorded transactions, written again as they are into another table, and nothing else. */
const [path = '', endpoint = '', width = '4'] = process.argv.slice(2);
type Items = NonNullable<ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']>;
const transactions: Items[] = JSON.parse(readFileSync(path, 'utf8'));
const credentials = { accessKeyId: 'LOCALBench', secretAccessKey: 'local' };
const plain = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
plain.middlewareStack.remove('loggerMiddleware');
const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
const into = (items: Items): Items =>
  items.map(({ Put }) => ({ Put: { ...(Put as NonNullable<typeof Put>), TableName: 'doudi-bare' } }));
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
