import type { Instant } from '../time/index.ts';

export const now = (): Instant => new Date().toISOString();
