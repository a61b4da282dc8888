import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOrphan } from './endOrphan.ts';
import { freePort } from './freePort.ts';
import { keepTogether } from './keepTogether.ts';
import { UNSIGNED } from './unsigned.ts';

/** `lasting`: memory that is worked on for minutes, not for one test. */
export type Storage = { directory: string } | { inMemory: true; lasting?: boolean };

export interface Emulator {
  port: number;
  pid: number;
  close(): Promise<void>;
}

const home = join(
  dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')),
  'emulator',
);

/** Kills Java as soon as this process is gone, however it ended: the kernel then closes descriptor 3. */
const JAVA_ENDS_WITH_US = '(cat <&3 >/dev/null; grep -q DynamoDBLocal /proc/$$/cmdline && kill -9 $$) & exec "$@" 3<&-';

/** Starts DynamoDB Local (Java) on a free port and waits until it answers. */
export async function startEmulator(storage: Storage): Promise<Emulator> {
  const directory = 'directory' in storage ? resolve(storage.directory) : undefined;
  const pidFile = directory && join(directory, 'emulator.pid');
  if (directory && pidFile) {
    mkdirSync(directory, { recursive: true });
    await endOrphan(pidFile, directory);
  }
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const brief = 'inMemory' in storage && !storage.lasting;
    const java = launch(port, directory, brief);
    if (pidFile) writeFileSync(pidFile, String(java.process.pid));
    if (await answers(port, java)) {
      const pid = java.process.pid as number;
      // Of several at once, as tests have them, each may run where there is room.
      if (!brief) await keepTogether(pid);
      return { port, pid, close: () => end(java.process, pidFile) };
    }
    if (attempt === 3)
      throw new Error(`DynamoDB Local did not start: ${java.said() || 'is Java 17 or newer installed?'}`);
  }
}

function launch(port: number, directory: string | undefined, brief: boolean) {
  const command = [
    'java',
    '-XX:+UseSerialGC',
    // The full compiler gives a third more transactions a second, but starts half a second later: not worth it for a test.
    // A large young generation spares it a twentieth of its processor time, and is not worth its memory for a test either.
    ...(brief ? ['-XX:TieredStopAtLevel=1'] : ['-Xmn512m']),
    `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(home, 'DynamoDBLocal.jar'),
    ...['-port', String(port), '-sharedDb', '-disableTelemetry'],
    ...(directory ? ['-dbPath', directory] : ['-inMemory']),
  ];
  const child = spawn('/bin/sh', ['-c', JAVA_ENDS_WITH_US, 'sh', ...command], {
    detached: true,
    // It leaves a file of metadata where it is started.
    cwd: directory ?? tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return { process: child as ChildProcess, said: () => said.trim() };
}

async function answers(port: number, java: ReturnType<typeof launch>): Promise<boolean> {
  const giveUpAt = performance.now() + 60_000;
  while (performance.now() < giveUpAt) {
    if (java.process.exitCode !== null || java.process.signalCode !== null) return false;
    const answer = await fetch(`http://127.0.0.1:${port}`, {
      method: 'POST',
      headers: { ...UNSIGNED, 'x-amz-target': 'DynamoDB_20120810.ListTables' },
      body: '{}',
    }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    await sleep(20);
  }
  java.process.kill('SIGKILL');
  return false;
}

async function end(java: ChildProcess, pidFile: string | undefined): Promise<void> {
  if (java.exitCode === null && java.signalCode === null) {
    const exited = new Promise((done) => java.once('exit', done));
    java.kill(pidFile ? 'SIGTERM' : 'SIGKILL');
    const late = setTimeout(() => java.kill('SIGKILL'), 3000);
    await exited;
    clearTimeout(late);
  }
  java.stdio[3]?.destroy();
  if (pidFile && existsSync(pidFile) && readFileSync(pidFile, 'utf8') === String(java.pid)) rmSync(pidFile);
}
