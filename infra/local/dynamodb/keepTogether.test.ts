import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { startEmulator } from './startEmulator.ts';

const processorsOf = (status: string) => /^Cpus_allowed_list:\s*(.*)$/m.exec(readFileSync(status, 'utf8'))?.[1];

it('keeps the threads that serve a request on one processor, and leaves the compilers free', async () => {
  const emulator = await startEmulator({ inMemory: true, lasting: true });
  onTestFinished(() => emulator.close());
  const tasks = `/proc/${emulator.pid}/task`;
  const threads = readdirSync(tasks).map((id) => ({
    name: readFileSync(`${tasks}/${id}/comm`, 'utf8').trim(),
    processors: processorsOf(`${tasks}/${id}/status`),
  }));
  const all = processorsOf('/proc/self/status') ?? '';
  const serving = threads.filter(({ name }) => /^(qtp|SQLiteQueue)/.test(name));
  expect(serving.length).toBeGreaterThan(1);
  expect(new Set(serving.map(({ processors }) => processors))).toEqual(new Set([/\d+$/.exec(all)?.[0]]));
  const compilers = threads.filter(({ name }) => /^C[12] /.test(name));
  expect(compilers.length).toBeGreaterThan(0);
  expect(new Set(compilers.map(({ processors }) => processors))).toEqual(new Set([all]));
});
