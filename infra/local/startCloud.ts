import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { checkAssembly } from './assembly/checkAssembly.ts';
import { createResources } from './assembly/createResources.ts';
import { LocalCloudRefusal } from './assembly/LocalCloudRefusal.ts';
import { readAssembly } from './assembly/readAssembly.ts';
import { type CallCount, openCallLog } from './call-log/openCallLog.ts';
import { openClock, type SharedClock } from './clock/openClock.ts';
import { overrideDate } from './clock/overrideDate.ts';
import { handleControl } from './control/handleControl.ts';
import { freePort } from './dynamodb/freePort.ts';
import { FunctionPool } from './FunctionPool.ts';
import { createRouteTable } from './http-api/createRouteTable.ts';
import { startHttpApi } from './http-api/startHttpApi.ts';
import { localParameters } from './localParameters.ts';
import { consoleClient } from './oidc/consoleClient.ts';
import { type Oidc, startOidc } from './oidc/startOidc.ts';
import { clientsOf, operatorKey } from './operatorClients.ts';
import { checkPermissions, type PermissionReport } from './permissions/checkPermissions.ts';
import { accessKeyIdOfRole, principalsOf } from './principalsOf.ts';
import { type Blueprint, emptyBlueprint, type ScheduleBlueprint } from './resources/Blueprint.ts';
import { startScheduler } from './scheduler/startScheduler.ts';
import { startEventSources } from './startEventSources.ts';
import { startMachines } from './startMachines.ts';
import { startServices } from './startServices.ts';
import { lockState } from './stateLock.ts';
import { createStepFunctions } from './stepfunctions/createStepFunctions.ts';

const account = '000000000000';
const partition = 'aws';
const audience = 'doudi';

/** ms between two looks at whether everything has come to rest. */
const idleLook = 5;

export interface CloudOptions {
  /** Everything that outlives the process. */
  stateDirectory: string;
  /** `cdk.out` */
  assemblyDirectory: string;
  /** A synthesis that is still writing the assembly: what needs no assembly starts beside it. */
  synthesis?: Promise<unknown>;
  /** Tables, queues and executions in memory. */
  inMemory?: boolean;
  /** The table alone in memory, which is quicker: for a state that ends with its process. */
  recordsInMemory?: boolean;
  /** Who can sign in, and with what. */
  identity?: Pick<Parameters<typeof startOidc>[0], 'accounts' | 'clients'>;
  /** None or 0: a free one. */
  ports?: { api?: number; issuer?: number; stepFunctions?: number };
}

export interface Endpoints {
  api: string;
  issuer: string;
  dynamodb: string;
  sqs: string;
  s3: string;
  kms: string;
  secretsManager: string;
  stepFunctions: string;
}

/** When the next thing happens by itself; ISO instants. */
export interface NextTimer {
  /** Of the state machines. */
  nextTimer: string | null;
  schedules: Record<string, string>;
}

export interface Cloud {
  endpoints: Endpoints;
  region: string;
  clock: SharedClock;
  blueprint: Blueprint;
  /**
   * No runnable state, no function in flight, queues empty, streams read to their end; asked until it is so, `within` ms at most.
   * With `gathering`, what a stream's window still gathers counts as rest: figures, which no work waits for.
   */
  idle(within?: number, gathering?: boolean): Promise<boolean>;
  /** Fires a schedule now. @throws RangeError for a name that there is not */
  fire(schedule: string): Promise<void>;
  nextTimer(): NextTimer;
  calls(): CallCount[];
  permissions(): PermissionReport;
  close(): Promise<void>;
}

