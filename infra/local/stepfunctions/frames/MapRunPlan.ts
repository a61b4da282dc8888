/** All that a map run needs to know; it is the argument of the frame's intent, so a restart finds it again. */
export interface MapRunPlan {
  arn: string;
  label: string;
  block: number;
  concurrency: number;
  toleratedCount: number;
  toleratedPercentage: number;
  source:
    | { items: unknown[] }
    | {
        action: string;
        arguments: Record<string, unknown>;
        inputType: string;
        csvHeaders?: string[] | undefined;
        csvDelimiter: string;
        maxItems: number;
      };
  batch?: { maxItems: number; maxBytes: number; input?: unknown };
  writer?: { arguments: Record<string, unknown>; transformation: 'NONE' | 'COMPACT' | 'FLATTEN'; jsonl: boolean };
}
