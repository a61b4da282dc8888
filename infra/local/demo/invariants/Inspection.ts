import type * as z from 'zod';
import type { listApplications } from '../../../../shared/api/operations/applications.ts';
import type { listWarnings } from '../../../../shared/api/operations/warnings.ts';
import type { DemoCounty } from '../generator/model.ts';
import type { Client } from '../play/client.ts';
import type { ChainEvent } from '../report/readChains.ts';

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
  /** Chains of the families that had a case. */
  readonly chains: ReadonlyMap<string, readonly ChainEvent[]>;
  /** How each application ended, and how those of the generator were meant to end, by their ids. */
  readonly endings: ReadonlyMap<string, string>;
  readonly meant: ReadonlyMap<string, string>;
  /** What the load of the register reports. */
  readonly register: { households: number; persons: number };
  /** What the generator knows to have put in. */
  readonly expected: { applications: number; households: number; persons: number; warnings: number };
}

/** One rule that must hold when the work is done. Nothing found means that it holds. */
export interface Invariant {
  readonly title: string;
  check(inspection: Inspection): Promise<string[]>;
}
