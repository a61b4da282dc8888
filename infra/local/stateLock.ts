import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalCloudRefusal } from './assembly/LocalCloudRefusal.ts';

/** Keeps two local clouds from sharing one state directory. */
export const lockState = (stateDirectory: string): { release(): void } => {
  mkdirSync(stateDirectory, { recursive: true });
  const file = join(stateDirectory, 'cloud.pid');
  const holder = holderOf(file);
  if (holder !== undefined) {
    throw new LocalCloudRefusal(`Doudi already runs on ${stateDirectory}, as process ${holder}: end it first.`);
  }
  writeFileSync(file, `${process.pid} ${startOf(process.pid)}`);
  return { release: () => rmSync(file, { force: true }) };
};

/** The process that wrote the file, while it runs. */
const holderOf = (file: string): number | undefined => {
  try {
    const [pid, start] = readFileSync(file, 'utf8').split(' ');
    return startOf(Number(pid)) === start ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
};

/** When a process started, in clock ticks since boot: tells it from a later one with the same number. */
const startOf = (pid: number): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
  } catch {
    return undefined;
  }
};
