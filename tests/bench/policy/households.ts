import {
  exampleHousehold,
  exampleMember,
  nothingSpent,
  wage,
} from '../../../shared/policy/examples/exampleHousehold.ts';
import type { Family } from './contestant.ts';
import { sumsOf } from './sumsOf.ts';

/** Invented families of two adults around every line; the same on each run. */
export function households(count: number): Family[] {
  let state = 20_240_325;
  /** mulberry32: small, and even in its low bits. */
  const random = (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return Array.from({ length: count }, () => {
    const income = random(6_000_000);
    const deducted = random(4) === 0 ? random(600_000) : 0;
    const spent = random(3) === 0 ? random(6_000_000) : 0;
    const assets = {
      financial: random(6) === 0 ? random(7_000_000) : 0,
      vehicles: random(8) === 0 ? [{ value: random(1_800_000), necessity: false }] : [],
      homes: random(12) === 0 ? 2 : 1,
      enterprise: 0,
    };
    const other = random(10) === 0;
    const facts = exampleHousehold({
      members: [exampleMember('p1'), exampleMember('p2', { relation: 'spouse', sex: 'female' })],
      income: [wage('p1', income)],
      monthWindow: { ...nothingSpent, medical: deducted },
      dateWindow: { ...nothingSpent, medical: spent },
      assets,
      otherHardship: other ? { document: 'invented', clause: '1' } : 'none',
    });
    return { facts, sums: sumsOf(facts) };
  });
}
