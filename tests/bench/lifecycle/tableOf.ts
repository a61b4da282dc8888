import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { operatorKey } from '../../../infra/local/operatorClients.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamodb/table.ts';

/** The product's table behind the local cloud's own proxy. */
export async function tableOf({ endpoints, region }: Cloud): Promise<Table> {
  const credentials = { accessKeyId: operatorKey, secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: endpoints.dynamodb, region, credentials });
  const { TableNames: [name] = [] } = await client.send(new ListTablesCommand({}));
  if (!name) throw new Error('The local cloud has no table');
  return openTable(name, client);
}
