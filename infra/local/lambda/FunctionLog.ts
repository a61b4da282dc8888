import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Where the lines of one function go; lines in the embedded metric format go to the metrics as well. */
export interface FunctionLog {
  capture(stream: Readable): void;
  write(line: string): void;
  /** Waits for the end of every captured stream. */
  close(): Promise<void>;
}

/** Opens `logs/NAME.log` of the state directory; metrics of all functions share `metrics.ndjson`. */
export const openFunctionLog = (stateDirectory: string, functionName: string): FunctionLog => {
  mkdirSync(join(stateDirectory, 'logs'), { recursive: true });
  const log = createWriteStream(join(stateDirectory, 'logs', `${functionName}.log`), { flags: 'a' });
  const metrics = createWriteStream(join(stateDirectory, 'metrics.ndjson'), { flags: 'a' });
  const captured: Promise<void>[] = [];
  const write = (line: string): void => {
    log.write(`${line}\n`);
    if (line.startsWith('{') && line.includes('"_aws"') && line.includes('"CloudWatchMetrics"')) {
      metrics.write(`${line}\n`);
    }
  };
  return {
    capture: (stream) => {
      const lines = createInterface({ input: stream }).on('line', write);
      captured.push(new Promise((resolve) => lines.once('close', resolve)));
    },
    write,
    close: async () => {
      await Promise.all(captured);
      await Promise.all([log, metrics].map((stream) => new Promise((resolve) => stream.end(resolve))));
    },
  };
};
