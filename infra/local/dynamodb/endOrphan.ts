import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ends the emulator that an earlier, killed run left behind on this directory: two on one database file corrupt it. */
export async function endOrphan(pidFile: string, directory: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (isEmulatorOf(pid, directory)) {
    process.kill(pid, 'SIGKILL');
    while (isEmulatorOf(pid, directory)) await sleep(10);
  }
  rmSync(pidFile, { force: true });
}

/** A pid is reused by strangers after a reboot: only the command line tells. */
function isEmulatorOf(pid: number, directory: string): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 1) return false;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.some((word) => word.endsWith('DynamoDBLocal.jar')) && words.includes(directory);
  } catch {
    return false;
  }
}
