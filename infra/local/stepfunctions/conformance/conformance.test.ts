import { describe, expect, it } from 'vitest';
import { distributedCases, mapCases, nestedCases, parallelCases } from './branches.ts';
import type { Case } from './Case.ts';
import { expressionCases } from './expressions.ts';
import { redriveCases } from './redrives.ts';
import { runCase } from './runCase.ts';
import { choiceCases, passCases, waitCases } from './simpleStates.ts';
import { catchCases, retryCases, taskCases, tokenCases } from './tasks.ts';

const suites: Record<string, Case[]> = {
  expressions: expressionCases,
  'Pass, Succeed and Fail': passCases,
  Choice: choiceCases,
  Wait: waitCases,
  Task: taskCases,
  Retry: retryCases,
  Catch: catchCases,
  'task tokens': tokenCases,
  Parallel: parallelCases,
  'inline Map': mapCases,
  'distributed Map': distributedCases,
  'nested executions': nestedCases,
  redrives: redriveCases,
};

for (const [suite, cases] of Object.entries(suites)) {
  describe(`Step Functions conformance: ${suite}`, () => {
    it.each(cases)('$name', async (one) => {
      const observed = await runCase(one);
      const { status = 'SUCCEEDED', output, error, cause, causeIncludes, events } = one;
      expect({ status: observed.status, output: observed.output, error: observed.error }).toEqual({
        status,
        output,
        error,
      });
      if (cause !== undefined) expect(observed.cause).toBe(cause);
      if (causeIncludes !== undefined) expect(observed.cause).toContain(causeIncludes);
      if (events) expect(observed.events).toEqual(events);
      expect(observed.refusals).toEqual((one.acts ?? []).map((act) => ('refused' in act ? act.refused : undefined)));
    });
  });
}
