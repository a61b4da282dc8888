import { accessKeyIdOfResource } from './lambda/functionVariables.ts';
import type { Principal } from './permissions/checkPermissions.ts';
import type { Blueprint } from './resources/Blueprint.ts';

/** Everybody who calls services, by the key they sign with: functions by theirs, machines and schedules by their role's. */
export const principalsOf = ({ functions, machines, schedules, roles }: Blueprint): Principal[] => {
  const statementsOf = (roleArn: string) => roles.find(({ arn }) => arn === roleArn)?.statements ?? [];
  return [
    ...functions.map(({ logicalId, name, roleArn }) => ({
      accessKeyId: accessKeyIdOfResource(logicalId),
      name,
      statements: statementsOf(roleArn),
    })),
    ...[...machines, ...schedules].map(({ name, roleArn }) => ({
      accessKeyId: accessKeyIdOfRole(roleArn),
      name,
      statements: statementsOf(roleArn),
    })),
  ];
};

export const accessKeyIdOfRole = (roleArn: string): string =>
  accessKeyIdOfResource(roleArn.split('/').at(-1) as string);
