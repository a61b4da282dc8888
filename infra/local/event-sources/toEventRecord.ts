import type { AttributeValue, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';

type Item = Record<string, AttributeValue>;

/** A record of the stream in the form a function receives it: instants in seconds, bytes in base64. */
export const toEventRecord = (record: StreamRecord, streamArn: string, region: string): unknown => {
  const { ApproximateCreationDateTime: createdAt, Keys, NewImage, OldImage, ...rest } = record.dynamodb ?? {};
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: {
      ...rest,
      ...(createdAt && { ApproximateCreationDateTime: createdAt.getTime() / 1000 }),
      ...(Keys && { Keys: itemOf(Keys) }),
      ...(NewImage && { NewImage: itemOf(NewImage) }),
      ...(OldImage && { OldImage: itemOf(OldImage) }),
    },
  };
};

const itemOf = (item: Item): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, attributeOf(value)]));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const attributeOf = (value: AttributeValue): unknown => {
  if (value.B) return { B: base64(value.B) };
  if (value.BS) return { BS: value.BS.map(base64) };
  if (value.L) return { L: value.L.map(attributeOf) };
  if (value.M) return { M: itemOf(value.M) };
  return value;
};
