import { describe, expect, it } from 'vitest';
import { checkPermissions, type Principal } from './checkPermissions.ts';
import { Statement } from './Statement.ts';

const statement = (Action: string[], Resource: string[]) => Statement.parse({ Effect: 'Allow', Action, Resource });
const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/records';
const api: Principal = {
  accessKeyId: 'LOCALApi',
  name: 'Api',
  statements: [
    statement(['dynamodb:GetItem', 'dynamodb:PutItem'], [table]),
    statement(['dynamodb:Query'], [`${table}/index/GSI1`]),
    statement(['s3:PutObject'], ['arn:aws:s3:::data/feeds/*']),
  ],
};
const call = (action: string, resource: string, accessKeyId = 'LOCALApi') => ({
  accessKeyId,
  action,
  resource,
  count: 1,
});
const check = (...calls: ReturnType<typeof call>[]) => checkPermissions(calls, [api], ['LOCALCloud']);

describe('the permission check', () => {
  it('accepts what the policy allows, objects under a prefix too', () => {
    const report = check(
      call('dynamodb:GetItem', 'table/records'),
      call('dynamodb:Query', 'table/records/index/GSI1'),
      call('s3:PutObject', 'data/feeds/2025/a.csv'),
    );
    expect(report.refused).toEqual([]);
    expect(report.unused).toEqual([{ principal: 'Api', action: 'dynamodb:PutItem', resource: table }]);
  });

  it.each([
    ['dynamodb:DeleteItem', 'table/records'],
    ['dynamodb:Query', 'table/records'],
    ['dynamodb:Query', 'table/records/index/GSI2'],
    ['s3:PutObject', 'data/runs/a'],
    ['s3:PutObject', 'other/feeds/a'],
  ])('refuses %s on %s', (action, resource) => {
    expect(check(call(action, resource)).refused).toEqual([{ principal: 'Api', action, resource, count: 1 }]);
  });

  it('tells of a key that belongs to nobody, and passes over the local cloud itself', () => {
    const stranger = call('dynamodb:GetItem', 'table/records', 'AKIASTRANGER');
    expect(check(stranger, call('dynamodb:CreateTable', 'table/records', 'LOCALCloud')).unknown).toEqual([stranger]);
  });

  describe('for data encrypted at rest', () => {
    const key = 'arn:aws:kms:us-east-1:000000000000:key/1';
    const read = call('dynamodb:Query', 'table/records/index/GSI1');
    const decrypt = (condition?: string): Principal => ({
      ...api,
      statements: [
        ...api.statements,
        Statement.parse({
          Effect: 'Allow',
          Action: 'kms:Decrypt',
          Resource: key,
          ...(condition && { Condition: { StringEquals: { 'kms:ViaService': condition } } }),
        }),
      ],
    });
    const refused = (principal: Principal, ...calls: ReturnType<typeof call>[]) =>
      checkPermissions(calls, [principal], [], { [table]: key }).refused.map(({ action, resource }) => [
        action,
        resource,
      ]);

    it('asks for the key as well, as the service does in the name of the caller', () => {
      expect(refused(api, read)).toEqual([['kms:Decrypt', key]]);
      expect(refused(decrypt('dynamodb.us-east-1.amazonaws.com'), read)).toEqual([]);
    });

    it('does not lend a key to another service, nor to the caller itself', () => {
      expect(refused(decrypt('s3.us-east-1.amazonaws.com'), read)).toEqual([['kms:Decrypt', key]]);
      const direct = call('kms:Decrypt', 'key/1');
      expect(refused(decrypt('dynamodb.us-east-1.amazonaws.com'), direct)).toEqual([['kms:Decrypt', 'key/1']]);
    });
  });
});
