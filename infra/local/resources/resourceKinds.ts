import { bucket } from './bucket.ts';
import { eventSourceMapping } from './eventSourceMapping.ts';
import { httpApi, httpIntegration, httpRoute, httpStage } from './httpApi.ts';
import { key } from './key.ts';
import { lambdaFunction } from './lambdaFunction.ts';
import { queue } from './queue.ts';
import type { ResourceKind } from './ResourceKind.ts';
import { role } from './role.ts';
import { schedule, scheduleGroup } from './schedule.ts';
import { secret } from './secret.ts';
import { stateMachine } from './stateMachine.ts';
import { table } from './table.ts';
import { withoutEffect } from './withoutEffect.ts';

/** Every type of resource that the local cloud knows. */
export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::ApiGatewayV2::Api': httpApi,
  'AWS::ApiGatewayV2::Integration': httpIntegration,
  'AWS::ApiGatewayV2::Route': httpRoute,
  'AWS::ApiGatewayV2::Stage': httpStage,
  'AWS::DynamoDB::Table': table,
  'AWS::IAM::Role': role,
  'AWS::KMS::Key': key,
  'AWS::Lambda::EventSourceMapping': eventSourceMapping,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::S3::Bucket': bucket,
  'AWS::SQS::Queue': queue,
  'AWS::Scheduler::Schedule': schedule,
  'AWS::Scheduler::ScheduleGroup': scheduleGroup,
  'AWS::SecretsManager::Secret': secret,
  'AWS::StepFunctions::StateMachine': stateMachine,
  'AWS::CloudWatch::Alarm': withoutEffect('nobody is woken by a machine under a desk'),
  'AWS::Lambda::Permission': withoutEffect('the API is the only caller, and it is wired by its integration'),
  'AWS::Logs::LogGroup': withoutEffect('lines go to a file per function'),
  'AWS::S3::BucketPolicy': withoutEffect('it asks for TLS, and loopback has none'),
  'AWS::SQS::QueuePolicy': withoutEffect('it asks for TLS, and loopback has none'),
};
