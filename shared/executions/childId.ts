/** One of the executions that a Distributed Map has started for a run. */
export interface ChildOfRun {
  runId: string;
  /** Label of the Map state. */
  label: string;
  name: string;
}

/** `run-…~freeze~name`; what has no such parts is no child. */
export function parseChildId(id: string): ChildOfRun | undefined {
  const [, runId, label, name] = /^([\w-]+)~([\w-]+)~([\w-]+)$/.exec(id) ?? [];
  return runId && label && name ? { runId, label, name } : undefined;
}

export const childIdOf = ({ runId, label, name }: ChildOfRun): string => `${runId}~${label}~${name}`;
