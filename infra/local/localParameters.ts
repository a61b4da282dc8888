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
  // The engine has the quotas of a large region: 300 starts a second.
  BulkStartsPerSecond: '250',
});
