import { createPartitionReader } from '../../../shared/adapters/dynamodb/partitionReader.ts';
import type { Reader } from '../../../shared/records/reader.ts';
import type { Key } from '../../../shared/records/record.ts';
import type { Exchange } from '../exchange.ts';

/** All that lies with a case is read by one request, however many lists of it are shown. */
export const readerOfCase = ({ services }: Exchange, { PK }: Pick<Key, 'PK'>): Reader =>
  createPartitionReader(services.table, (pk) => pk === PK);
