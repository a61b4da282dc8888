import type { ResourceId } from './ResourceKind.ts';

/** A readable name for what CloudFormation would name by itself: `DoudiState-RecordsTable`. */
export const localName = ({ stackName, logicalId }: ResourceId): string =>
  `${stackName}-${logicalId.replace(/[0-9A-F]{8}$/, '')}`;
