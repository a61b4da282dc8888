import { callRunningCloud } from './callRunningCloud.ts';

// npm run clock -- +5d | -- 2026-03-01T08:00:00+08:00 | (nothing: tells the time)
const [wish] = process.argv.slice(2);
const date = wish === undefined ? Number.NaN : Date.parse(wish);
const move = Number.isNaN(date) ? { by: wish } : { to: new Date(date).toISOString() };
const { now } = (await (wish === undefined
  ? callRunningCloud('GET', 'clock')
  : callRunningCloud('POST', 'clock', move))) as { now: string };
console.log(now);
