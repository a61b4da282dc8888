/** Something that feeds a function with batches. */
export interface EventSource {
  readonly name: string;
  /** Whether it lets what comes in lie for a while, to hand over more of it at once. */
  readonly gathers: boolean;
  /** Whether nothing is waiting or under way; asks the source itself, so that nothing just written is missed. */
  idle(): Promise<boolean>;
  close(): Promise<void>;
}
