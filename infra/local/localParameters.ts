interface Addresses {
  api: string;
  issuer: string;
  audience: string;
}

/** What the app's parameters are here; a parameter that is not listed takes its default. */
export const localParameters = ({ api, issuer, audience }: Addresses): Record<string, string> => ({
  OidcIssuer: issuer,
  OidcAudience: audience,
  ConsoleOrigin: api,
  AlarmTopicArn: 'arn:aws:sns:us-east-1:000000000000:alarms',
  ComparisonSchedule: 'ENABLED',
  SyntheticPersons: 'allowed',
  // What two processors take: more would only stand in line for the functions of its machine, before what people wait for.
  BulkStartsPerSecond: '60',
});
