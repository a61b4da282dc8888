/** Lets warnings in only as fast as officers get done with them, as the capacity of a township does. */
export interface Meter {
  /** Resolves once so many more may come in. */
  admit(count: number): Promise<void>;
  done(): void;
}

/** @param most warnings that are open at the same time */
export function createMeter(most: number): Meter {
  let open = 0;
  const waiting: (() => void)[] = [];
  return {
    async admit(count) {
      while (open > 0 && open + count > most) await new Promise<void>((resolve) => waiting.push(resolve));
      open += count;
    },
    done() {
      open -= 1;
      for (const resume of waiting.splice(0)) resume();
    },
  };
}
