import type { StagedRoll } from './stageRoll.ts';

/** Lines that one worker takes at a time: about as many households as a transaction holds. */
const linesAtOnce = 10;
const width = 4;

/** Hands the lines of a roll to a few workers, some at a time; none is taken twice. */
export async function workThrough(
  lines: StagedRoll['lines'],
  take: (some: [line: number, content: string][]) => Promise<void>,
): Promise<void> {
  const iterator = lines[Symbol.asyncIterator]();
  const next = async () => {
    const some: [number, string][] = [];
    while (some.length < linesAtOnce) {
      const line = await iterator.next();
      if (line.done) break;
      some.push(line.value);
    }
    return some;
  };
  const work = async () => {
    for (let some = await next(); some.length > 0; some = await next()) await take(some);
  };
  await Promise.all(Array.from({ length: width }, work));
}
