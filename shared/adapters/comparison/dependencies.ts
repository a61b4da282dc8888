import type { ParameterBook } from '../../policy/index.ts';
import type { Table } from '../dynamodb/table.ts';
import type { Objects } from '../s3/openObjects.ts';

export interface ComparisonDependencies {
  table: Table;
  objects: Objects;
  parameters: ParameterBook;
}
