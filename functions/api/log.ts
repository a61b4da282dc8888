import { describeFault } from '../../shared/adapters/describeFault.ts';

export interface RequestLog {
  requestId: string;
  traceId?: string;
  parentId?: string;
  operation?: string;
  status: number;
  code?: string;
  principal?: string;
  ms: number;
}

/** Takes one line. */
export type Log = (line: string) => void;

/** One line for each request, with ids only: never a path, a query, a body or a name. */
export function logRequest(log: Log, entry: RequestLog): void {
  log(JSON.stringify({ level: entry.status >= 500 ? 'ERROR' : 'INFO', message: 'request', ...entry }));
}

/** A bug. */
export function logFault(log: Log, requestId: string, fault: unknown): void {
  log(JSON.stringify({ level: 'ERROR', ...describeFault(fault), requestId }));
}
