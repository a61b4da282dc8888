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
    const answer = await answerOf(async () => {
      const event: unknown = JSON.parse(payload);
      return handler?.(
        event,
        contextOf(start, requestId, () => deadline - performance.now()),
      );
    });
    // The environment may be ended at any time after its answer: its lines go first.
    await Promise.all([process.stdout, process.stderr].map(flushed));
    send(answer);
  };
};

const answerOf = async (handle: () => Promise<unknown>): Promise<FromEnvironment> => {
  try {
    return { kind: 'answer', payload: JSON.stringify(await handle()) ?? 'null' };
  } catch (error) {
    return { kind: 'error', error: functionErrorOf(error) };
  }
};

const flushed = (stream: NodeJS.WriteStream): Promise<void> | undefined =>
  stream.writableLength === 0 ? undefined : new Promise((resolve) => void stream.write('', () => resolve()));

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
