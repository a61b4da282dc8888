import type { StreamRecord } from './openStreams.ts';

interface Answer {
  Records?: StreamRecord[];
  NextShardIterator?: string;
}

export interface SharedReads {
  /** What was read from that position before, or what `ask` reads now. */
  read(position: string, ask: () => Promise<Answer>): Promise<Answer>;
  /** Whether somebody has read from that position. */
  knows(position: string): boolean;
}

/** Records; how far one reader may run ahead of another and still spare it the read. */
const kept = 5000;

/**
 * Lets the readers of one stream share what one of them has read: records after a position never change. An answer
 * without records is not shared, since there may be some by now.
 */
export function shareReads(): SharedReads {
  const answers = new Map<string, Answer>();
  let records = 0;
  const keep = (position: string, answer: Answer) => {
    answers.set(position, answer);
    records += answer.Records?.length ?? 0;
    for (const [oldest, { Records = [] }] of answers) {
      if (records <= kept) return;
      answers.delete(oldest);
      records -= Records.length;
    }
  };
  return {
    knows: (position) => answers.has(position),
    async read(position, ask) {
      const known = answers.get(position);
      if (known) return known;
      const answer = await ask();
      if (!answer.Records?.length) return answer;
      if (!answers.has(position)) keep(position, answer);
      return answer;
    },
  };
}
