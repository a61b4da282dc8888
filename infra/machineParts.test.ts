import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineParts } from './appParts.ts';

describe.each(machineParts(join(import.meta.dirname, '..')))('workflows/$name.asl.json', ({ definitionFile }) => {
  const definition = readFileSync(definitionFile, 'utf8');

  it('names no partition of its own, so that it runs in every one', () => {
    expect(definition).not.toMatch(/arn:aws/);
    const rendered = definition.replaceAll(`\${Partition}`, 'aws-cn');
    for (const [arn] of rendered.matchAll(/arn:[^"]*/g)) expect(arn).toMatch(/^arn:aws-cn:/);
  });
});
