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

/** A bug. Long digits are blotted out, in case a message quotes what somebody typed. */
export function logFault(log: Log, requestId: string, error: unknown): void {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error('something thrown is no error');
  const frames = stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
  log(JSON.stringify({ level: 'ERROR', message: blot(message).slice(0, 500), error: name, requestId, frames }));
}

const blot = (text: string): string => text.replace(/\d{7,}[\dXx]?/g, '#');
