import type { Call, Execution, Outcome } from '../frames/Execution.ts';
import type { MapRunPlan } from '../frames/MapRunPlan.ts';
import type { Engine } from './Engine.ts';
import type { MapRuns } from './MapRuns.ts';
import { NestedExecutions } from './NestedExecutions.ts';
import { principalOf } from './principalOf.ts';

export type Integrate = (call: Call, principal: string) => Promise<Outcome>;

export interface CallLog {
  record(call: { accessKeyId: string; action: string; resource: string }): void;
}

/** Makes the calls that the interpreter asked for, after their intents are committed, and brings the answers back. */
export class Calls {
  /** Calls under way outside (functions, queues, tables): the engine is not idle while there are any. */
  active = 0;
  private readonly engine: Engine;
  private readonly integrate: Integrate;
  private readonly nested: NestedExecutions;
  private readonly mapRuns: MapRuns;
  private readonly callLog: CallLog;
  private generation = 0;

  constructor(engine: Engine, integrate: Integrate, mapRuns: MapRuns, callLog: CallLog) {
    this.engine = engine;
    this.integrate = integrate;
    this.mapRuns = mapRuns;
    this.callLog = callLog;
    this.nested = new NestedExecutions(engine, callLog);
  }

  perform(row: number, frame: number, attempt: number, call: Call): void {
    const { generation } = this;
    const work = this.work(row, frame, attempt, call)
      .catch((error: Error): Outcome => ({ failure: { error: 'States.Runtime', cause: error.message } }))
      .then((outcome) => {
        if (outcome === undefined || generation !== this.generation) return;
        const submitted = call.pattern === 'token' && 'output' in outcome;
        void this.engine.post(
          row,
          submitted
            ? { kind: 'submitted', frame, attempt, output: outcome.output }
            : { kind: 'result', frame, attempt, outcome },
        );
      });
    this.track(work);
  }

  /** While this goes on the engine is not idle. */
  track(work: Promise<void>): void {
    const { generation } = this;
    this.active += 1;
    const done = () => {
      if (generation === this.generation) this.active -= 1;
    };
    work.then(done, done);
  }

  /** Undefined: the answer comes later, by the end of a child or of a map run. */
  private async work(row: number, frame: number, attempt: number, call: Call): Promise<Outcome | undefined> {
    const execution = this.engine.executionOf(row);
    if (!execution) return undefined;
    const principal = principalOf(execution.roleArn);
    if (call.service === 'mapRun') {
      // A Distributed Map starts its children under the machine's own role: the grant that is most easily forgotten.
      const action = call.action === 'redrive' ? 'states:RedriveExecution' : 'states:StartExecution';
      this.callLog.record({ accessKeyId: principal, action, resource: execution.machineArn });
      const target = { row, frame, attempt };
      if (call.action === 'redrive')
        await this.mapRuns.redrive(target, call.arguments as { arn: string; redriveCount: number });
      else await this.mapRuns.resume(target, call.arguments as MapRunPlan);
      return undefined;
    }
    if (call.service === 'states') return this.nested.start(execution, frame, attempt, call);
    return this.integrate(call, principal);
  }

  /** The state (without a frame: the execution) that waited was ended: what it had started in the engine ends too. */
  cancel(row: number, frame?: number): void {
    this.nested.cancel(row, frame);
    this.mapRuns.cancel(row, frame);
  }

  /** An execution ended: who waits for it gets to know. */
  ended(execution: Execution): void {
    this.nested.ended(execution);
    this.mapRuns.childEnded(execution);
  }

  recover(): void {
    this.mapRuns.recover();
  }

  /** Answers on their way are not wanted any more (the engine is closing or starts over). */
  reset(): void {
    this.generation += 1;
    this.active = 0;
    this.nested.reset();
    this.mapRuns.reset();
  }
}
