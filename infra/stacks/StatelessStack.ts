import { Aws, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import type { AppParts } from '../appParts.ts';
import { Alarms } from '../constructs/Alarms.ts';
import { Api } from '../constructs/Api.ts';
import { mapQueues, mapStream } from '../constructs/eventSources.ts';
import { pascal } from '../constructs/pascal.ts';
import { Schedule } from '../constructs/Schedule.ts';
import { ServiceFunction } from '../constructs/ServiceFunction.ts';
import type { SharedResources } from '../constructs/SharedResources.ts';
import { StateMachine } from '../constructs/StateMachine.ts';
import type { StatefulStack } from './StatefulStack.ts';
import { serviceParameters } from './serviceParameters.ts';
import { sharedResources } from './sharedResources.ts';

interface StatelessStackProps extends StackProps {
  parts: AppParts;
  stateful: StatefulStack;
}

/** Everything that can be replaced at any time: functions, machines, API, schedules, mappings, alarms. */
export class StatelessStack extends Stack {
  readonly #functions = new Map<string, ServiceFunction>();
  readonly #machines = new Map<string, StateMachine>();

  constructor(scope: Construct, id: string, props: StatelessStackProps) {
    super(scope, id, props);
    const parameters = serviceParameters(this);
    const shared = sharedResources(props.stateful, parameters);
    for (const { name, spec, asset } of props.parts.functions) {
      const fn = new ServiceFunction(this, pascal(name), { name, spec, asset, shared });
      mapQueues(fn, shared);
      mapStream(fn, shared);
      this.#functions.set(name, fn);
    }
    const callable = new Map(Array.from(this.#functions, ([name, fn]) => [name, fn.function]));
    for (const { name, spec, definitionFile } of props.parts.machines) {
      const machine = new StateMachine(this, `${pascal(name)}Workflow`, {
        name,
        spec,
        definitionFile,
        functions: callable,
        shared,
      });
      this.#machines.set(name, machine);
    }
    this.#apis(parameters.consoleOrigin);
    this.#schedules(props.parts, shared, parameters.comparisonSchedule);
    new Alarms(this, 'Alarms', {
      topicArn: parameters.alarmTopicArn,
      deadLetterQueues: Object.fromEntries(
        props.stateful.queues.deadLetters.map((queue) => [queue.node.id, props.stateful.exportValue(queue.queueName)]),
      ),
      functions: [...this.#functions.values()],
      machines: new Map(Array.from(this.#machines, ([name, machine]) => [name, machine.arn])),
    });
  }

  #apis(consoleOrigin: string): void {
    const served = [...this.#functions.values()].flatMap(({ name, spec, function: handler }) =>
      spec.triggers.flatMap((trigger) => (trigger.kind === 'http' ? [{ name, handler, routes: trigger.routes }] : [])),
    );
    const rest = served.find(({ routes }) => !routes);
    if (!rest) return;
    const api = new Api(this, 'Http', { handler: rest.handler, consoleOrigin });
    for (const { name, handler, routes = [] } of served) api.addRoutes(pascal(name), handler, routes);
  }

  #schedules(parts: AppParts, shared: SharedResources, comparisonState: string): void {
    const group = new CfnScheduleGroup(this, 'Schedules', { name: Aws.STACK_NAME }).ref;
    const deadLetters = shared.scheduleDeadLetters;
    for (const { spec, function: fn } of this.#functions.values()) {
      for (const trigger of spec.triggers) {
        if (trigger.kind !== 'schedule') continue;
        new Schedule(this, `${pascal(trigger.schedule)}Timer`, {
          name: trigger.schedule,
          group,
          expression: trigger.expression,
          target: { arn: fn.functionArn, action: 'lambda:InvokeFunction' },
          deadLetters,
        });
      }
    }
    for (const { name, spec } of parts.machines) {
      const machine = this.#machines.get(name);
      if (!spec.schedule || !machine) continue;
      new Schedule(this, `${pascal(spec.schedule.name)}Timer`, {
        ...spec.schedule,
        group,
        state: comparisonState,
        target: { arn: machine.arn, action: 'states:StartExecution' },
        deadLetters,
      });
    }
  }
}
