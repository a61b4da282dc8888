import { describe, expect, it } from 'vitest';
import type { Person } from '../persons/person.ts';
import { dispose, type Pack, packFor } from '../policy/index.ts';
import { factsOf } from './factsOf.ts';
import { proposalOf } from './proposal.ts';
import type { Verification, Warning } from './warning.ts';

const today = '2026-03-02';
const pack = packFor('340404', today) as Pack;

const person = (...categories: string[]) =>
  ({ categories: categories.map((category) => ({ category, since: '2025-01-01', origin: 'import' })) }) as Person;

const found = (more: Partial<Verification> = {}): Verification => ({
  round: 1,
  depth: 'visit',
  outcome: 'confirmed',
  note: '属实',
  needs: [],
  by: 'officer-1',
  at: '2026-03-02T02:00:00.000Z',
  ...more,
});

const warning = (verification: Verification) =>
  ({
    county: '340404',
    township: '340404001',
    indicator: { id: 'self-paid-medical', version: '1', family: 'expenditure-surge' },
    urgency: 'normal',
    verifications: [verification],
  }) as unknown as Warning;

const proposed = (verification: Verification, ...categories: string[]) =>
  proposalOf(dispose(factsOf(warning(verification), person(...categories), [], today), pack));

describe('factsOf', () => {
  it('takes a category that has ended for none', () => {
    const gone = { categories: [{ category: 'dibao', since: '2024-01-01', until: '2026-03-02', origin: 'import' }] };
    expect(factsOf(warning(found()), gone as Person, [], today)).toMatchObject({ lowIncome: false, assisted: false });
  });

  it('leaves unknown what the verification did not say', () => {
    expect(factsOf(warning(found()), person(), [], today)).toMatchObject({
      mayQualify: null,
      mayNoLongerQualify: null,
      inHardship: true,
    });
  });

  it('counts recognition without aid as low income and not as assisted', () => {
    const margin = factsOf(warning(found()), person('dibao-margin'), [], today);
    expect(margin).toMatchObject({ lowIncome: true, assisted: false });
  });
});

describe('the proposal of a classification', () => {
  it('is to help to apply where somebody may qualify', () => {
    const proposal = proposed(found({ mayQualify: true, needs: ['medical'] }));
    expect(proposal.classes.map((entry) => entry.class)).toEqual(['possibly-eligible']);
    expect(proposal.acts.map(({ act }) => act)).toContain('assisted-application');
  });

  it('is a review where somebody who held a category died', () => {
    const proposal = proposed(found({ outcome: 'deceased' }), 'dibao');
    expect(proposal.classes.map((entry) => entry.class)).toEqual(['possibly-ineligible']);
  });

  it('asks for what is missing rather than conclude from it', () => {
    expect(proposed(found())).toMatchObject({ result: 'needs-input', missing: expect.arrayContaining(['mayQualify']) });
  });
});
