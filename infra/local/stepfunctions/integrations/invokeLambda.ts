import type { Call, Outcome } from '../frames/Execution.ts';
import { sdkMetadata } from './sdkMetadata.ts';

/** Told when a call has to wait for its turn, and when its turn has come. */
export type OnWait = (what: 'waits' | 'begins') => void;

/** Runs a function; the caller's access key id goes with it for the call log. */
export type InvokeFunction = (
  functionArn: string,
  payload: unknown,
  principal: string,
  onWait?: OnWait,
) => Promise<{ payload: unknown } | { functionError: { errorType: string; errorMessage: string } }>;

/**
 * A function's ARN as Resource (payload in, payload out), or `lambda:invoke` with FunctionName and Payload:
 * a string Payload is sent as it is, as JSON text; none at all is an empty object.
 */
export async function invokeLambda(
  invoke: InvokeFunction,
  call: Call,
  principal: string,
  onWait?: OnWait,
): Promise<Outcome> {
  const { FunctionName, Payload = {} } = (call.arguments ?? {}) as { FunctionName?: unknown; Payload?: unknown };
  const sent: unknown = typeof Payload === 'string' && !call.direct ? JSON.parse(Payload) : Payload;
  const answer = await invoke(String(FunctionName), sent, principal, onWait);
  if ('functionError' in answer) {
    const { functionError } = answer;
    return { failure: { error: functionError.errorType, cause: JSON.stringify(functionError) } };
  }
  const payload = answer.payload === undefined ? null : answer.payload;
  if (call.direct) return { output: JSON.stringify(payload) };
  const wrapped = { ExecutedVersion: '$LATEST', Payload: payload, ...sdkMetadata(), StatusCode: 200 };
  return { output: JSON.stringify(wrapped) };
}
