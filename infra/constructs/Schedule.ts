import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { allow } from './allow.ts';
import type { QueueReference } from './SharedResources.ts';
import { serviceRole } from './serviceRole.ts';

interface ScheduleProps {
  name: string;
  group: string;
  expression: string;
  timezone?: string;
  state?: string;
  target: { arn: string; action: 'lambda:InvokeFunction' | 'states:StartExecution' };
  deadLetters: QueueReference;
}

/** A schedule that hands its target the instant it stands for, however late it fires. */
export class Schedule extends Construct {
  constructor(scope: Construct, id: string, props: ScheduleProps) {
    super(scope, id);
    const role = serviceRole(this, 'scheduler.amazonaws.com', [
      allow([props.target.action], [props.target.arn]),
      allow(['sqs:SendMessage'], [props.deadLetters.arn]),
    ]);
    new CfnSchedule(this, 'Schedule', {
      name: props.name,
      groupName: props.group,
      scheduleExpression: props.expression,
      scheduleExpressionTimezone: props.timezone ?? 'UTC',
      state: props.state ?? 'ENABLED',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: props.target.arn,
        roleArn: role.roleArn,
        input: JSON.stringify({ scheduledTime: '<aws.scheduler.scheduled-time>' }),
        retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 3600 },
        deadLetterConfig: { arn: props.deadLetters.arn },
      },
    });
  }
}
