import type { Listening } from '../aws-protocol/listen.ts';
import { refuse, serveAwsJson } from '../aws-protocol/serveAwsJson.ts';
import type { CallLog } from '../call-log/CallLog.ts';
import { createCalls } from './engine/Calls.ts';
import { Engine, type EngineOptions } from './engine/Engine.ts';
import { keepFor } from './engine/keepFor.ts';
import { createMapRuns } from './engine/MapRuns.ts';
import { createClients, type Endpoints } from './integrations/createClients.ts';
import { createIntegrations } from './integrations/createIntegrations.ts';
import type { InvokeFunction } from './integrations/invokeLambda.ts';
import { operationsOf } from './protocol/actions.ts';
import { type Durability, openStore, type Store } from './store/openStore.ts';

export interface StepFunctionsOptions extends EngineOptions {
  /** A path, or `:memory:`. */
  databaseFile: string;
  /** Default `process`: nothing is lost on kill -9; `power` also flushes each commit to the disk. */
  durability?: Durability;
  /** Days that an ended execution is kept (AWS: 90); by default for ever. */
  retentionDays?: number;
  integrations: Endpoints & { invokeFunction: InvokeFunction };
  callLog?: CallLog;
}

/** A definition of 1 MB and what goes with it. */
const limit = 1_048_576 + 64 * 1024;

export interface StepFunctions {
  /** Serves the API on loopback; port 0 takes a free one. */
  listen(port?: number): Promise<{ endpoint: string }>;
  /** No runnable state, no call under way, no due timer. Waiting on tokens and timers is idle. */
  idle(): boolean;
  /** When the next timer is due (milliseconds). */
  nextTimer(): number | undefined;
  /** Commits what is finished and lets go of the file; calls under way are made again after the next start. */
  close(): Promise<void>;
  /** The file: for its keeper, and for looking into it. */
  store: Store;
  /** One action of the API without HTTP, by AWS's name; refusals are thrown as ServiceError. */
  call(action: string, input: object): Promise<object>;
}

/** A local AWS Step Functions: Standard workflows in JSONata, kept in one SQLite file. */
export async function createStepFunctions(options: StepFunctionsOptions): Promise<StepFunctions> {
  const store = openStore(options.databaseFile, options.durability ?? 'process');
  const engine = new Engine(store, options);
  const callLog = options.callLog ?? { record: () => {} };
  const clients = createClients(options.integrations, options.region);
  const integrate = createIntegrations(clients, options.integrations.invokeFunction);
  engine.calls = createCalls(engine, integrate, createMapRuns(engine, clients.s3), callLog);
  engine.recover();
  const { retentionDays } = options;
  const retention = retentionDays === undefined ? undefined : keepFor(engine, retentionDays);
  const operations = operationsOf(engine);
  const caller = { accessKeyId: 'LOCALCaller', region: options.region };
  const servers: Listening[] = [];
  return {
    call: async (action, input) =>
      (operations[action] ?? refuse('UnknownOperationException', action)).perform(input, caller) as object,
    store,
    listen: async (port) => {
      const server = await serveAwsJson({ prefix: 'states', version: '1.0', limit, operations, callLog, port });
      servers.push(server);
      return server;
    },
    idle: () => engine.idle,
    nextTimer: () => engine.timers.next(),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
      retention?.close();
      engine.close();
      store.close();
    },
  };
}
