import type { CallLog } from './call-log/CallLog.ts';
import type { SharedClock } from './clock/openClock.ts';
import { openFunctionLog } from './lambda/FunctionLog.ts';
import { functionVariables, type ServiceEndpoints } from './lambda/functionVariables.ts';
import { type Invocation, LocalFunction, type OnWait } from './lambda/LocalFunction.ts';
import type { FunctionBlueprint } from './resources/Blueprint.ts';

interface FunctionPoolOptions {
  blueprints: readonly FunctionBlueprint[];
  clock: SharedClock;
  callLog: CallLog;
  region: string;
  endpoints: ServiceEndpoints;
  stateDirectory: string;
}

/** All functions of the app by their ARN. */
export class FunctionPool {
  readonly #functions: ReadonlyMap<string, LocalFunction>;
  readonly #callLog: CallLog;
  #invocations = 0;

  constructor({ blueprints, clock, callLog, region, endpoints, stateDirectory }: FunctionPoolOptions) {
    this.#callLog = callLog;
    this.#functions = new Map(
      blueprints.map((blueprint) => {
        const variables = functionVariables(blueprint, region, endpoints);
        const log = openFunctionLog(stateDirectory, blueprint.name);
        return [blueprint.arn, new LocalFunction(blueprint, variables, clock, log)];
      }),
    );
  }

  /** How many invocations there have been: whoever sees the same number twice knows that nothing began between. */
  get invocations(): number {
    return this.#invocations;
  }

  get inFlight(): number {
    return Array.from(this.#functions.values(), ({ inFlight }) => inFlight).reduce((sum, count) => sum + count, 0);
  }

  /** @throws when the app has no such function */
  get(arn: string): LocalFunction {
    const fn = this.#functions.get(arn);
    if (!fn) throw new RangeError(`There is no function ${arn}.`);
    return fn;
  }

  /** @param payload JSON @param accessKeyId of the caller, when it needs a permission of its own */
  invoke(arn: string, payload: string, accessKeyId?: string, onWait?: OnWait): Promise<Invocation> {
    this.#invocations += 1;
    const fn = this.get(arn);
    if (accessKeyId) {
      this.#callLog.record({ accessKeyId, action: 'lambda:InvokeFunction', resource: `function:${fn.blueprint.name}` });
    }
    return fn.invoke(payload, onWait);
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#functions.values(), (fn) => fn.close()));
  }
}
