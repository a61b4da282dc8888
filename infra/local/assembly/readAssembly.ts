import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { LocalCloudRefusal } from './LocalCloudRefusal.ts';
import { Template } from './Template.ts';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      dependencies: z.array(z.string()).default([]),
      properties: z.object({ templateFile: z.string().optional(), stackName: z.string().optional() }).default({}),
    }),
  ),
});

const Assets = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });

export interface AssemblyStack {
  name: string;
  template: Template;
}

/** A synthesized cloud assembly: its stacks, each after those it depends on, and where each asset lies. */
export interface Assembly {
  stacks: readonly AssemblyStack[];
  /** `us-east-1` when the app was synthesized for no region. */
  region: string;
  /** @throws {LocalCloudRefusal} when no asset has that hash */
  assetDirectory(hash: string): string;
}

export const readAssembly = (directory: string): Assembly => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(directory, file), 'utf8'));
  if (!existsSync(join(directory, 'manifest.json'))) {
    throw new LocalCloudRefusal(`No synthesized app is in ${directory}: run npm run synth.`);
  }
  const { artifacts } = Manifest.parse(read('manifest.json'));
  const assets = new Map<string, string>();
  for (const name of Object.keys(artifacts)) {
    if (!existsSync(join(directory, `${name.replace(/\.assets$/, '')}.assets.json`))) continue;
    const { files } = Assets.parse(read(`${name.replace(/\.assets$/, '')}.assets.json`));
    for (const [hash, { source }] of Object.entries(files)) assets.set(hash, resolve(directory, source.path));
  }
  const stacks = inDependencyOrder(artifacts).flatMap(([id, { type, properties }]) =>
    type === 'aws:cloudformation:stack'
      ? [
          {
            name: properties.stackName ?? id,
            template: Template.parse(read(properties.templateFile ?? `${id}.template.json`)),
          },
        ]
      : [],
  );
  return {
    stacks,
    region: regionOf(artifacts),
    assetDirectory(hash) {
      const found = assets.get(hash);
      if (!found) throw new LocalCloudRefusal(`The assembly in ${directory} holds no asset ${hash}.`);
      return found;
    },
  };
};

type Artifacts = z.infer<typeof Manifest>['artifacts'];

const inDependencyOrder = (artifacts: Artifacts): [string, Artifacts[string]][] => {
  const ordered = new Map<string, Artifacts[string]>();
  const visit = (id: string): void => {
    const artifact = artifacts[id];
    if (!artifact || ordered.has(id)) return;
    for (const dependency of artifact.dependencies) visit(dependency);
    ordered.set(id, artifact);
  };
  for (const id of Object.keys(artifacts)) visit(id);
  return [...ordered];
};

/** Stacks say their environment as `aws://ACCOUNT/REGION`. */
const regionOf = (artifacts: Artifacts): string => {
  const regions = Object.values(artifacts).map(({ environment }) => environment?.split('/').at(-1));
  return regions.find((region) => region && region !== 'unknown-region') ?? 'us-east-1';
};
