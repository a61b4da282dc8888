import type { CallLog } from '../../call-log/CallLog.ts';
import type { Call, CallSite, Execution, Outcome } from '../frames/Execution.ts';
import type { MapRunPlan } from '../interpreter/distributedMap.ts';
import type { Engine } from './Engine.ts';
import type { MapRuns } from './MapRuns.ts';
import { createNested } from './NestedExecutions.ts';
import { principalOf } from './principalOf.ts';

export type Integrate = (call: Call, principal: string) => Promise<Outcome>;

export type Calls = ReturnType<typeof createCalls>;

/** Makes the calls that the interpreter asked for, after their intents are committed, and brings the answers back. */
export function createCalls(engine: Engine, integrate: Integrate, mapRuns: MapRuns, callLog: CallLog) {
  const nested = createNested(engine, callLog);
  let active = 0;
  /** Answers to calls of an earlier one are not wanted any more. */
  let generation = 0;

  /** While this goes on the engine is not idle. */
  const track = (work: Promise<void>): void => {
    const began = generation;
    const done = () => {
      if (began === generation) active -= 1;
    };
    active += 1;
    work.then(done, done);
  };

  /** Undefined: the answer comes later, by the end of a child or of a map run. */
  const work = async (site: CallSite, call: Call): Promise<Outcome | undefined> => {
    const execution = engine.executionOf(site.execution);
    if (!execution) return undefined;
    const accessKeyId = principalOf(execution.roleArn);
    if (call.service === 'states') return nested.start(execution, site, call);
    if (call.service !== 'mapRun') return integrate(call, accessKeyId);
    // A Distributed Map starts its children under the machine's own role: the grant that is most easily forgotten.
    const redrive = call.action === 'redrive';
    const action = redrive ? 'states:RedriveExecution' : 'states:StartExecution';
    callLog.record({ accessKeyId, action, resource: execution.machineArn });
    if (redrive) await mapRuns.redrive(site, call.arguments as { arn: string; redriveCount: number });
    else await mapRuns.resume(site, call.arguments as MapRunPlan);
    return undefined;
  };

  const perform = async (site: CallSite, call: Call): Promise<void> => {
    const began = generation;
    const outcome = await work(site, call).catch(
      (error: Error): Outcome => ({ failure: { error: 'States.Runtime', cause: error.message } }),
    );
    if (outcome === undefined || began !== generation) return;
    if (call.pattern === 'token' && 'output' in outcome)
      void engine.answer(site, { kind: 'submitted', output: outcome.output });
    else void engine.answer(site, { kind: 'result', outcome });
  };

  return {
    integrate,
    mapRuns,
    callLog,
    /** Calls under way outside (functions, queues, tables): the engine is not idle while there are any. */
    active: () => active,
    track,
    perform: (site: CallSite, call: Call): void => track(perform(site, call)),
    /** The state (without a frame: the execution) that waited was ended: what it had started in the engine ends too. */
    cancel: (row: number, frame?: number): void => {
      nested.cancel(row, frame);
      mapRuns.cancel(row, frame);
    },
    /** An execution ended: who waits for it gets to know. */
    ended: (execution: Execution): void => {
      nested.ended(execution.arn, execution.row);
      mapRuns.childEnded(execution);
    },
    recover: () => mapRuns.recover(),
    /** Answers on their way are not wanted any more (the engine is closing or starts over). */
    reset: (): void => {
      generation += 1;
      active = 0;
      nested.reset();
      mapRuns.reset();
    },
  };
}
