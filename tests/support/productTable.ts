import {
  type AttributeDefinition,
  CreateTableCommand,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import { projectedToGsi2 } from '../../infra/constructs/projectedToGsi2.ts';

/** The table of `infra/`: one primary key, two indexes, a stream with both images. */
export function productTable(TableName: string): CreateTableCommand {
  return new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema('PK', 'SK'),
    AttributeDefinitions: ['PK', 'SK', 'GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK'].map(
      (AttributeName): AttributeDefinition => ({ AttributeName, AttributeType: 'S' }),
    ),
    GlobalSecondaryIndexes: ['GSI1', 'GSI2'].map(
      (IndexName): GlobalSecondaryIndex => ({
        IndexName,
        KeySchema: keySchema(`${IndexName}PK`, `${IndexName}SK`),
        Projection:
          IndexName === 'GSI1'
            ? { ProjectionType: 'ALL' }
            : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projectedToGsi2] },
      }),
    ),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
}

const keySchema = (hash: string, range: string): KeySchemaElement[] => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];
