import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppParts } from './appParts.ts';
import type { FunctionAsset } from './bundling/FunctionAsset.ts';
import { createApp } from './createApp.ts';
import { type FunctionSpec, functionSpecs } from './functions.ts';
import { machineNames } from './grants.ts';
import { readAssembly } from './local/assembly/readAssembly.ts';
import { testParts } from './local/testing/testParts.ts';
import { machineSpecs } from './machines.ts';

const definitionFile = join(import.meta.dirname, 'local/testing/workflows/pass.asl.json');

describe('the app', () => {
  let directory: string;
  let parts: AppParts;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'app-'));
    const { functions } = await testParts(join(directory, 'assets'), ['consumer']);
    const asset = functions[0]?.asset as FunctionAsset;
    parts = {
      functions: Object.entries(functionSpecs).map(([name, spec]) => ({ name, spec: spec as FunctionSpec, asset })),
      machines: machineNames.map((name) => ({ name, spec: machineSpecs[name], definitionFile })),
    };
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  const templates = (outdir: string): string[] =>
    readdirSync(outdir)
      .filter((file) => file.endsWith('.template.json'))
      .map((file) => readFileSync(join(outdir, file), 'utf8'));

  it('has no finding of cdk-nag without a written reason, with every function of the manifest in it', () => {
    createApp({ parts, outdir: join(directory, 'all') }).synth();
    const report = JSON.parse(readFileSync(join(directory, 'all', 'validation-report.json'), 'utf8'));
    const findings = report.pluginReports.flatMap(({ violations }: { violations: unknown[] }) => violations);
    expect(findings).toEqual([]);
  });

  it('is refused by cdk-nag when something unencrypted is added', () => {
    const app = createApp({ parts: { functions: [], machines: [] }, outdir: join(directory, 'bad') });
    new CfnTopic(app.node.findChild('Doudi') as Stack, 'Topic', {});
    expect(() => app.synth()).toThrow('AwsSolutions-SNS3');
  });

  it('synthesizes for a Chinese region without naming the partition of another', () => {
    const outdir = join(directory, 'cn');
    createApp({ parts, outdir, env: { region: 'cn-north-1' } }).synth();
    for (const template of templates(outdir)) {
      expect(template).not.toContain('arn:aws:');
      expect(template).not.toContain('amazonaws.com/');
    }
    expect(readAssembly(outdir).region).toBe('cn-north-1');
  });

  it('keeps every grant of the manifest to one action on one resource of its own', () => {
    const { stacks } = readAssembly(join(directory, 'all'));
    const roles = stacks.flatMap(({ template }) =>
      Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::IAM::Role'),
    );
    expect(roles.length).toBeGreaterThanOrEqual(Object.keys(functionSpecs).length);
    for (const { Properties } of roles) expect(JSON.stringify(Properties)).not.toMatch(/"\w+:\*"/);
  });

  it('holds its state in a stack apart, which nothing deletes', () => {
    const { stacks } = readAssembly(join(directory, 'all'));
    const [state] = stacks;
    expect(state?.name).toBe('DoudiState');
    const raw = JSON.parse(
      templates(join(directory, 'all')).find((text) => text.includes('AWS::DynamoDB::Table')) ?? '',
    );
    const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret'];
    const resources = Object.values(raw.Resources) as { Type: string; DeletionPolicy?: string }[];
    for (const { Type, DeletionPolicy } of resources) if (kept.includes(Type)) expect(DeletionPolicy).toBe('Retain');
  });
});
