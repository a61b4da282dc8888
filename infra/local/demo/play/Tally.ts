/** What the players have done, for the bars and the summary. Counts only. */
export interface Tally {
  readonly tasks: Map<string, number>;
  readonly refusedAttempts: string[];
  applications: number;
  repeated: number;
  /** Applications. */
  readonly objections: Set<string>;
  readonly withdrawals: Set<string>;
  returned: number;
  clockMoves: number;
}

export const createTally = (): Tally => ({
  tasks: new Map(),
  refusedAttempts: [],
  applications: 0,
  repeated: 0,
  objections: new Set(),
  withdrawals: new Set(),
  returned: 0,
  clockMoves: 0,
});

export const tasksDone = ({ tasks }: Tally): number => [...tasks.values()].reduce((sum, count) => sum + count, 0);
