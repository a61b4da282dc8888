import * as z from 'zod';
import {
  type BackTestRow,
  backTest,
  IndicatorFamily,
  type IndicatorPolicy,
  JoinedFacts,
  type Thresholds,
} from '../../../shared/policy/index.ts';
import { linesOf } from '../whatif/linesOf.ts';

/** One line of the file: a person in a month, and which of the indicators a visit confirmed then. */
const PastMonth = z.strictObject({ facts: JoinedFacts, confirmed: z.array(IndicatorFamily).default([]) });

/**
 * Judges past months again, a line at a time; nothing is held.
 *
 * @throws Error that names the line which is no past month
 */
export function runBackTest(file: string, policy: IndicatorPolicy, thresholds: Thresholds): BackTestRow[] {
  let current: z.infer<typeof PastMonth> | undefined;
  function* past(): Generator<JoinedFacts> {
    let number = 0;
    for (const line of linesOf(file, 0, Number.MAX_SAFE_INTEGER)) {
      number += 1;
      current = pastMonth(line, number);
      yield current.facts;
    }
  }
  return backTest(past(), policy, thresholds, (_person, indicator) => current?.confirmed.includes(indicator) === true);
}

function pastMonth(line: string, number: number): z.infer<typeof PastMonth> {
  const parsed = PastMonth.safeParse(jsonOf(line));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`line ${number}: ${issue?.path.join('.') || '(whole line)'}: ${issue?.message}`);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
