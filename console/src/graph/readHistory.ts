import type { HistoryEvent } from '../../../shared/client/index.ts';

/** One stay in a state. */
export interface Visit {
  state: string;
  type: string;
  enteredAt: string;
  exitedAt?: string;
  status: 'running' | 'succeeded' | 'failed' | 'stopped';
  /** Attempts of its task beyond the first. */
  retries: number;
  error?: string;
  cause?: string;
  input?: string;
  output?: string;
  /** Of a Map: how its iterations stand. */
  iterations?: { started: number; succeeded: number; failed: number; of?: number };
  /** A Map whose items are executions of their own: the history of this one does not tell how they stand. */
  distributed?: true;
  /** Of an inline Map: each of its iterations that has begun. */
  each?: Iteration[];
  /** The iteration of an inline Map that the stay belongs to: the Map's stay by its first event. */
  within?: { map: number; index: number };
  firstEvent: number;
}

export interface Iteration {
  index: number;
  status: 'running' | 'succeeded' | 'failed';
}

export interface Reading {
  visits: Visit[];
  /** Transitions that were taken: `from → to`, by names of states; '' is the start. */
  taken: ReadonlySet<string>;
}

type Details = Record<string, unknown>;
const detailsOf = (event: HistoryEvent): Details => {
  const key = Object.keys(event).find((name) => name.endsWith('EventDetails'));
  return ((key ? event[key] : undefined) as Details) ?? {};
};
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** `Parent → child`, as a key. */
export const edgeKey = (from: string, to: string): string => `${from} → ${to}`;

/** What a history says of each state: entered, left, tried again, failed. Events are in order, the oldest first. */
export function readHistory(events: readonly HistoryEvent[]): Reading {
  const byId = new Map(events.map((event) => [event.id, event]));
  const visits: Visit[] = [];
  const taken = new Set<string>();
  /** The stay that an event belongs to, found by walking back along `previousEventId`. */
  const openBy = new Map<number, Visit>();
  const visitOf = (event: HistoryEvent): Visit | undefined => {
    for (let at: HistoryEvent | undefined = event; at; at = byId.get(at.previousEventId ?? 0)) {
      const visit = openBy.get(at.id);
      if (visit) return visit;
      if (at.id !== event.id && at.type.endsWith('StateExited')) return undefined;
    }
    return undefined;
  };
  for (const event of events) {
    const details = detailsOf(event);
    if (event.type.endsWith('StateEntered')) {
      const state = text(details.name) ?? '';
      const visit: Visit = {
        state,
        type: event.type.replace('StateEntered', ''),
        enteredAt: event.timestamp,
        status: 'running',
        retries: 0,
        firstEvent: event.id,
        ...(text(details.input) !== undefined && { input: text(details.input) as string }),
      };
      const iteration = iterationOf(event, byId);
      const map = iteration && visitOf(iteration);
      if (map) visit.within = { map: map.firstEvent, index: Number(detailsOf(iteration).index) };
      visits.push(visit);
      openBy.set(event.id, visit);
      taken.add(edgeKey(originOf(event, byId), state));
    } else if (event.type.endsWith('StateExited')) {
      const name = text(details.name);
      const visit = lastOpen(visits, name);
      if (!visit) continue;
      visit.exitedAt = event.timestamp;
      if (visit.status === 'running') visit.status = 'succeeded';
      const output = text(details.output);
      if (output !== undefined) visit.output = output;
    } else if (/^(MapIteration|MapRun)/.test(event.type) || event.type === 'MapStateStarted') {
      countIterations(event, details, visits, visitOf(event));
    } else if (/(Failed|TimedOut|Aborted)$/.test(event.type) && !event.type.startsWith('Execution')) {
      const visit = visitOf(event);
      if (!visit) continue;
      visit.retries += /^(Task|LambdaFunction|Activity)/.test(event.type) ? 1 : 0;
      const error = text(details.error);
      if (error) visit.error = error;
      const cause = text(details.cause);
      if (cause) visit.cause = cause;
    } else if (/^Execution(Failed|TimedOut|Aborted)$/.test(event.type)) {
      for (const visit of visits) {
        if (visit.exitedAt) continue;
        visit.exitedAt = event.timestamp;
        visit.status = event.type === 'ExecutionAborted' ? 'stopped' : 'failed';
        const error = text(details.error);
        if (error && !visit.error) visit.error = error;
      }
    } else if (event.type === 'ExecutionRedriven') {
      const failed = visits.findLast(({ status }) => status === 'failed' || status === 'stopped');
      if (failed) failed.retries += 1;
    }
  }
  for (const visit of visits) if (visit.distributed) delete visit.iterations;
  // The attempt that failed last and was not tried again is no retry.
  for (const visit of visits) if (visit.status === 'failed') visit.retries = Math.max(0, visit.retries - 1);
  return { visits, taken };
}

