const everyMs = 2000;
const shown = 12;

export interface MemorySamples {
  /** MB of the process with the whole local cloud but its Java, at even distances over the run. */
  resident: number[];
  heap: number[];
  /** Mean of the last quarter over that of the second: about 1 where memory is flat. */
  growth: number;
}

/** Looks at this process's memory until `stop`. */
export function sampleMemory(): { stop(): MemorySamples } {
  const samples: NodeJS.MemoryUsage[] = [process.memoryUsage()];
  const timer = setInterval(() => samples.push(process.memoryUsage()), everyMs);
  return {
    stop() {
      clearInterval(timer);
      samples.push(process.memoryUsage());
      const quarter = (from: number) =>
        samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * (from + 0.25)));
      const step = Math.max(1, Math.floor(samples.length / shown));
      const some = samples.filter((_, index) => index % step === 0);
      return {
        resident: some.map(({ rss }) => megabytes(rss)),
        heap: some.map(({ heapUsed }) => megabytes(heapUsed)),
        growth: Math.round((100 * mean(quarter(0.75))) / mean(quarter(0.25))) / 100,
      };
    },
  };
}

const mean = (samples: readonly NodeJS.MemoryUsage[]) =>
  samples.reduce((sum, { rss }) => sum + rss, 0) / Math.max(1, samples.length);

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
