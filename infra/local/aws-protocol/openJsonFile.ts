import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';

export interface JsonFile<Value> {
  read(): Value;
  write(value: Value): void;
}

/** A small state in one file that only its user may read, replaced as a whole; `initial` where there is none yet. */
export function openJsonFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  initial: z.infer<Schema>,
): JsonFile<z.infer<Schema>> {
  mkdirSync(dirname(file), { recursive: true });
  let value = initial;
  try {
    value = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return {
    read: () => value,
    write(next) {
      writeFileSync(`${file}.new`, `${JSON.stringify(next, null, 1)}\n`, { mode: 0o600 });
      chmodSync(`${file}.new`, 0o600);
      renameSync(`${file}.new`, file);
      value = next;
    },
  };
}
