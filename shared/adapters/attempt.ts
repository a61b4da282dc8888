/** Does a piece of work that is not to stop the next; nothing comes back of one that failed. */
export type Attempt = <Answer>(what: string, work: () => Promise<Answer>) => Promise<Answer | undefined>;

/** Lets the first failure out. */
export const atOnce: Attempt = (_, work) => work();
