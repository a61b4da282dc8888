import { TokenBucket } from './TokenBucket.ts';

export type QuotaProfile = 'large' | 'cn' | 'off';

export interface Quotas {
  transitions?: TokenBucket;
  starts?: TokenBucket;
}

/** AWS's default quotas of a large region and of a region in China: StateTransition and StartExecution, burst and refill. */
const profiles = {
  large: { transitions: [5000, 5000], starts: [1300, 300] },
  cn: { transitions: [800, 500], starts: [500, 150] },
} as const;

export function createQuotas(profile: QuotaProfile): Quotas {
  if (profile === 'off') return {};
  const { transitions, starts } = profiles[profile];
  const bucket = ([burst, perSecond]: readonly [number, number]): TokenBucket => new TokenBucket(burst, perSecond);
  return { transitions: bucket(transitions), starts: bucket(starts) };
}
