import { describe, expect, it } from 'vitest';
import { functionSpecs, type Trigger } from '../../functions.ts';
import { fits, Pattern } from './filterRecords.ts';

const record = {
  dynamodb: { Keys: { SK: { S: 'CASE' } }, NewImage: { followUp: { M: { kind: { S: 'start' } } } } },
};

describe('the filter of an event source', () => {
  it('lets through what fits every field of a pattern, by text, beginning or existence', () => {
    expect(fits({ dynamodb: { Keys: { SK: { S: ['TASK', 'CASE'] } } } }, record)).toBe(true);
    expect(fits({ dynamodb: { Keys: { SK: { S: [{ prefix: 'CA' }] } } } }, record)).toBe(true);
    expect(fits({ dynamodb: { Keys: { SK: { S: ['CASE'] }, PK: { S: ['x'] } } } }, record)).toBe(false);
    expect(fits({ dynamodb: { OldImage: { a: { S: [{ exists: false }] } } } }, record)).toBe(true);
  });

  it('finds leaves only, as on AWS', () => {
    expect(fits({ dynamodb: { NewImage: { followUp: { M: [{ exists: true }] } } } }, record)).toBe(false);
    expect(fits({ dynamodb: { NewImage: { followUp: { M: { kind: { S: [{ exists: true }] } } } } } }, record)).toBe(
      true,
    );
  });

  it('knows every pattern of the app', () => {
    const triggers: Trigger[] = Object.values(functionSpecs).flatMap((spec) => [...spec.triggers]);
    const patterns = triggers.flatMap((trigger) => (trigger.kind === 'stream' ? (trigger.filters ?? []) : []));
    expect(patterns).not.toEqual([]);
    for (const pattern of patterns) expect(Pattern.safeParse(pattern).success).toBe(true);
  });
});
