import { callRunningCloud } from './callRunningCloud.ts';

// npm run schedule:fire -- sweep
const [name] = process.argv.slice(2);
const { fired } = (await callRunningCloud('POST', `schedules/${name ?? 'NAME'}/fire`)) as { fired: string };
console.log(`Fired ${fired}.`);
