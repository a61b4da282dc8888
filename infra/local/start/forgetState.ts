import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';

/**
 * Deletes what an earlier run left, after asking.
 * @returns false when the answer was no
 */
export const forgetState = async (stateDirectory: string, { yes }: { yes: boolean }): Promise<boolean> => {
  if (!existsSync(stateDirectory)) return true;
  if (!yes && !(await confirmed(`Forget every case in ${stateDirectory}? [y/N] `))) return false;
  rmSync(stateDirectory, { recursive: true, force: true });
  return true;
};

const confirmed = async (question: string): Promise<boolean> => {
  if (!process.stdin.isTTY) {
    console.error('Nobody is there to be asked: add --yes to forget the old state.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
};
