import type { KeyScope } from '../../../shared/access/index.ts';
import { Refused } from '../../../shared/api/refused.ts';

/** The county whose list is read. Who sees more than one county says which. @throws Refused */
export function partitionOf({ county }: KeyScope, parameter = 'division'): string {
  if (county) return county;
  const errors = [
    { in: 'query' as const, pointer: `/${parameter}`, code: 'required', detail: 'a county, or a division inside one' },
  ];
  throw new Refused('request-invalid', 422, { errors });
}
