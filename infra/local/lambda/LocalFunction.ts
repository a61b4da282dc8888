import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SharedClock } from '../clock/openClock.ts';
import type { FunctionBlueprint } from '../resources/Blueprint.ts';
import type { Environment } from './Environment.ts';
import type { FunctionError } from './FunctionError.ts';
import type { FunctionLog } from './FunctionLog.ts';
import type { EnvironmentStart, FromEnvironment } from './messages.ts';
import { startFork } from './startFork.ts';
import { startThread } from './startThread.ts';

/** The answer as JSON, or the error as Lambda reports it. */
export type Invocation = { payload: string } | { functionError: FunctionError };

/** Told of an invocation that finds no free environment, and then an environment. AWS would have started one more at once. */
export type OnWait = (what: 'waits' | 'begins') => void;

/** Lambda's limit of a synchronous request, in bytes; that of an answer is a hundred more. */
export const payloadLimit = 6 * 1024 * 1024;
const answerLimit = payloadLimit + 100;

/** Lambda grants 10 s to load; a laptop with cold caches and a full processor gets more. */
const startTimeout = 60_000;

interface Running {
  environment: Environment;
  settle: ((invocation: Invocation) => void) | undefined;
}

/** One function: invocations take a free environment, start one while there are fewer than allowed, or wait. */
export class LocalFunction {
  readonly blueprint: FunctionBlueprint;
  readonly #variables: Readonly<Record<string, string>>;
  readonly #clock: SharedClock;
  readonly #log: FunctionLog;
  readonly #native: boolean;
  readonly #all = new Set<Running>();
  readonly #free: Running[] = [];
  readonly #waiting: ((running: Running | undefined) => void)[] = [];
  #inFlight = 0;
  #closed = false;

  constructor(
    blueprint: FunctionBlueprint,
    variables: Readonly<Record<string, string>>,
    clock: SharedClock,
    log: FunctionLog,
  ) {
    this.blueprint = blueprint;
    this.#variables = variables;
    this.#clock = clock;
    this.#log = log;
    this.#native = existsSync(join(blueprint.assetDirectory, 'node_modules'));
    if (this.#native) clock.onMove(() => this.#tellClock());
  }

  /** Invocations under way or waiting for an environment. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** @param payload JSON */
  async invoke(payload: string, onWait: OnWait = () => {}): Promise<Invocation> {
    this.#inFlight += 1;
    const requestId = randomUUID();
    try {
      const invocation = await this.#take(requestId, payload, onWait);
      if ('functionError' in invocation)
        this.#log.write(`ERROR ${requestId} ${JSON.stringify(invocation.functionError)}`);
      return invocation;
    } finally {
      this.#inFlight -= 1;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const resume of this.#waiting.splice(0)) resume(undefined);
    await Promise.all(Array.from(this.#all, ({ environment }) => environment.end()));
    await this.#log.close();
  }

  async #take(requestId: string, payload: string, onWait: OnWait): Promise<Invocation> {
    const running = await this.#environment(onWait);
    if (!running) return { functionError: { errorType: 'Runtime.Stopped', errorMessage: 'The local cloud stops.' } };
    if ('functionError' in running) return running;
    const invocation = await this.#run(running, requestId, payload);
    if (this.#all.has(running)) this.#giveBack(running);
    return withinLimit(invocation);
  }

  async #environment(onWait: OnWait): Promise<Running | { functionError: FunctionError } | undefined> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#closed) return undefined;
    if (this.#all.size < this.blueprint.concurrency) return this.#start();
    onWait('waits');
    const running = await new Promise<Running | undefined>((resolve) => this.#waiting.push(resolve));
    onWait('begins');
    // The environment that was waited for may have ended.
    return running ?? (this.#closed ? undefined : this.#environment(onWait));
  }

  #giveBack(running: Running): void {
    const next = this.#waiting.shift();
    if (next) next(running);
    else this.#free.push(running);
  }

  async #start(): Promise<Running | { functionError: FunctionError }> {
    const { assetDirectory, handler, name, arn, memory } = this.blueprint;
    const [module, exportName] = handler.split('.') as [string, string];
    const start: EnvironmentStart = {
      modulePath: join(assetDirectory, `${module}.cjs`),
      exportName,
      functionName: name,
      functionArn: arn,
      memory,
    };
    const environment = this.#native
      ? startFork(start, this.#variables, this.#clock.offset())
      : startThread(start, this.#variables, this.#clock.shared);
    const running: Running = { environment, settle: undefined };
    this.#all.add(running);
    this.#log.capture(environment.stdout);
    this.#log.capture(environment.stderr);
    environment.onExit((error) => this.#forget(running, error));
    const started = await new Promise<FromEnvironment | { functionError: FunctionError }>((resolve) => {
      const timer = setTimeout(() => void environment.end(), startTimeout);
      const settled = (outcome: FromEnvironment | { functionError: FunctionError }) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      running.settle = (invocation) => settled(invocation as { functionError: FunctionError });
      environment.onMessage((message) => {
        if (message.kind === 'ready' || message.kind === 'failed-to-start') settled(message);
        else if (message.kind === 'answer') running.settle?.({ payload: message.payload });
        else running.settle?.({ functionError: message.error });
      });
    });
    running.settle = undefined;
    if ('functionError' in started) return started;
    if (started.kind === 'failed-to-start') {
      await environment.end();
      return { functionError: started.error };
    }
    return running;
  }

  #run(running: Running, requestId: string, payload: string): Promise<Invocation> {
    const { timeout } = this.blueprint;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const seconds = (timeout / 1000).toFixed(2);
        settle({
          functionError: {
            errorType: 'Sandbox.Timedout',
            errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
          },
        });
        this.#drop(running);
        void running.environment.end();
      }, timeout);
      const settle = (invocation: Invocation) => {
        clearTimeout(timer);
        running.settle = undefined;
        resolve(invocation);
      };
      running.settle = settle;
      running.environment.send({ kind: 'invoke', requestId, payload, timeout });
    });
  }

  #forget(running: Running, error: FunctionError): void {
    this.#drop(running);
    running.settle?.({ functionError: error });
  }

  #drop(running: Running): void {
    if (!this.#all.delete(running)) return;
    const index = this.#free.indexOf(running);
    if (index >= 0) this.#free.splice(index, 1);
    this.#waiting.shift()?.(undefined);
  }

  #tellClock(): void {
    for (const { environment } of this.#all) environment.send({ kind: 'clock', offset: this.#clock.offset() });
  }
}

const withinLimit = (invocation: Invocation): Invocation => {
  if (!('payload' in invocation)) return invocation;
  const size = Buffer.byteLength(invocation.payload);
  if (size <= answerLimit) return invocation;
  return {
    functionError: {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: `Response payload size (${size} bytes) exceeded maximum allowed payload size (${answerLimit} bytes).`,
    },
  };
};
