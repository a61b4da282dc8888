import type * as z from 'zod';
import type { listApplications } from '../../../../shared/api/operations/applications.ts';
import type { listWarnings } from '../../../../shared/api/operations/warnings.ts';
import type { DemoCounty } from '../generator/model.ts';
import type { Client } from '../play/client.ts';

export type ApplicationSummary = z.infer<(typeof listApplications)['answers'][200]>['items'][number];
export type WarningSummary = z.infer<(typeof listWarnings)['answers'][200]>['items'][number];

/** What the invariants look at after a run: the cases as an auditor sees them, and the local cloud's own files. */
export interface Inspection {
  readonly auditor: Client;
  /** Of the local cloud, without a path. */
  readonly url: string;
  readonly stateDirectory: string;
  readonly county: DemoCounty;
  readonly applications: readonly ApplicationSummary[];
  readonly warnings: readonly WarningSummary[];
}

/** One rule that must hold when the work is done. Nothing found means that it holds. */
export interface Invariant {
  readonly title: string;
  check(inspection: Inspection): Promise<string[]>;
}
