import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionAsset } from './bundling/FunctionAsset.ts';
import { type FunctionSpec, functionSpecs } from './functions.ts';
import { type MachineName, machineNames } from './grants.ts';
import { type MachineSpec, machineSpecs } from './machines.ts';

interface FunctionPart {
  name: string;
  spec: FunctionSpec;
  asset: FunctionAsset;
}

interface MachinePart {
  name: MachineName;
  spec: MachineSpec;
  definitionFile: string;
}

/** The functions and machines an app is made of. */
export interface AppParts {
  functions: readonly FunctionPart[];
  machines: readonly MachinePart[];
}

/** Functions of the manifest that have a folder. */
export const functionSources = (root: string): { name: string; spec: FunctionSpec; entry: string }[] =>
  Object.entries(functionSpecs)
    .map(([name, spec]) => ({ name, spec, entry: join(root, 'functions', name, 'index.ts') }))
    .filter(({ entry }) => existsSync(entry));

/** Machines of the manifest whose definition is there. */
export const machineParts = (root: string): MachinePart[] =>
  machineNames
    .map((name) => ({ name, spec: machineSpecs[name], definitionFile: join(root, 'workflows', `${name}.asl.json`) }))
    .filter(({ definitionFile }) => existsSync(definitionFile));
