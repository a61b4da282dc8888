import type { FunctionError } from './FunctionError.ts';

/** What an environment is started with. */
export interface EnvironmentStart {
  /** path of the module, without extension, and the name of its export */
  modulePath: string;
  exportName: string;
  functionName: string;
  functionArn: string;
  memory: number;
}

export interface Invoke {
  kind: 'invoke';
  requestId: string;
  /** JSON */
  payload: string;
  /** ms */
  timeout: number;
}

/** Sent to environments that cannot see the shared memory of the clock. */
interface ClockMoved {
  kind: 'clock';
  offset: number;
}

export type ToEnvironment = Invoke | ClockMoved;

export type FromEnvironment =
  | { kind: 'ready' }
  | { kind: 'failed-to-start'; error: FunctionError }
  | { kind: 'answer'; payload: string }
  | { kind: 'error'; error: FunctionError };