/**
 * Runs a synthesized app on this machine. State is kept in the directory: the next start goes on, after `kill -9` too.
 * @throws {LocalCloudRefusal} with a sentence for a person
 */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const { stateDirectory, inMemory = false, recordsInMemory = false, ports = {} } = options;
  const lock = lockState(stateDirectory);
  const clock = openClock(join(stateDirectory, 'clock.json'));
  overrideDate(clock.offset);
  const callLog = openCallLog(inMemory ? {} : { file: join(stateDirectory, 'calls.json') });
  const closing: (() => unknown)[] = [() => lock.release(), () => callLog.close()];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const apiPort = ports.api || (await freePort());
    const stepFunctionsPort = ports.stepFunctions || (await freePort());
    const reading = readChecked(options);
    if (!options.synthesis) await reading;
    const starting = [
      startServices({ stateDirectory, inMemory, recordsInMemory, clock, callLog }),
      startIssuer(options, clock, apiPort),
    ] as const;
    // What did not start has said so already.
    const closePart = (part: (typeof starting)[number]) =>
      part.then(
        (begun) => begun.close(),
        () => {},
      );
    closing.push(() => Promise.all(starting.map(closePart)));
    const [assembly, services, oidc] = await Promise.all([reading, ...starting]);
    const { region } = assembly;
    const endpoints: Endpoints = {
      api: `http://127.0.0.1:${apiPort}`,
      issuer: oidc.issuer,
      dynamodb: services.dynamodb.endpoint,
      sqs: services.sqs.endpoint,
      s3: services.s3.endpoint,
      kms: services.kms.endpoint,
      secretsManager: services.secrets.endpoint,
      stepFunctions: `http://127.0.0.1:${stepFunctionsPort}`,
    };

    const blueprint = emptyBlueprint();
    await createResources(
      assembly.stacks,
      {
        account,
        region,
        partition,
        clients: clientsOf(services, region),
        createKey: services.kms.createKey,
        assetDirectory: assembly.assetDirectory,
        blueprint,
      },
      localParameters({ api: endpoints.api, issuer: endpoints.issuer, audience }),
    );

    const functions = new FunctionPool({
      blueprints: blueprint.functions,
      clock,
      callLog,
      region,
      stateDirectory,
      endpoints: {
        DYNAMODB: endpoints.dynamodb,
        SQS: endpoints.sqs,
        S3: endpoints.s3,
        KMS: endpoints.kms,
        SECRETS_MANAGER: endpoints.secretsManager,
        SFN: endpoints.stepFunctions,
      },
    });
    closing.push(() => functions.close());

    mkdirSync(join(stateDirectory, 'stepfunctions'), { recursive: true });
    const engine = await createStepFunctions({
      databaseFile: inMemory ? ':memory:' : join(stateDirectory, 'stepfunctions', 'executions.sqlite'),
      clock,
      region,
      accountId: account,
      partition,
      quotas: 'large',
      callLog,
      integrations: {
        sqsEndpoint: endpoints.sqs,
        s3Endpoint: endpoints.s3,
        dynamodbEndpoint: endpoints.dynamodb,
        async invokeFunction(arn, payload, principal, onWait) {
          const invocation = await functions.invoke(arn, JSON.stringify(payload), principal, onWait);
          return 'payload' in invocation ? { payload: JSON.parse(invocation.payload) as unknown } : invocation;
        },
      },
    });
    closing.push(() => engine.close());
    await engine.listen(stepFunctionsPort);
    const sfn = await startMachines(blueprint.machines, endpoints.stepFunctions, region);

    const sources = await startEventSources({
      blueprint,
      services,
      region,
      stateDirectory,
      inMemory,
      functionOf: (arn) => functions.get(arn),
    });
    closing.push(() => Promise.all(sources.map((source) => source.close())));

    const callTarget = async ({ targetArn, roleArn }: ScheduleBlueprint, input: string): Promise<void> => {
      const accessKeyId = accessKeyIdOfRole(roleArn);
      if (targetArn.includes(':states:')) {
        callLog.record({ accessKeyId, action: 'states:StartExecution', resource: targetArn });
        await sfn.send(new StartExecutionCommand({ stateMachineArn: targetArn, name: randomUUID(), input }));
        return;
      }
      const invocation = await functions.invoke(targetArn, input, accessKeyId);
      if ('functionError' in invocation) throw new Error(JSON.stringify(invocation.functionError));
    };
    const scheduler = startScheduler({ schedules: blueprint.schedules, clock, call: callTarget });
    closing.push(() => scheduler.close());

    const quiet = () => engine.idle() && functions.inFlight === 0 && scheduler.inFlight === 0;
    const isIdle = async (gathering: boolean): Promise<boolean> => {
      const before = functions.invocations;
      if (!quiet()) return false;
      // One after the other: mostly the first says already that there is something to do.
      for (const source of sources) {
        if (gathering && source.gathers) continue;
        if (!(await source.idle())) return false;
      }
      return quiet() && functions.invocations === before;
    };
    const instant = (ms: number) => new Date(ms).toISOString();
    const cloud: Cloud = {
      endpoints,
      region,
      clock,
      blueprint,
      async idle(within = 0, gathering = false) {
        const end = performance.now() + within;
        while (!(await isIdle(gathering))) {
          if (performance.now() >= end) return false;
          await sleep(idleLook);
        }
        return true;
      },
      fire: (name) => scheduler.fire(name),
      nextTimer() {
        const timer = engine.nextTimer();
        const schedules = Object.entries(scheduler.next()).map(([name, next]) => [name, instant(next)]);
        return { nextTimer: timer === undefined ? null : instant(timer), schedules: Object.fromEntries(schedules) };
      },
      calls: () => callLog.counts(),
      permissions: () =>
        checkPermissions(callLog.counts(), principalsOf(blueprint), [operatorKey, 'anonymous'], blueprint.atRest),
      close,
    };

    const api = await startHttpApi({
      ...onlyApi(blueprint),
      account,
      clock,
      invoke: (arn, payload) => functions.invoke(arn, payload),
      control: (request, response) => handleControl(request, response, cloud),
      port: apiPort,
    });
    closing.push(() => api.close());
    writeFileSync(join(stateDirectory, 'cloud.json'), JSON.stringify({ pid: process.pid, ...endpoints }, null, 2));
    return cloud;
  } catch (error) {
    await close();
    throw error;
  }
};

const readChecked = async ({ assemblyDirectory, synthesis }: CloudOptions) => {
  await synthesis;
  const assembly = readAssembly(assemblyDirectory);
  checkAssembly(assembly);
  return assembly;
};

const startIssuer = (
  { stateDirectory, identity, ports }: CloudOptions,
  clock: SharedClock,
  apiPort: number,
): Promise<Oidc> =>
  startOidc({
    directory: join(stateDirectory, 'oidc'),
    clock,
    accounts: identity?.accounts ?? [],
    clients: [...(identity?.clients ?? []), consoleClient(apiPort)],
    audience,
    port: ports?.issuer ?? 0,
  });

/** The API with its routes; an app without an API still has the control endpoints. */
const onlyApi = ({ apis, routes, integrations }: Blueprint) => {
  const [api, ...others] = apis;
  if (others.length > 0) throw new LocalCloudRefusal('The local cloud serves one HTTP API.');
  const find = createRouteTable(routes.filter(({ apiId }) => apiId === api?.id));
  return {
    api,
    integrationOf: (method: string, path: string) => {
      const route = find(method, path);
      return route && integrations.find(({ id }) => id === route.integrationId);
    },
  };
};
