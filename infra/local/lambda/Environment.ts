import type { Readable } from 'node:stream';
import type { FunctionError } from './FunctionError.ts';
import type { FromEnvironment, ToEnvironment } from './messages.ts';

/** One execution environment: a thread, or a process when the asset has a native addon. */
export interface Environment {
  readonly stdout: Readable;
  readonly stderr: Readable;
  send(message: ToEnvironment): void;
  onMessage(listener: (message: FromEnvironment) => void): void;
  /** Called once, when the environment is gone; the error is what an invocation under way ends with. */
  onExit(listener: (error: FunctionError) => void): void;
  /** Ends it whatever it does. */
  end(): Promise<void>;
}
