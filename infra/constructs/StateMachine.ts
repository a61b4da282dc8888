import { readFileSync } from 'node:fs';
import { Aws, Fn, RemovalPolicy } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { MachineName } from '../grants.ts';
import type { MachineSpec } from '../machines.ts';
import { type Allowed, allow } from './allow.ts';
import { bucketAtRest } from './keyStatements.ts';
import { pascal } from './pascal.ts';
import type { SharedResources } from './SharedResources.ts';
import { serviceRole } from './serviceRole.ts';

interface StateMachineProps {
  name: MachineName;
  spec: MachineSpec;
  definitionFile: string;
  functions: ReadonlyMap<string, IFunction>;
  shared: SharedResources;
}

/** A definition from workflows/, its placeholders, and a role that holds what machines.ts says. */
export class StateMachine extends Construct {
  readonly resource: CfnStateMachine;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: StateMachineProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      // Vended logs share one resource policy that is limited in size; this prefix keeps them out of it.
      logGroupName: Fn.sub(`/aws/vendedlogs/states/\${AWS::StackName}-${props.name}`),
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const definition = readFileSync(props.definitionFile, 'utf8');
    this.resource = new CfnStateMachine(this, 'Machine', {
      stateMachineName: Fn.sub(`\${AWS::StackName}-${props.name}`),
      stateMachineType: 'STANDARD',
      definitionString: definition,
      definitionSubstitutions: usedSubstitutions(definition, substitutions(props), props.name),
      roleArn: serviceRole(this, 'states.amazonaws.com', accessStatements(props)).roleArn,
      loggingConfiguration: {
        level: 'ALL',
        includeExecutionData: false,
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logGroup.logGroupArn } }],
      },
      tracingConfiguration: { enabled: true },
    });
    this.arn = this.resource.ref;
  }
}

const substitutions = ({ functions, shared }: StateMachineProps): Record<string, string> => ({
  Partition: Aws.PARTITION,
  OpenTaskQueueUrl: shared.queues['open-task'].url,
  DeliberationMachineArn: shared.machineArn('deliberation'),
  DataBucketName: shared.buckets.data.name,
  ...Object.fromEntries([...functions].map(([name, fn]) => [`${pascal(name)}FunctionArn`, fn.functionArn])),
});

const usedSubstitutions = (
  definition: string,
  known: Record<string, string>,
  machine: string,
): Record<string, string> => {
  const used = new Set(Array.from(definition.matchAll(/\$\{(\w+)\}/g), ([, name]) => name as string));
  return Object.fromEntries(
    [...used].map((name) => {
      const value = known[name];
      if (value === undefined) throw new Error(`workflows/${machine}.asl.json: nothing supplies \${${name}}.`);
      return [name, value];
    }),
  );
};

const accessStatements = ({ name, spec, functions, shared }: StateMachineProps): Allowed[] => [
  ...spec.functions.flatMap((called) => {
    const fn = functions.get(called);
    return fn ? [allow(['lambda:InvokeFunction'], [fn.functionArn])] : [];
  }),
  ...spec.queues.map((queue) => allow(['sqs:SendMessage'], [shared.queues[queue].arn])),
  ...spec.nested.flatMap((nested) => nestedStatements(nested, shared)),
  ...(spec.distributedMap ? distributedMapStatements(name, spec.distributedMap.resultPrefix, shared) : []),
  allow(
    [
      'logs:CreateLogDelivery',
      'logs:GetLogDelivery',
      'logs:UpdateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutResourcePolicy',
      'logs:DescribeResourcePolicies',
      'logs:DescribeLogGroups',
      'xray:PutTraceSegments',
      'xray:PutTelemetryRecords',
      'xray:GetSamplingRules',
      'xray:GetSamplingTargets',
    ],
    ['*'],
    { wildcardReason: 'Log delivery and X-Ray know no narrower resource.' },
  ),
];

const executionsComeAndGo = 'Executions of this one machine come and go.';

/** Step Functions learns of the end of a nested execution by a managed rule of this very name. */
const rule = 'StepFunctionsGetEventsForStepFunctionsExecutionRule';

const nestedStatements = (nested: MachineName, shared: SharedResources): Allowed[] => [
  allow(['states:StartExecution'], [shared.machineArn(nested)]),
  allow(['states:DescribeExecution', 'states:StopExecution'], [shared.executionArns(nested)], {
    wildcardReason: executionsComeAndGo,
  }),
  allow(
    ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'],
    [Fn.sub(`arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:rule/${rule}`)],
  ),
];

const distributedMapStatements = (name: MachineName, prefix: string, shared: SharedResources): Allowed[] => [
  allow(['states:StartExecution'], [shared.machineArn(name)]),
  allow(['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'], [shared.executionArns(name)], {
    wildcardReason: executionsComeAndGo,
  }),
  allow(
    ['s3:GetObject', 's3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
    [`${shared.buckets.data.arn}/${prefix}`],
    { wildcardReason: `Objects under ${prefix} come and go.` },
  ),
  bucketAtRest(shared.storageKeyArn),
];
