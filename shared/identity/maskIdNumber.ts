import type { IdNumber } from './idNumber.ts';

/** `340404********1234` as it may stand on a screen of somebody without the right to the whole number. */
export const maskIdNumber = (idNumber: IdNumber): string => `${idNumber.slice(0, 6)}********${idNumber.slice(14)}`;
