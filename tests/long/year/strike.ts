import type { DemoFeed } from '../../../infra/local/demo/generator/feeds/DemoFeed.ts';
import type { DemoFamily, DemoPerson } from '../../../infra/local/demo/generator/model.ts';
import { addDays, type PlainDate } from '../../../shared/time/index.ts';

export interface Struck {
  person: DemoPerson;
  family: DemoFamily;
}

/** The feed of medical costs with a bill more for each of these people, unless it has one of theirs already. */
export function strike(feed: DemoFeed, struck: readonly Struck[], yuan: number, today: PlainDate): DemoFeed {
  if (feed.feed !== 'self-paid-medical') return feed;
  const text = feed.bytes.toString();
  const until = addDays(`${today.slice(0, 8)}01`, -1);
  const others = text.split('\r\n').filter((line) => !struck.some(({ person }) => line.includes(person.idNumber)));
  const lines = struck.map(({ person, family }) =>
    [person.idNumber, person.name, family.township, `${yuan}.00`, until].join(','),
  );
  const kept = others.filter(Boolean);
  const rows = kept.length - 1 + lines.length;
  return {
    ...feed,
    bytes: Buffer.from(`${[...kept, ...lines].join('\r\n')}\r\n`),
    truth: { ...feed.truth, rows },
  };
}
