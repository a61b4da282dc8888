import type { Instant } from '../time/index.ts';
import type { CaseHead } from './case.ts';

type Begun = Pick<CaseHead, 'familyId' | 'county' | 'township' | 'pack'> & { village?: string | undefined };

/** What a case carries on the day it begins: its first generation, waiting on nobody yet, bound to its pack's version. */
export const beginCase = ({ familyId, county, township, village, pack }: Begun, now: Instant) => ({
  familyId,
  county,
  township,
  ...(village && { village }),
  pack: { id: pack.id, hash: pack.hash },
  openedAt: now,
  since: now,
  generation: 1,
  waiting: [],
});
