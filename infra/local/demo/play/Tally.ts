/** What the players have done, for the bars and the summary. Counts only. */
export interface Tally {
  readonly tasks: Map<string, number>;
  readonly refusedAttempts: string[];
  applications: number;
  repeated: number;
  objections: number;
  withdrawals: number;
  returned: number;
  clockMoves: number;
}

export const createTally = (): Tally => ({
  tasks: new Map(),
  refusedAttempts: [],
  applications: 0,
  repeated: 0,
  objections: 0,
  withdrawals: 0,
  returned: 0,
  clockMoves: 0,
});

export const tasksDone = ({ tasks }: Tally): number => [...tasks.values()].reduce((sum, count) => sum + count, 0);
