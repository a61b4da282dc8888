import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { pascal } from './pascal.ts';
import type { ServiceFunction } from './ServiceFunction.ts';

interface AlarmsProps {
  topicArn: string;
  /** Names of queues by the id of their alarm. */
  deadLetterQueues: Readonly<Record<string, string>>;
  functions: readonly ServiceFunction[];
  machines: ReadonlyMap<string, string>;
}

interface Watch {
  id: string;
  namespace: string;
  metricName: string;
  dimension: { name: string; value: string };
  statistic: 'Sum' | 'Maximum';
  /** The alarm rings above this value. */
  threshold: number;
}

/** What nobody may overlook: dead letters, failing functions, a stream that falls behind, failed executions. */
export class Alarms extends Construct {
  readonly #topicArn: string;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.#topicArn = props.topicArn;
    for (const [name, queue] of Object.entries(props.deadLetterQueues)) this.#watch(deadLetters(name, queue));
    for (const consumer of props.functions) {
      this.#watch(errorsOf(consumer));
      if (consumer.spec.triggers.some(({ kind }) => kind === 'stream')) this.#watch(ageOf(consumer));
    }
    for (const [name, arn] of props.machines) this.#watch(failuresOf(name, arn));
  }

  #watch({ id, dimension, ...watch }: Watch): void {
    new CfnAlarm(this, id, {
      ...watch,
      dimensions: [dimension],
      period: 300,
      evaluationPeriods: 1,
      comparisonOperator: 'GreaterThanThreshold',
      treatMissingData: 'notBreaching',
      alarmActions: [this.#topicArn],
    });
  }
}

const deadLetters = (id: string, queueName: string): Watch => ({
  id,
  namespace: 'AWS/SQS',
  metricName: 'ApproximateNumberOfMessagesVisible',
  dimension: { name: 'QueueName', value: queueName },
  statistic: 'Maximum',
  threshold: 0,
});

const errorsOf = ({ name, function: fn }: ServiceFunction): Watch => ({
  id: `${pascal(name)}Errors`,
  namespace: 'AWS/Lambda',
  metricName: 'Errors',
  dimension: { name: 'FunctionName', value: fn.functionName },
  statistic: 'Sum',
  threshold: 0,
});

const ageOf = ({ name, function: fn }: ServiceFunction): Watch => ({
  id: `${pascal(name)}Behind`,
  namespace: 'AWS/Lambda',
  metricName: 'IteratorAge',
  dimension: { name: 'FunctionName', value: fn.functionName },
  statistic: 'Maximum',
  threshold: 300_000,
});

const failuresOf = (name: string, arn: string): Watch => ({
  id: `${pascal(name)}ExecutionsFailed`,
  namespace: 'AWS/States',
  metricName: 'ExecutionsFailed',
  dimension: { name: 'StateMachineArn', value: arn },
  statistic: 'Sum',
  threshold: 0,
});
