import { CfnParameter } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** What differs from one deployment to the next. */
export const serviceParameters = (scope: Construct) => {
  const parameter = (id: string, props: ConstructorParameters<typeof CfnParameter>[2]): string =>
    new CfnParameter(scope, id, props).valueAsString;
  return {
    oidcIssuer: parameter('OidcIssuer', {
      description: 'Issuer whose tokens are accepted, exactly as in their iss claim',
      allowedPattern: 'https?://.+',
    }),
    oidcAudience: parameter('OidcAudience', { description: 'Audience a token must name', default: 'doudi' }),
    consoleClientId: parameter('ConsoleClientId', {
      description: 'Client by which the console signs people in; its redirect address is /console/signed-in',
      default: 'doudi-console',
    }),
    consoleOrigin: parameter('ConsoleOrigin', {
      description: 'Origin whose pages may call the API, such as https://doudi.example',
    }),
    alarmTopicArn: parameter('AlarmTopicArn', {
      description: 'SNS topic that is told of every alarm',
      allowedPattern: 'arn:.+',
    }),
    comparisonSchedule: parameter('ComparisonSchedule', {
      description: 'Whether the monthly comparison runs by itself',
      allowedValues: ['ENABLED', 'DISABLED'],
      default: 'DISABLED',
    }),
    syntheticPersons: parameter('SyntheticPersons', {
      description: 'Whether identity numbers of the region reserved for synthetic persons are accepted',
      allowedValues: ['allowed', 'refused'],
      default: 'refused',
    }),
    // Five transitions to a warning's first task: 200 of the 500 a second, and 40 of the 150 starts, of a region in China.
    bulkStartsPerSecond: parameter('BulkStartsPerSecond', {
      description:
        'Executions started a second on behalf of a comparison or a migration; what people ask for comes on top',
      allowedPattern: '[1-9][0-9]{0,2}',
      default: '40',
    }),
  };
};
