import * as z from 'zod';
import { passedOver } from './passedOver.ts';
import { resourceKind } from './ResourceKind.ts';

const Properties = z.strictObject({
  Name: z.string(),
  GroupName: passedOver('there is one group'),
  ScheduleExpression: z.string().regex(/^(rate|cron)\(.+\)$/),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().default('{}'),
    RetryPolicy: passedOver('a firing that fails is told on the console'),
    DeadLetterConfig: passedOver('a firing that fails is told on the console'),
  }),
});

export const schedule = resourceKind(Properties, (_, properties, { blueprint }) => {
  blueprint.schedules.push({
    name: properties.Name,
    expression: properties.ScheduleExpression,
    timezone: properties.ScheduleExpressionTimezone,
    enabled: properties.State === 'ENABLED',
    targetArn: properties.Target.Arn,
    roleArn: properties.Target.RoleArn,
    input: properties.Target.Input,
  });
  return { ref: properties.Name, attributes: {} };
});

export const scheduleGroup = resourceKind(z.strictObject({ Name: z.string() }), (_, { Name }) => ({
  ref: Name,
  attributes: {},
}));
