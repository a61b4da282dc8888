import { describe, expect, it } from 'vitest';
import { bestMatch } from './bestMatch.ts';

const person = (personId: string, township: string) => ({ personId, county: township.slice(0, 6), township });
const [here, beside, elsewhere] = [person('a', '340404001'), person('b', '340404002'), person('c', '340403001')];

describe('bestMatch', () => {
  it.each([
    ['the only one of the township', [here, elsewhere], '340404001003', 'a high'],
    ['the only one of the county', [here], '340404002', 'a medium'],
    ['the one of the township, though the county has another', [here, beside], '340404001', 'a medium'],
    ['nobody where two of the county may be meant', [here, beside], '340404003', undefined],
    ['nobody where two of the township may be meant', [here, person('d', '340404001')], '340404001', undefined],
    ['nobody of another county', [elsewhere], '340404001', undefined],
  ])('is %s', (_, persons, division, found) => {
    const match = bestMatch(persons, division);
    expect(match && `${match.person.personId} ${match.confidence}`).toBe(found);
  });
});
