import { fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Environment } from './Environment.ts';
import type { EnvironmentStart, FromEnvironment } from './messages.ts';

/** A process of its own: ending a thread inside a native addon would end the whole local cloud. */
export const startFork = (
  start: EnvironmentStart,
  variables: Readonly<Record<string, string>>,
  offset: number,
): Environment => {
  const child = fork(fileURLToPath(new URL('fork.ts', import.meta.url)), [JSON.stringify({ start, offset })], {
    env: { ...variables },
    execArgv: ['--no-warnings', `--max-old-space-size=${start.memory}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    stdout: child.stdout as Readable,
    stderr: child.stderr as Readable,
    send: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as FromEnvironment)),
    onExit: (listener) =>
      child.once('exit', (code, signal) =>
        listener({
          errorType: 'Runtime.ExitError',
          errorMessage: `Runtime exited with ${signal ? `signal ${signal}` : `status ${code}`}`,
        }),
      ),
    end: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