const lastOpen = (visits: readonly Visit[], state: string | undefined): Visit | undefined =>
  visits.findLast((visit) => visit.state === state && visit.exitedAt === undefined);

/** The event by which the innermost iteration of an inline Map began that this event is part of. */
function iterationOf(event: HistoryEvent, byId: ReadonlyMap<number, HistoryEvent>): HistoryEvent | undefined {
  let ended = 0;
  for (let at = byId.get(event.previousEventId ?? 0); at; at = byId.get(at.previousEventId ?? 0)) {
    if (/^MapIteration(Succeeded|Failed|Aborted)$/.test(at.type)) ended++;
    if (at.type === 'MapIterationStarted' && ended-- === 0) return at;
  }
  return undefined;
}

/** The state that was left just before, along the events' own order; '' at the start of a machine, branch or iteration. */
function originOf(event: HistoryEvent, byId: ReadonlyMap<number, HistoryEvent>): string {
  for (let at = byId.get(event.previousEventId ?? 0); at; at = byId.get(at.previousEventId ?? 0)) {
    if (at.type.endsWith('StateExited')) return text(detailsOf(at).name) ?? '';
    if (/^(ExecutionStarted|ParallelStateStarted|MapIterationStarted|MapStateStarted)$/.test(at.type)) return '';
    if (/StateEntered$/.test(at.type)) return text(detailsOf(at).name) ?? '';
  }
  return '';
}

function countIterations(
  event: HistoryEvent,
  details: Details,
  visits: readonly Visit[],
  near: Visit | undefined,
): void {
  const visit = lastOpen(visits, text(details.name)) ?? near;
  if (!visit) return;
  if (event.type === 'MapRunStarted') visit.distributed = true;
  visit.iterations ??= { started: 0, succeeded: 0, failed: 0 };
  if (event.type === 'MapStateStarted' && typeof details.length === 'number') visit.iterations.of = details.length;
  const index = Number(details.index);
  if (event.type === 'MapIterationStarted') {
    visit.iterations.started++;
    visit.each = [...(visit.each ?? []), { index, status: 'running' }];
  }
  const end = (status: Iteration['status']): void => {
    const open = visit.each?.findLast((each) => each.index === index && each.status === 'running');
    if (open) open.status = status;
  };
  if (event.type === 'MapIterationSucceeded') {
    visit.iterations.succeeded++;
    end('succeeded');
  }
  if (/^MapIteration(Failed|Aborted)$/.test(event.type)) {
    visit.iterations.failed++;
    end('failed');
  }
}

/** How one state stands after all its stays. */
export interface Standing {
  status: Visit['status'];
  visits: number;
  retries: number;
  iterations?: Visit['iterations'];
  running: number;
}

export function standings(visits: readonly Visit[]): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const visit of visits) {
    const before = found.get(visit.state);
    const running = (before?.running ?? 0) + (visit.status === 'running' ? 1 : 0);
    found.set(visit.state, {
      status: running > 0 ? 'running' : visit.status,
      visits: (before?.visits ?? 0) + 1,
      retries: (before?.retries ?? 0) + visit.retries,
      running,
      ...((visit.iterations ?? before?.iterations) && { iterations: visit.iterations ?? before?.iterations }),
    });
  }
  return found;
}
