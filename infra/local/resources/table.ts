import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { LocalCloudRefusal } from '../assembly/LocalCloudRefusal.ts';
import { localName } from './localName.ts';
import { passedOver } from './passedOver.ts';
import { type ResourceId, resourceKind } from './ResourceKind.ts';

const Keys = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const Properties = z.strictObject({
  TableName: z.string().optional(),
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: Keys,
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema: Keys,
        Projection: z.strictObject({
          ProjectionType: z.enum(['ALL', 'INCLUDE', 'KEYS_ONLY']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  StreamSpecification: z.strictObject({ StreamViewType: z.literal('NEW_AND_OLD_IMAGES') }).optional(),
  SSESpecification: z
    .strictObject({ SSEEnabled: z.literal(true), SSEType: z.literal('KMS'), KMSMasterKeyId: z.string() })
    .optional(),
  PointInTimeRecoverySpecification: passedOver('a local table is forgotten, not restored'),
  DeletionProtectionEnabled: passedOver('only npm start -- --fresh deletes'),
});
type Properties = z.infer<typeof Properties>;

export const table = resourceKind(Properties, async (id, properties, { clients, blueprint, ...where }) => {
  const TableName = properties.TableName ?? localName(id);
  const input = { ...withStream(properties), TableName } as CreateTableCommandInput;
  const known = await clients.dynamodb.send(new DescribeTableCommand({ TableName })).catch(absent);
  if (known) expectSameKeys(id, properties, known.Table);
  const description = known?.Table ?? (await clients.dynamodb.send(new CreateTableCommand(input))).TableDescription;
  const Arn =
    description?.TableArn ?? `arn:${where.partition}:dynamodb:${where.region}:${where.account}:table/${TableName}`;
  // DynamoDB Local encrypts nothing, but on AWS every call needs the key too.
  if (properties.SSESpecification) blueprint.atRest[Arn] = properties.SSESpecification.KMSMasterKeyId;
  return {
    ref: TableName,
    attributes: {
      Arn,
      StreamArn: description?.LatestStreamArn ?? '',
    },
  };
});

const withStream = ({
  SSESpecification: _,
  PointInTimeRecoverySpecification: __,
  DeletionProtectionEnabled: ___,
  StreamSpecification,
  ...kept
}: Properties) => ({
  ...kept,
  ...(StreamSpecification && { StreamSpecification: { ...StreamSpecification, StreamEnabled: true } }),
});

const absent = (error: unknown): undefined => {
  if (error instanceof ResourceNotFoundException) return undefined;
  throw error;
};

const expectSameKeys = (id: ResourceId, properties: Properties, known: TableDescription | undefined): void => {
  const keysOf = (of: { KeySchema?: unknown; GlobalSecondaryIndexes?: readonly { IndexName?: string }[] }) =>
    JSON.stringify([of.KeySchema, of.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).sort()]);
  if (keysOf(properties as never) === keysOf((known ?? {}) as never)) return;
  throw new LocalCloudRefusal(
    `The stored table of ${id.logicalId} has other keys or indexes than the app: start anew with npm start -- --fresh.`,
  );
};
