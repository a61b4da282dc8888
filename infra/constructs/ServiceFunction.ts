import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionAsset } from '../bundling/FunctionAsset.ts';
import type { FunctionSpec } from '../functions.ts';
import { allow } from './allow.ts';
import { environmentOf } from './environmentOf.ts';
import { grantStatements } from './grantStatements.ts';
import type { SharedResources } from './SharedResources.ts';
import { serviceRole } from './serviceRole.ts';
import { triggerStatements } from './triggerStatements.ts';

interface ServiceFunctionProps {
  name: string;
  spec: FunctionSpec;
  asset: FunctionAsset;
  shared: SharedResources;
}

/** One function with its log group and a role that holds what its manifest entry says. */
export class ServiceFunction extends Construct {
  readonly function: LambdaFunction;
  readonly name: string;
  readonly spec: FunctionSpec;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    this.name = props.name;
    this.spec = props.spec;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = serviceRole(this, 'lambda.amazonaws.com', [
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn], {
        wildcardReason: 'Log streams of its own group come and go.',
      }),
      ...props.spec.triggers.flatMap((trigger) => triggerStatements(trigger, props.shared)),
      ...props.spec.grants.flatMap((grant) => grantStatements(grant, props.shared)),
    ]);
    this.function = new LambdaFunction(this, 'Function', {
      description: `Doudi ${props.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.X86_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.asset.directory, { assetHash: props.asset.hash }),
      memorySize: props.spec.memory,
      timeout: Duration.seconds(props.spec.timeout),
      environment: {
        ...environmentOf(props.spec.environment, props.shared),
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: 'Doudi',
      },
      role,
      logGroup,
      ...(props.spec.reservedConcurrency && { reservedConcurrentExecutions: props.spec.reservedConcurrency }),
      ...(props.spec.temporaryStorage && { ephemeralStorageSize: Size.mebibytes(props.spec.temporaryStorage) }),
    });
  }
}
