import { type Instant, toMillis } from '../time/index.ts';

export const daysSince = (then: Instant, now: Instant): number => (toMillis(now) - toMillis(then)) / 86_400_000;
