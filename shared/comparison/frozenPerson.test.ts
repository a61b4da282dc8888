import { describe, expect, it } from 'vitest';
import type { Person } from '../persons/person.ts';
import { freezePerson } from './frozenPerson.ts';

const person: Person = {
  id: 'per-1',
  familyId: 'fam-1',
  county: '340404',
  township: '340404001',
  area: 'urban',
  idHash: `v1:${'0'.repeat(64)}`,
  identity: { dataKey: 'key', idNumber: 'sealed', name: 'sealed' },
  birthDate: '1980-01-01',
  sex: 'male',
  categories: [
    { category: 'dibao', since: '2024-01-01', until: '2026-03-31', origin: 'imp-1' },
    { category: 'dibao-margin', since: '2026-03-31', origin: 'app-1' },
  ],
  bucket: 0,
  indicatorFacts: {},
  registeredAt: '2026-01-01T00:00:00.000Z',
  version: 1,
};

describe('freezePerson', () => {
  it('takes the categories of that day and nothing that identifies', () => {
    const frozen = freezePerson(person, '2026-03-31');
    expect(frozen).toMatchObject({ held: 'dibao-margin', settled: '' });
    expect(freezePerson(person, '2026-03-30')).toMatchObject({ held: 'dibao', settled: 'dibao' });
    expect(JSON.stringify(frozen)).not.toContain('sealed');
  });

  it.each([
    [{}, null],
    [{ labourer: true }, 'other'],
    [{ labourer: false }, 'none'],
    [{ labourer: true, indicatorFacts: { labourer: { value: 'main', source: 'imp-1', asOf: '2026-01-01' } } }, 'main'],
  ])('knows of %o what kind of labourer: %s', (more, labourer) => {
    expect(freezePerson({ ...person, ...more }, '2026-03-31').labourer).toBe(labourer);
  });
});
