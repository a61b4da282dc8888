import type { Call, Outcome } from '../frames/Execution.ts';
import { sdkMetadata } from './sdkMetadata.ts';

/** Runs a function; the caller's access key id goes with it for the call log. */
export type InvokeFunction = (
  functionArn: string,
  payload: unknown,
  principal: string,
) => Promise<{ payload: unknown } | { functionError: { errorType: string; errorMessage: string } }>;

/** A function's ARN as Resource (payload in, payload out), or `lambda:invoke` with FunctionName and Payload. */
export async function invokeLambda(invoke: InvokeFunction, call: Call, principal: string): Promise<Outcome> {
  const args = (call.arguments ?? {}) as { FunctionName?: unknown; Payload?: unknown; InvocationType?: unknown };
  const answer = await invoke(String(args.FunctionName), payloadOf(call, args.Payload), principal);
  if ('functionError' in answer) {
    const { functionError } = answer;
    return { failure: { error: functionError.errorType, cause: JSON.stringify(functionError) } };
  }
  const payload = answer.payload === undefined ? null : answer.payload;
  if (call.direct) return { output: JSON.stringify(payload) };
  return {
    output: JSON.stringify({ ExecutedVersion: '$LATEST', Payload: payload, ...sdkMetadata(200), StatusCode: 200 }),
  };
}

/** A string Payload is sent as it is, as JSON text; none at all is an empty object. */
function payloadOf(call: Call, payload: unknown): unknown {
  if (call.direct) return (call.arguments as { Payload?: unknown }).Payload;
  if (payload === undefined) return {};
  return typeof payload === 'string' ? (JSON.parse(payload) as unknown) : payload;
}
