import { overrideDate } from '../clock/overrideDate.ts';
import type { EnvironmentStart, ToEnvironment } from './messages.ts';
import { startRuntime } from './runtime.ts';

const { start, offset: initial } = JSON.parse(process.argv[2] as string) as {
  start: EnvironmentStart;
  offset: number;
};
let offset = initial;
overrideDate(() => offset);

// The local cloud may be killed at any moment; nothing of it may stay behind.
process.on('disconnect', () => process.exit());

const invoke = startRuntime(start, (message) => process.send?.(message));
process.on('message', (message: ToEnvironment) => {
  if (message.kind === 'invoke') void invoke(message);
  else offset = message.offset;
});
