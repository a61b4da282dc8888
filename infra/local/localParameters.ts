/** What the app's parameters are here; a parameter that is not listed takes its default. */
export const localParameters = (api: string, issuer: string): Record<string, string> => ({
  OidcIssuer: issuer,
  OidcAudience: 'doudi',
  ConsoleOrigin: api,
  AlarmTopicArn: 'arn:aws:sns:us-east-1:000000000000:alarms',
  ComparisonSchedule: 'ENABLED',
  SyntheticPersons: 'allowed',
});
