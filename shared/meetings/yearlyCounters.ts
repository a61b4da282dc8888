import { formatCitation } from '../policy/citation.ts';
import type { Pack } from '../policy/pack.ts';
import type { PlainDate } from '../time/index.ts';
import type { Meeting } from './meeting.ts';

export interface YearlyCounter {
  counter: string;
  atLeast: number;
  held: number;
  basis: string;
  /** The fourth quarter has begun, or the year is over, and the minimum is not met. */
  alarm: boolean;
}

/** How often a county did in a year what its pack wants done at least so often. */
export function yearlyCounters(
  { procedure }: Pick<Pack, 'procedure'>,
  held: readonly Meeting[],
  year: number,
  today: PlainDate,
): YearlyCounter[] {
  return procedure.annualCounters.map(({ counter, atLeast, basis }) => {
    const count = held.filter((meeting) => meeting.counter === counter && meeting.on.startsWith(`${year}-`)).length;
    return {
      counter,
      atLeast,
      held: count,
      basis: basis.kind === 'norm' ? formatCitation(basis.citation) : 'default',
      alarm: count < atLeast && today >= `${year}-10-01`,
    };
  });
}
