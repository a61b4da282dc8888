import { demoAccounts, demoPassword } from '../demo/accounts/demoAccounts.ts';
import type { Cloud } from '../startCloud.ts';

/** Where everything is, and who can sign in. */
export const printWelcome = ({ endpoints, region }: Pick<Cloud, 'endpoints' | 'region'>): void => {
  const { api, issuer, stepFunctions, dynamodb, s3 } = endpoints;
  const rows = [
    ['Console', `${api}/console/`],
    ['API', api],
    ['Sign-in', issuer],
    ['Step Functions', `${stepFunctions}  (aws stepfunctions list-state-machines --endpoint-url … --region ${region})`],
    ['DynamoDB', dynamodb],
    ['S3', s3],
  ];
  for (const [name = '', value] of rows) console.log(`  ${name.padEnd(16)}${value}`);
  console.log(`\n  Demo accounts (password ${demoPassword}):`);
  for (const { userName, title } of demoAccounts.filter(({ offered }) => offered)) {
    console.log(`  ${userName.padEnd(26)}${title?.en ?? ''} ${title?.zh ?? ''}`);
  }
  console.log(
    '\n  npm run clock -- +5d          npm run schedule:fire -- sweep          Ctrl-C ends; the state stays.\n',
  );
};
