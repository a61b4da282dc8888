import { describe, expect, it } from 'vitest';
import { ImportedHousehold } from '../../../../shared/register-import/index.ts';
import { createCounty } from './createCounty.ts';
import { toRoll } from './toRoll.ts';

const county = createCounty('roll', { persons: 1_200, families: 450, newcomers: 5 }, '2026-11-23');

describe('the opening roll', () => {
  it('has a line for each family, as the import takes them', () => {
    const lines = toRoll(county).trimEnd().split('\n');
    expect(lines).toHaveLength(450);
    for (const line of lines) expect(ImportedHousehold.safeParse(JSON.parse(line)).error?.issues ?? []).toEqual([]);
  });

  it('names one main labourer at most, and somebody who can work', () => {
    for (const line of toRoll(county).trimEnd().split('\n')) {
      const { members } = ImportedHousehold.parse(JSON.parse(line));
      expect(members.filter(({ labourer }) => labourer === 'main').length).toBeLessThanOrEqual(1);
    }
  });
});
