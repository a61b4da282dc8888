import type { MachineName, QueueName } from './grants.ts';

/** What one state machine may call, written out by hand. */
export interface MachineSpec {
  /** Folder names under functions/. */
  functions: readonly string[];
  queues: readonly QueueName[];
  /** Machines it starts and waits for (`states:startExecution.sync:2`). */
  nested: readonly MachineName[];
  /** A Distributed Map starts child executions of the machine itself. */
  distributedMap?: { resultPrefix: string };
  schedule?: { name: string; expression: string; timezone: string };
}

export const machineSpecs: Record<MachineName, MachineSpec> = {
  application: { functions: ['application'], queues: ['open-task'], nested: ['deliberation'] },
  warning: { functions: ['warning'], queues: ['open-task'], nested: ['deliberation'] },
  deliberation: { functions: ['deliberation'], queues: ['open-task'], nested: [] },
  comparison: {
    functions: ['comparison'],
    queues: [],
    nested: [],
    distributedMap: { resultPrefix: 'runs/*' },
    schedule: { name: 'comparison', expression: 'cron(0 2 1 * ? *)', timezone: 'Asia/Shanghai' },
  },
};
