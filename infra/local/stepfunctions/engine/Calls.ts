import { ServiceError } from '../../aws-protocol/serveAwsJson.ts';
import type { CallLog } from '../../call-log/CallLog.ts';
import type { Call, CallSite, Execution, Outcome } from '../frames/Execution.ts';
import type { OnWait } from '../integrations/invokeLambda.ts';
import type { MapRunPlan } from '../interpreter/distributedMap.ts';
import type { Engine } from './Engine.ts';
import type { MapRuns } from './MapRuns.ts';
import { createNested, refused } from './NestedExecutions.ts';
import { principalOf } from './principalOf.ts';

export type Integrate = (call: Call, principal: string, onWait?: OnWait) => Promise<Outcome>;

const failureOf = (error: Error): Outcome =>
  error instanceof ServiceError ? refused(error) : { failure: { error: 'States.Runtime', cause: error.message } };

export type Calls = ReturnType<typeof createCalls>;

/** Makes the calls that the interpreter asked for, after they are committed with their frames, and brings the answers back. */
export function createCalls(engine: Engine, integrate: Integrate, mapRuns: MapRuns, callLog: CallLog) {
  const nested = createNested(engine, callLog);
  /** Calls under way; answers to those of an earlier round are not wanted any more. */
  let round = { active: 0 };
  /** Of calls that had to wait for their turn: when it came; never while they wait. */
  const begunAt = new Map<string, number>();
  const keyOf = ({ execution, frame, attempt }: CallSite): string => `${execution}/${frame}/${attempt}`;

  /** While this goes on the engine is not idle. */
  const track = (work: Promise<void>): void => {
    const began = round;
    began.active += 1;
    const done = () => {
      began.active -= 1;
    };
    work.then(done, done);
  };

  /** Undefined: the answer comes later, by the end of a child or of a map run. */
  const work = async (site: CallSite, call: Call): Promise<Outcome | undefined> => {
    const execution = engine.executionOf(site.execution);
    if (!execution) return undefined;
    const accessKeyId = principalOf(execution.roleArn);
    if (call.service === 'states') return nested.start(execution, site, call);
    if (call.service !== 'mapRun') {
      const key = keyOf(site);
      const onWait: OnWait = (what) => begunAt.set(key, what === 'waits' ? Number.POSITIVE_INFINITY : engine.now());
      return integrate(call, accessKeyId, onWait).finally(() => begunAt.delete(key));
    }
    // A Distributed Map starts its children under the machine's own role: the grant that is most easily forgotten.
    callLog.record({ accessKeyId, action: `states:${call.action}`, resource: execution.machineArn });
    if (call.action === 'StartExecution') await mapRuns.resume(site, call.arguments as MapRunPlan);
    else await mapRuns.redrive(site, call.arguments as { arn: string; redriveCount: number });
    return undefined;
  };

  const perform = async (site: CallSite, text: string): Promise<void> => {
    const call = JSON.parse(text) as Call;
    const began = round;
    const outcome = await work(site, call).catch(failureOf);
    if (outcome === undefined || began !== round) return;
    const submitted = call.pattern === 'token' && 'output' in outcome;
    void engine.answer(site, submitted ? { kind: 'submitted', ...outcome } : { kind: 'result', outcome });
  };

  return {
    integrate,
    mapRuns,
    begunAt: (site: CallSite): number | undefined => begunAt.get(keyOf(site)),
    /** Calls under way outside (functions, queues, tables): the engine is not idle while there are any. */
    active: () => round.active,
    track,
    perform: (site: CallSite, call: string): void => track(perform(site, call)),
    /** Nobody waits any more: what the call had started in the engine ends too. */
    cancel: (row: number, frame: number, child: number | undefined): void => {
      if (child !== undefined) nested.stop(child);
      mapRuns.cancel(row, frame);
    },
    /** An execution ended: who waits for it gets to know. */
    ended: (execution: Execution): void => {
      nested.ended(execution);
      mapRuns.childEnded(execution);
    },
    /** Answers on their way are not wanted any more (the engine is closing or starts over). */
    reset: (): void => {
      round = { active: 0 };
      mapRuns.reset();
    },
  };
}
