import type { Failure } from '../../frames/Execution.ts';
import { matches, retryDelay } from '../../interpreter/failState.ts';
import type { Run } from '../../interpreter/Run.ts';
import type { State } from '../../parser/model.ts';

/** The failure that the state itself met, as the events show it. */
export function failureIn(run: Run): Failure | undefined {
  const event = events(run).find(({ type }) => type === 'EvaluationFailed' || type === 'ExecutionFailed');
  return details(event) as Failure | undefined;
}

interface Tested {
  input: string;
  inspectionLevel: 'INFO' | 'DEBUG' | 'TRACE';
}

/** TestState's answer: what became of the state, and what it looked like inside. */
export function answer(run: Run, state: State, name: string, input: Tested, failure: Failure | undefined): object {
  const [frame] = run.execution.frames.values();
  const ended = run.effects.find((effect) => effect.kind === 'end');
  const exited = details(events(run).find(({ type }) => type.endsWith('StateExited')))?.output;
  const retryIndex = failure && 'retry' in state ? state.retry.findIndex((rule) => matches(rule.errors, failure)) : -1;
  const catchIndex = failure && 'catch' in state ? state.catch.findIndex((rule) => matches(rule.errors, failure)) : -1;
  const retrying = frame?.phase === 'retry';
  const next = frame?.phase === 'ready' && frame.state !== name ? frame.state : undefined;
  const failed = ended?.kind === 'end' && ended.status !== 'SUCCEEDED';
  const status = retrying ? 'RETRIABLE' : failed ? 'FAILED' : failure ? 'CAUGHT_ERROR' : 'SUCCEEDED';
  const rule = retrying && 'retry' in state ? state.retry[retryIndex] : undefined;
  const errorDetails = {
    ...(retrying
      ? {
          retryIndex,
          retryBackoffIntervalSeconds: rule ? retryDelay(rule, (frame.retries[retryIndex] ?? 1) - 1, () => 1) : 0,
        }
      : {}),
    ...(status === 'CAUGHT_ERROR' ? { catchIndex } : {}),
  };
  const inspection = {
    input: input.input,
    ...called(run),
    ...(frame?.variables ? { variables: frame.variables } : {}),
    ...(failure ? { errorDetails } : {}),
  };
  return {
    status,
    ...(status === 'SUCCEEDED' || status === 'CAUGHT_ERROR' ? { output: exited ?? input.input } : {}),
    ...(failure?.error === undefined ? {} : { error: failure.error }),
    ...(failure?.cause === undefined ? {} : { cause: failure.cause }),
    ...(next === undefined ? {} : { nextState: next }),
    ...(input.inspectionLevel === 'INFO' ? {} : { inspectionData: inspection }),
  };
}

/** The evaluated Arguments and the raw result, as the events show them. */
function called(run: Run): object {
  const all = events(run);
  const scheduled = details(all.find(({ type }) => type.endsWith('Scheduled')));
  const succeeded = details(all.find(({ type }) => type === 'TaskSucceeded' || type === 'LambdaFunctionSucceeded'));
  const afterArguments = scheduled?.parameters ?? scheduled?.input;
  return {
    ...(afterArguments === undefined ? {} : { afterArguments }),
    ...(succeeded?.output === undefined ? {} : { result: succeeded.output }),
  };
}

type Event = { type: string } & Record<string, unknown>;

const events = (run: Run): Event[] => run.events.map((event) => JSON.parse(event) as Event);

function details(event: Event | undefined): Record<string, string> | undefined {
  const name = event && Object.keys(event).find((key) => key.endsWith('EventDetails'));
  return name === undefined ? undefined : (event?.[name] as Record<string, string>);
}
