import { describe, expect, it } from 'vitest';
import { VerificationDepth } from '../policy/index.ts';
import { consequenceOf } from './verification.ts';
import { type Verification, VerificationOutcome } from './warning.ts';

const found = (outcome: VerificationOutcome, depth: VerificationDepth): Verification => ({
  round: 1,
  depth,
  outcome,
  note: '核实',
  needs: [],
  by: 'officer-1',
  at: '2026-03-02T02:00:00.000Z',
});

describe('consequenceOf', () => {
  it('verifies what was confirmed, at whatever depth', () => {
    for (const depth of VerificationDepth.options) {
      expect(consequenceOf(found('confirmed', depth), false)).toEqual({ kind: 'verified' });
    }
  });

  it('looks one step more closely for somebody who cannot be reached', () => {
    expect(consequenceOf(found('cannot-be-reached', 'records'), false)).toEqual({ kind: 'again', depth: 'telephone' });
    expect(consequenceOf(found('cannot-be-reached', 'telephone'), false)).toEqual({ kind: 'again', depth: 'visit' });
  });

  it('ends the search at a visit', () => {
    expect(consequenceOf(found('cannot-be-reached', 'visit'), true)).toEqual({
      kind: 'not-substantiated',
      outcome: 'cannot-be-reached',
    });
  });

  it('reviews the assistance of somebody who died, and closes where there is none', () => {
    expect(consequenceOf(found('deceased', 'visit'), true)).toEqual({ kind: 'verified' });
    expect(consequenceOf(found('deceased', 'visit'), false)).toMatchObject({ kind: 'not-substantiated' });
  });

  it.each(['no-difficulty', 'data-error', 'moved'] as const)('closes with %s', (outcome) => {
    expect(VerificationOutcome.options).toContain(outcome);
    expect(consequenceOf(found(outcome, 'telephone'), true)).toEqual({ kind: 'not-substantiated', outcome });
  });
});
