import { describe, expect, it } from 'vitest';
import { checkAssembly } from './checkAssembly.ts';
import type { Assembly } from './readAssembly.ts';
import { Template } from './Template.ts';

const check = (Resources: Record<string, { Type: string; Properties: object }>) => {
  const assembly: Assembly = {
    stacks: [{ name: 'Doudi', template: Template.parse({ Resources }) }],
    region: 'us-east-1',
    assetDirectory: () => '',
  };
  return () => checkAssembly(assembly);
};

describe('an assembly', () => {
  it('is accepted when everything in it is known, references standing for themselves', () => {
    const RedrivePolicy = { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 5 };
    expect(check({ Work: { Type: 'AWS::SQS::Queue', Properties: { RedrivePolicy } } })).not.toThrow();
  });

  it('is refused for a type of resource that the local cloud does not know', () => {
    expect(check({ Bus: { Type: 'AWS::Events::EventBus', Properties: {} } })).toThrow(
      'Doudi/Bus (AWS::Events::EventBus): the local cloud does not know this type of resource.',
    );
  });

  it('is refused for a property that the local cloud does not know', () => {
    expect(check({ Work: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } } })).toThrow(
      'Doudi/Work (AWS::SQS::Queue): the local cloud does not know the property FifoQueue.',
    );
  });

  it('is refused for a property inside a property, also where there are two forms', () => {
    const Properties = {
      FunctionName: 'f',
      EventSourceArn: 'q',
      FilterCriteria: { Filters: [] },
      ScalingConfig: { MaximumConcurrency: 2, Burst: 1 },
    };
    expect(check({ Map: { Type: 'AWS::Lambda::EventSourceMapping', Properties } })).toThrow(
      /ScalingConfig\.Burst[\s\S]*FilterCriteria/,
    );
  });

  it('is refused for a value that the local cloud cannot do', () => {
    const Properties = { StateMachineType: 'EXPRESS', DefinitionString: '{}', RoleArn: 'r' };
    expect(check({ Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties } })).toThrow(
      /Doudi\/Machine \(AWS::StepFunctions::StateMachine\): the local cloud cannot do property StateMachineType/,
    );
  });
});
