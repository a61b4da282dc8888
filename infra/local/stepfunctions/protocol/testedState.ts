import type { Failure } from '../frames/Execution.ts';
import { matches, retryDelay } from '../interpreter/failState.ts';
import type { Run } from '../interpreter/Run.ts';
import type { State } from '../parser/states.ts';

/** The failure that the state itself met, as the events show it. */
export const failureIn = (run: Run): Failure | undefined => detailsOf(run, /^(EvaluationFailed|ExecutionFailed)$/);

interface Tested {
  input: string;
  inspectionLevel: 'INFO' | 'DEBUG' | 'TRACE';
}

/** TestState's answer: what became of the state, and what it looked like inside. */
export function answer(run: Run, state: State, name: string, tested: Tested, failure: Failure | undefined): object {
  const [frame] = run.execution.frames.values();
  const ended = run.effects.find((effect) => effect.kind === 'end');
  const retrying = frame?.phase === 'retry';
  const failed = ended && ended.status !== 'SUCCEEDED';
  const status = retrying ? 'RETRIABLE' : failed ? 'FAILED' : failure ? 'CAUGHT_ERROR' : 'SUCCEEDED';
  const left = status === 'SUCCEEDED' || status === 'CAUGHT_ERROR';
  // The evaluated Arguments and the raw result, as the events show them.
  const scheduled = detailsOf(run, /Scheduled$/);
  const inspectionData = {
    input: tested.input,
    afterArguments: scheduled?.parameters ?? scheduled?.input,
    result: detailsOf(run, /^(Task|LambdaFunction)Succeeded$/)?.output,
    variables: frame?.variables || undefined,
    errorDetails: failure && errorDetails(state, status, failure, frame?.retries ?? []),
  };
  return {
    status,
    output: left ? (detailsOf(run, /StateExited$/)?.output ?? tested.input) : undefined,
    error: failure?.error,
    cause: failure?.cause,
    nextState: frame?.phase === 'ready' && frame.state !== name ? frame.state : undefined,
    inspectionData: tested.inspectionLevel === 'INFO' ? undefined : inspectionData,
  };
}

function errorDetails(state: State, status: string, failure: Failure, retries: number[]): object {
  const indexOf = (rules: { ErrorEquals: string[] }[]): number => rules.findIndex((rule) => matches(rule, failure));
  if (status === 'CAUGHT_ERROR' && 'Catch' in state) return { catchIndex: indexOf(state.Catch) };
  if (status !== 'RETRIABLE' || !('Retry' in state)) return {};
  const retryIndex = indexOf(state.Retry);
  const rule = state.Retry[retryIndex];
  const used = (retries[retryIndex] ?? 1) - 1;
  return { retryIndex, retryBackoffIntervalSeconds: rule ? retryDelay(rule, used, () => 1) : 0 };
}

/** Of the first event of such a type. */
function detailsOf(run: Run, type: RegExp): Record<string, string> | undefined {
  const events = run.events.map((text) => JSON.parse(text) as { type: string } & Record<string, never>);
  const event = events.find((event) => type.test(event.type));
  const name = event && Object.keys(event).find((key) => key.endsWith('EventDetails'));
  return name === undefined ? undefined : event?.[name];
}
