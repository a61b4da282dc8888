export type QuotaProfile = 'large' | 'cn' | 'off';

/** AWS's default quotas of a large region and of a region in China: StateTransition and StartExecution, burst and refill. */
const profiles = {
  large: { transitions: [5000, 5000], starts: [1300, 300] },
  cn: { transitions: [800, 500], starts: [500, 150] },
} as const;

export function createQuotas(profile: QuotaProfile): { transitions?: TokenBucket; starts?: TokenBucket } {
  if (profile === 'off') return {};
  const { transitions, starts } = profiles[profile];
  return { transitions: tokenBucket(transitions), starts: tokenBucket(starts) };
}

type TokenBucket = ReturnType<typeof tokenBucket>;

/** AWS's throttle: `burst` at once, then `perSecond`. Real time: a moved clock earns nothing. */
export function tokenBucket([burst, perSecond]: readonly [burst: number, perSecond: number]) {
  let tokens = burst;
  let filledAt = performance.now();

  const take = (): boolean => {
    const now = performance.now();
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };

  const wait = async (): Promise<void> => {
    do await new Promise((resolve) => setTimeout(resolve, Math.max(5, 1000 / perSecond)));
    while (!take());
  };

  /** `admit` takes one, now or when it is refilled. */
  return { take, admit: () => (take() ? undefined : wait()) };
}
