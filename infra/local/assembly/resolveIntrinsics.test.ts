import { describe, expect, it } from 'vitest';
import { noValue, resolveIntrinsics, type Scope } from './resolveIntrinsics.ts';

const scope: Scope = {
  ref: (name) => ({ Table: 'records', 'AWS::Region': 'cn-north-1', 'AWS::NoValue': noValue })[name],
  attribute: (logicalId, attribute) => `${logicalId}/${attribute}`,
  importValue: (name) => `imported ${name}`,
  condition: (name) => name === 'Yes',
};

describe('an intrinsic function', () => {
  it.each([
    ['Ref', { Ref: 'Table' }, 'records'],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Queue/Arn'],
    ['Fn::GetAtt of a dotted name', { 'Fn::GetAtt': 'Queue.Outputs.Url' }, 'Queue/Outputs.Url'],
    ['Fn::Join', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Region' }, 'x']] }, 'arn:cn-north-1:x'],
    ['Fn::Sub', { 'Fn::Sub': `a-\${Table}-\${Queue.Arn}-\${!literal}` }, `a-records-Queue/Arn-\${literal}`],
    ['Fn::Sub with variables', { 'Fn::Sub': [`\${A}/\${Table}`, { A: { Ref: 'Table' } }] }, 'records/records'],
    ['Fn::ImportValue', { 'Fn::ImportValue': { 'Fn::Sub': `\${Table}:x` } }, 'imported records:x'],
    ['Fn::Select of Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
    ['Fn::If', { 'Fn::If': ['Yes', 'then', 'else'] }, 'then'],
    ['Fn::If of a condition that does not hold', { 'Fn::If': ['No', 'then', 'else'] }, 'else'],
    ['Fn::Equals', { 'Fn::Equals': [{ Ref: 'Table' }, 'records'] }, true],
    ['Fn::Not', { 'Fn::Not': [{ 'Fn::Equals': ['a', 'a'] }] }, false],
    ['Fn::And', { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] }, false],
  ])('%s is resolved', (_, value, expected) => {
    expect(resolveIntrinsics({ deep: [value] }, scope)).toEqual({ deep: [expected] });
  });

  it('AWS::NoValue takes the property away', () => {
    const value = { kept: 1, gone: { Ref: 'AWS::NoValue' }, list: ['a', { Ref: 'AWS::NoValue' }] };
    expect(resolveIntrinsics(value, scope)).toEqual({ kept: 1, list: ['a'] });
  });

  it('that is not known is refused by name', () => {
    expect(() => resolveIntrinsics({ 'Fn::Cidr': [] }, scope)).toThrow('Fn::Cidr');
  });

  it('is told from a plain object by its name alone', () => {
    expect(resolveIntrinsics({ StringEquals: { Ref: 'Table', other: 1 } }, scope)).toEqual({
      StringEquals: { Ref: 'Table', other: 1 },
    });
  });
});
