import { describe, expect, it } from 'vitest';
import { missingPrerequisites } from './prerequisites.mjs';

const fine = { platform: 'linux', arch: 'x64', node: '24.21.0', java: '17.0.15' };

describe('the prerequisites', () => {
  it('are met by Linux x64 with Node 24 and Java 17 or newer', () => {
    expect(missingPrerequisites(fine)).toEqual([]);
    expect(missingPrerequisites({ ...fine, java: '21' })).toEqual([]);
  });

  it.each([
    [{ arch: 'arm64' }, 'Doudi runs on Linux x64; this machine is linux arm64.'],
    [
      { node: '20.20.2' },
      'Doudi needs Node 24, which npm ci installs with the optional dependencies; this is Node 20.20.2.',
    ],
    [{ java: '1.8.0_402' }, 'Doudi needs Java 17 or newer for DynamoDB Local; java is version 1.8.0_402.'],
  ])('that are not met are named in one sentence: %o', (lacking, sentence) => {
    expect(missingPrerequisites({ ...fine, ...lacking })).toEqual([sentence]);
  });
});
