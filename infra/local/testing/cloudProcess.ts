import { startCloud } from '../startCloud.ts';

// A local cloud in a process of its own, to be killed: node cloudProcess.ts STATE ASSEMBLY
const [stateDirectory, assemblyDirectory] = process.argv.slice(2) as [string, string];
const { endpoints } = await startCloud({ stateDirectory, assemblyDirectory });
process.send?.(endpoints);
