import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { PlainDate } from '../../../shared/time/index.ts';

const DemoFile = z.object({ seed: z.string(), today: PlainDate });
type DemoFile = z.infer<typeof DemoFile>;

const pathOf = (stateDirectory: string) => join(stateDirectory, 'demo.json');

/** Which county was played on this state, and on which day it began; undefined before the first time. */
export function readDemoFile(stateDirectory: string): DemoFile | undefined {
  try {
    return DemoFile.parse(JSON.parse(readFileSync(pathOf(stateDirectory), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function writeDemoFile(stateDirectory: string, file: DemoFile): DemoFile {
  mkdirSync(stateDirectory, { recursive: true });
  writeFileSync(pathOf(stateDirectory), JSON.stringify(file));
  return file;
}
