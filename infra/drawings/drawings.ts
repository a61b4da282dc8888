import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, drawingOf } from './drawingOf.ts';

const directory = join(import.meta.dirname, '../../workflows');
const drawn = /```mermaid\n[\s\S]*?\n```/;

export interface Drawn {
  file: string;
  present: string;
  /** The page with the drawing of the definition as it is now. */
  current: string;
}

/** Every page of a state machine that has a drawing, as it is and as it should be. */
export function drawings(): Drawn[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.asl.json'))
    .map((definition) => {
      const file = join(directory, definition.replace('.asl.json', '.md'));
      const present = readFileSync(file, 'utf8');
      const machine = JSON.parse(readFileSync(join(directory, definition), 'utf8')) as Block;
      const current = present.replace(drawn, () => `\`\`\`mermaid\n${drawingOf(machine)}\n\`\`\``);
      return { file, present, current };
    });
}

export const isDrawn = (page: string): boolean => drawn.test(page);
