import type { Table } from '../dynamodb/table.ts';
import type { Objects } from '../s3/openObjects.ts';
import type { IdentityHash } from '../sealing/identityHash.ts';
import type { Sealer } from '../sealing/sealer.ts';

export interface LoadDependencies {
  table: Table;
  objects: Objects;
  sealer: Sealer;
  identityHash: Pick<IdentityHash, 'of'>;
  synthetic: 'allowed' | 'refused';
}
