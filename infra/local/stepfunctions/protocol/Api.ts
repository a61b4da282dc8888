import type { CallLog } from '../engine/Calls.ts';
import type { Engine } from '../engine/Engine.ts';
import type { MapRuns } from '../engine/MapRuns.ts';

/** What an action needs. */
export interface Api {
  engine: Engine;
  mapRuns: MapRuns;
  callLog: CallLog;
  /** Makes a call for TestState, outside of any execution. */
  integrate: import('../engine/Calls.ts').Integrate;
}

export type Action = (api: Api, input: unknown) => object | Promise<object>;
