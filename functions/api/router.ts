import type { Method, Operation } from '../../shared/api/operation.ts';

export type Match<O> =
  | { kind: 'found'; operation: O; params: Record<string, string> }
  | { kind: 'other-method'; allowed: Method[] }
  | { kind: 'unknown' };

/** Finds the operation of a request. Segments of a path are compared as they were sent, then decoded. */
export function createRouter<O extends Operation>(operations: readonly O[]) {
  const routes = operations.map((operation) => ({ operation, segments: operation.path.split('/').slice(1) }));
  return (method: string, path: string): Match<O> => {
    const sent = path.split('/').slice(1);
    const fitting = routes.filter(({ segments }) => fits(segments, sent));
    if (fitting.length === 0) return { kind: 'unknown' };
    const route = fitting.find(({ operation }) => operation.method === method);
    if (!route) return { kind: 'other-method', allowed: fitting.map(({ operation }) => operation.method) };
    const params = paramsOf(route.segments, sent);
    return params ? { kind: 'found', operation: route.operation, params } : { kind: 'unknown' };
  };
}

const nameOf = (segment: string) => (segment.startsWith('{') ? segment.slice(1, -1) : undefined);

const fits = (segments: string[], sent: string[]) =>
  segments.length === sent.length &&
  segments.every((segment, i) => nameOf(segment) !== undefined || segment === sent[i]);

function paramsOf(segments: string[], sent: string[]): Record<string, string> | undefined {
  try {
    return Object.fromEntries(
      segments.flatMap((segment, i) => {
        const name = nameOf(segment);
        return name === undefined ? [] : [[name, decodeURIComponent(sent[i] ?? '')]];
      }),
    );
  } catch {
    return undefined;
  }
}
