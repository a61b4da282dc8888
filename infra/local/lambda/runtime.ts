import { createRequire } from 'node:module';
import type { Context } from 'aws-lambda';
import { functionErrorOf } from './FunctionError.ts';
import type { EnvironmentStart, FromEnvironment, Invoke } from './messages.ts';

type Handler = (event: unknown, context: Context) => unknown;

/** The part inside an environment: loads the handler once, then answers invocations one after the other. */
export const startRuntime = (
  start: EnvironmentStart,
  send: (message: FromEnvironment) => void,
): ((invoke: Invoke) => Promise<void>) => {
  const handler = load(start, send);
  return async ({ requestId, payload, timeout }) => {
    const deadline = performance.now() + timeout;
    try {
      const event: unknown = JSON.parse(payload);
      const result = await handler?.(
        event,
        contextOf(start, requestId, () => deadline - performance.now()),
      );
      send({ kind: 'answer', payload: JSON.stringify(result) ?? 'null' });
    } catch (error) {
      send({ kind: 'error', error: functionErrorOf(error) });
    }
  };
};

const load = (start: EnvironmentStart, send: (message: FromEnvironment) => void): Handler | undefined => {
  try {
    const exported = createRequire(start.modulePath)(start.modulePath) as Record<string, Handler>;
    const handler = exported[start.exportName];
    if (!handler) throw new Error(`${start.exportName} is undefined or not exported`);
    send({ kind: 'ready' });
    return handler;
  } catch (error) {
    send({ kind: 'failed-to-start', error: { ...functionErrorOf(error), errorType: 'Runtime.ImportModuleError' } });
    return undefined;
  }
};

const contextOf = (start: EnvironmentStart, requestId: string, remaining: () => number): Context => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: start.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: start.functionArn,
  memoryLimitInMB: String(start.memory),
  logGroupName: `/aws/lambda/${start.functionName}`,
  logStreamName: 'local',
  getRemainingTimeInMillis: () => Math.max(0, Math.round(remaining())),
  done: () => {},
  fail: () => {},
  succeed: () => {},
});
