import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

interface Entry {
  parent: number;
  ticks: number;
}

function readProcess(pid: string): Entry | undefined {
  try {
    // The name in brackets may hold blanks: the fields are counted behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

/** CPU seconds that a process and everything that it has started have used so far. */
export function cpuOfTree(root: number): number {
  const all = new Map<number, Entry>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const entry = readProcess(pid);
    if (entry) all.set(Number(pid), entry);
  }
  const below = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = all.get(at)?.parent)
      if (at === root) return true;
    return false;
  };
  return [...all].filter(([pid]) => below(pid)).reduce((sum, [, { ticks }]) => sum + ticks / ticksPerSecond, 0);
}
