import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
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
  const processor = lastOf(await readFile(`/proc/${pid}/status`, 'utf8'));
  const keep = async (thread: string) => {
    if (handingOver.test(await readFile(`/proc/${pid}/task/${thread}/comm`, 'utf8')))
      await run('taskset', ['-p', '-c', processor, thread]);
  };
  const threads = await readdir(`/proc/${pid}/task`);
  await Promise.all(threads.map((thread) => keep(thread).catch(unlessGone)));
}

/** The last of the processors on which a process may run. */
function lastOf(status: string): string {
  const [, last] = /^Cpus_allowed_list:.*?(\d+)$/m.exec(status) ?? [];
  if (last === undefined) throw new Error('Linux did not say on which processors a process may run');
  return last;
}

/** Codes of a missing file, of a thread that ended while its file was read, and of `taskset` for one that is gone. */
const gone: ReadonlySet<unknown> = new Set(['ENOENT', 'ESRCH', 1]);

/** No `taskset` on this machine, or a thread that has ended since. */
function unlessGone(error: { code?: unknown }): void {
  if (!gone.has(error.code)) throw error;
}
