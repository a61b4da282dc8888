import { Cron } from 'croner';

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * The first instant after `from` at which an EventBridge expression fires, or nothing when it never does again.
 * A rate counts from the epoch here, so that a restart does not shift it. Milliseconds since the epoch.
 */
export const nextFiring = (expression: string, timezone: string, from: number): number | undefined => {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) {
    const period = Number(rate[1]) * (units[rate[2] as string] as number);
    return (Math.floor(from / period) + 1) * period;
  }
  return new Cron(cronPattern(expression), { timezone, paused: true }).nextRun(new Date(from))?.getTime();
};

/** `cron(minutes hours day-of-month month day-of-week year)`; days of the week count from 1 = Sunday there, from 0 here. */
const cronPattern = (expression: string): string => {
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(' ');
  if (fields?.length !== 6) throw new Error(`Not a schedule expression: ${expression}`);
  const [minutes, hours, day, month, weekday, year] = fields as [string, string, string, string, string, string];
  const shifted = weekday.replace(/(?<!#)\b\d+\b/g, (number) => String(Number(number) - 1));
  return [0, minutes, hours, day.replace('?', '*'), month, shifted.replace('?', '*'), year].join(' ');
};
