import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type QueueName, queueNames } from '../grants.ts';
import { acceptFinding } from './acceptFinding.ts';
import { pascal } from './pascal.ts';

/** Six times the timeout of the function behind it, as Lambda's SQS mapping asks. */
const visibility: Record<QueueName, Duration> = {
  'start-interactive': Duration.minutes(3),
  'start-bulk': Duration.minutes(3),
  'open-task': Duration.minutes(3),
  token: Duration.minutes(3),
  'feed-batch': Duration.minutes(90),
  'register-import': Duration.minutes(30),
  'what-if': Duration.minutes(30),
};

const common = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
} as const;

/** The work queues, each with its dead letters. Messages carry ids only, so SQS's own key is enough. */
export class Queues extends Construct {
  readonly work: Record<QueueName, Queue>;
  readonly deadLetters: Queue[] = [];
  /** Records of the table's stream that a reader gave up. */
  readonly streamDeadLetters: Queue;
  /** Firings of a schedule that its target did not take. */
  readonly scheduleDeadLetters: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.work = Object.fromEntries(queueNames.map((name) => [name, this.#queue(name)])) as Record<QueueName, Queue>;
    this.streamDeadLetters = this.#deadLetters('Stream');
    this.scheduleDeadLetters = this.#deadLetters('Schedule');
  }

  #queue(name: QueueName): Queue {
    return new Queue(this, pascal(name), {
      ...common,
      visibilityTimeout: visibility[name],
      deadLetterQueue: { queue: this.#deadLetters(pascal(name)), maxReceiveCount: 5 },
    });
  }

  #deadLetters(of: string): Queue {
    const queue = new Queue(this, `${of}DeadLetters`, common);
    acceptFinding(queue, 'AwsSolutions-SQS3', 'It is itself a queue of dead letters.');
    this.deadLetters.push(queue);
    return queue;
  }
}
