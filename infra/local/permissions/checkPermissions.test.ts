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
});
