import type { StreamRecord } from './openStreams.ts';

interface Answer {
  Records?: StreamRecord[];
  NextShardIterator?: string;
}

export interface SharedReads {
  /** What was read from that position before, or what `ask` reads now. */
  read(position: string, ask: () => Promise<Answer>): Promise<Answer>;
}

/** How far one reader may run ahead of another and still spare it the read. */
const kept = 32;

/**
 * Lets the readers of one stream share what one of them has read: records after a position never change. An answer
 * without records is not shared, since there may be some by now.
 */
export function shareReads(): SharedReads {
  const answers = new Map<string, Answer>();
  return {
    async read(position, ask) {
      const known = answers.get(position);
      if (known) return known;
      const answer = await ask();
      if (!answer.Records?.length) return answer;
      answers.set(position, answer);
      const oldest = answers.keys().next();
      if (answers.size > kept && !oldest.done) answers.delete(oldest.value);
      return answer;
    },
  };
}
