/** AWS's throttle: `burst` at once, then `perSecond`. Real time: a moved clock earns nothing. */
export class TokenBucket {
  private readonly perSecond: number;
  private readonly burst: number;
  private tokens: number;
  private filledAt = performance.now();

  constructor(burst: number, perSecond: number) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.tokens = burst;
  }

  take(): boolean {
    if (this.tokens < 1) this.refill();
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  /** Takes one, now or when it is refilled. */
  admit(): Promise<void> | undefined {
    return this.take() ? undefined : this.wait();
  }

  private async wait(): Promise<void> {
    do {
      await new Promise((resolve) => setTimeout(resolve, Math.max(5, 1000 / this.perSecond)));
    } while (!this.take());
  }

  private refill(): void {
    const now = performance.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.filledAt) / 1000) * this.perSecond);
    this.filledAt = now;
  }
}
