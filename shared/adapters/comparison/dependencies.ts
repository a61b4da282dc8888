import type { BookFor } from '../../parameters/enteredParameters.ts';
import type { Table } from '../dynamodb/table.ts';
import type { Objects } from '../s3/openObjects.ts';

export interface ComparisonDependencies {
  table: Table;
  objects: Objects;
  bookFor: BookFor;
}
