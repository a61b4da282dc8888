import * as z from 'zod';
import type { Invariant } from './Inspection.ts';

const Call = z.object({ action: z.string(), resource: z.string() });
const Report = z.object({
  refused: z.array(Call.extend({ principal: z.string() })),
  unknown: z.array(Call.extend({ accessKeyId: z.string() })),
});

/** Every call that a function or machine made is allowed by the policies that would be deployed. */
export const callsAllowed: Invariant = {
  title: 'every call is allowed by the synthesized policies',
  async check({ url }) {
    const answer = await fetch(`${url}/_local/permissions`);
    const { refused, unknown } = Report.parse(await answer.json());
    return [
      ...refused.map(({ principal, action, resource }) => `${principal} may not ${action} on ${resource}`),
      ...unknown.map(
        ({ accessKeyId, action, resource }) => `${accessKeyId} is nobody, and called ${action} on ${resource}`,
      ),
    ];
  },
};
