import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The emulator's threads that hand every request and every record to one another: its server's, and the one of SQLite. */
const handingOver = /^(qtp|SQLiteQueue)/;

/**
 * Keeps these threads on one processor: whoever waits there goes on as soon as the other rests, while one on another
 * processor is first sent an interrupt, and finds nothing in its cache. Compilers and collector stay where there is room;
 * threads that the server starts later are with those that start them. Without `taskset` all stays as it is.
 */
export async function keepTogether(pid: number): Promise<void> {
  const tasks = `/proc/${pid}/task`;
  const processor = lastOf(readFileSync(`/proc/${pid}/status`, 'utf8'));
  const threads = readdirSync(tasks).filter((id) => handingOver.test(readFileSync(`${tasks}/${id}/comm`, 'utf8')));
  await Promise.all(threads.map((id) => run('taskset', ['-p', '-c', processor, id]).catch(unlessGone)));
}

/** The last of the processors on which a process may run. */
function lastOf(status: string): string {
  const [, last] = /^Cpus_allowed_list:.*?(\d+)$/m.exec(status) ?? [];
  if (last === undefined) throw new Error('Linux did not say on which processors a process may run');
  return last;
}

/** No `taskset` on this machine, or a thread that has ended since. */
function unlessGone(error: { code?: unknown }): void {
  if (error.code !== 'ENOENT' && error.code !== 1) throw error;
}
